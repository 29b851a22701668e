/** How much a finding matters: an error leaves money out, a warning wants a look, a note informs. */
export const SEVERITIES = ['error', 'warning', 'note'] as const
export type Severity = (typeof SEVERITIES)[number]

/** A name, id, number or text that completes the sentence of a finding. Money and ratios come as plain decimal text. */
export type FindingParams = Readonly<Record<string, string | number>>

/**
 * A problem or remark about the user's plan or data. It is a value: it never stops the run, and its
 * sentences in both languages are the messages `finding.<code>` of the catalogue.
 */
export interface Finding {
  /** Stable, dotted: `quota.missing`. */
  readonly code: string
  readonly severity: Severity
  /** Where: a path in the workspace such as `plans[0].components[1].table.tiers[2].from`, or `sales.rows[17].amount`. */
  readonly path: string
  readonly params: FindingParams
}

export function finding(code: string, severity: Severity, path: string, params: FindingParams = {}): Finding {
  return { code, severity, path, params }
}

/** A value or the findings that explain why there is none. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly findings: readonly Finding[] }

export function ok<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function refused(...findings: readonly Finding[]): Result<never> {
  return { ok: false, findings }
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error')
}

/** The first of findings that say the same of the same place. */
export function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>()
  return findings.filter((one) => {
    const key = JSON.stringify([one.code, one.path, one.params])
    return seen.has(key) ? false : seen.add(key)
  })
}
