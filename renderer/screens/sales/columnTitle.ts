import type { Translate } from '@renderer/app/context'
import { isMessageKey } from '@shared/i18n/catalogue'

/** What a column of the sales is called on the screen: the words for those Palier knows, else its own name read aloud. */
export function columnTitle(name: string, t: Translate): string {
  const key = `sales.column.${name}`
  if (isMessageKey(key)) return t(key)
  const words = name.replaceAll('_', ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
