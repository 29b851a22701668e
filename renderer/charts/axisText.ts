import { useApp, useLanguage } from '@renderer/app/context'
import { useCallback, useMemo } from 'react'
import type { ValueText } from './axes'

const LOCALES = { en: 'en-US', fr: 'fr-FR' } as const

/** Amounts in short, as an axis has room for: 120K €. Figures to read stand in the table behind the chart. */
export function useAxisMoney(): ValueText {
  const language = useLanguage()
  const currency = useApp((state) => state.document?.workspace.currency ?? 'EUR')
  const format = useMemo(
    () =>
      new Intl.NumberFormat(LOCALES[language], {
        style: 'currency',
        currency,
        notation: 'compact',
        maximumFractionDigits: 1,
        minimumFractionDigits: 0,
      }),
    [language, currency],
  )
  return useCallback((value: number) => format.format(value).replace('-', '−'), [format])
}
