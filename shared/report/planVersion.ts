import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { CompPlan, Payee, Workspace } from '@shared/plan/model'
import { canonicalJson } from '@shared/workspace/file'

/** Characters shown: enough that two versions of a plan never share them by chance. */
const LENGTH = 12

/**
 * A short fingerprint of everything that decides what a document says: the plan, its measures, the assumptions, and for one payee their assignments
 * and quotas. The same definition has the same fingerprint on every machine; any change gives another.
 *
 * @example
 * planVersion(workspace, plan, null) // '4F0A-91C2-7B3E'
 */
export function planVersion(workspace: Workspace, plan: CompPlan, payee: Payee | null): string {
  const used = new Set(plan.components.map(({ measure }) => measure))
  const definition = {
    currency: workspace.currency,
    fiscalYearStart: workspace.fiscalYearStart,
    years: workspace.years,
    rounding: workspace.rounding,
    assumptions: workspace.assumptions,
    measures: workspace.measures.filter(({ id }) => used.has(id)),
    plan,
    payee,
    quotas:
      payee === null ? [] : workspace.quotas.filter((quota) => quota.payee === payee.id && used.has(quota.measure)),
  }
  const hex = bytesToHex(sha256(utf8ToBytes(canonicalJson(definition)))).slice(0, LENGTH)
  return (hex.toUpperCase().match(/.{4}/g) ?? []).join('-')
}
