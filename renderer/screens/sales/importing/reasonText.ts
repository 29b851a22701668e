import type { Translate } from '@renderer/app/context'
import type { RejectionGroup } from '@renderer/worker/importCalls'
import { isMessageKey } from '@shared/i18n/catalogue'

/** Why the rows of a group are rejected, in a few words. */
export function reasonText({ code, column }: RejectionGroup, t: Translate): string {
  const key = `sales.import.reason.${code.replace(/^import\./, '')}`
  return isMessageKey(key) ? t(key, { column: column ?? '' }) : t('sales.import.reason.other')
}
