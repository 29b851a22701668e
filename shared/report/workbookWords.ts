import { type Language, type MessageKey, type MessageParams, translate } from '@shared/i18n/catalogue'

/** The words of a workbook in its language. */
export interface WorkbookWords {
  readonly language: Language
  readonly of: (key: MessageKey, params?: MessageParams) => string
  readonly sheet: {
    readonly summary: string
    readonly payouts: string
    readonly plan: string
    readonly assumptions: string
    readonly quotas: string
    readonly credits: string
    readonly settlement: string
    readonly payments: string
    readonly ledgers: string
  }
}

export function workbookWords(language: Language): WorkbookWords {
  const of = (key: MessageKey, params: MessageParams = {}) => translate(language, key, params)
  return {
    language,
    of,
    sheet: {
      summary: of('workbook.sheet.summary'),
      payouts: of('workbook.sheet.payouts'),
      plan: of('workbook.sheet.plan'),
      assumptions: of('workbook.sheet.assumptions'),
      quotas: of('workbook.sheet.quotas'),
      credits: of('workbook.sheet.credits'),
      settlement: of('workbook.sheet.settlement'),
      payments: of('workbook.sheet.payments'),
      ledgers: of('workbook.sheet.ledgers'),
    },
  }
}
