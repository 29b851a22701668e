import type { Severity } from '@shared/findings/finding'
import type { MessageKey } from '@shared/i18n/catalogue'
import type { Translate } from '../context'

const COUNTS = {
  error: 'app.problems.errors',
  warning: 'app.problems.warnings',
  note: 'app.problems.notes',
} as const satisfies Readonly<Record<Severity, MessageKey>>

/** `2 errors`. */
export function severityCount(severity: Severity, count: number, t: Translate): string {
  return t(COUNTS[severity], { count })
}
