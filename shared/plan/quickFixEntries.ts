import { contains, overlaps, type Period, parsePeriod, periodOf } from '@shared/calendar/period'
import type { DocumentCommand } from './commands'
import type { ExchangeRate, Quota, Workspace } from './model'
import type { FixMaker, QuickFix } from './quickFix'

/**
 * Adds the number that is missing: a quota or an exchange rate. A copy of the same payee's quotas of the window before, or of the last rate known
 * before the month; or what the user gives.
 */
export const entriesAdded: FixMaker = (workspace, { code, params }) => {
  const text = (name: string) => String(params[name])
  switch (code) {
    case 'quota.missing':
    case 'quota.memberMissing':
    case 'quota.reportMissing':
      return quotaAdded(workspace, text('payee'), text('measure'), text('window'))
    case 'exchangeRate.missing':
      return [rateAsked(text('currency'), null)]
    case 'currency.noRate':
      return rateAdded(workspace, text('currency'), text('month'))
    default:
      return []
  }
}

function quotaAdded(workspace: Workspace, payee: string, measure: string, windowId: string): readonly QuickFix[] {
  const { fiscalYearStart, measures } = workspace
  const window = parsePeriod(windowId, fiscalYearStart)
  if (window === null) return []
  const own = workspace.quotas.filter((one) => one.payee === payee && one.measure === measure)
  const spans = own.flatMap((quota) => parsePeriod(quota.period, fiscalYearStart) ?? [])
  if (spans.some((span) => overlaps(span, window))) return []
  const copies = copiedFrom(own, window, fiscalYearStart)
  const isMoney = measures.find(({ id }) => id === measure)?.unit === 'money'
  const before = periodOf(window.firstMonth - 1, window.kind, fiscalYearStart).id
  const asked: QuickFix = {
    kind: 'addQuota',
    params: { payee, measure, window: windowId },
    asks: isMoney ? 'money' : 'number',
    commands: (amount) => [{ do: 'setQuota', payee, measure, period: windowId, amount }],
  }
  if (copies.length === 0) return [asked]
  const copied: QuickFix = {
    kind: 'copyQuota',
    params: { payee, measure, window: windowId, period: before },
    asks: null,
    commands: () => copies,
  }
  return [copied, asked]
}

/** Quotas that fill the window before, moved on by its length; none when they leave a part of it out. */
function copiedFrom(own: readonly Quota[], window: Period, fiscalYearStart: number): readonly DocumentCommand[] {
  const before = { firstMonth: window.firstMonth - window.monthCount, monthCount: window.monthCount }
  const inside = own.flatMap(({ period, ...quota }) => {
    const span = parsePeriod(period, fiscalYearStart)
    return span !== null && contains(before, span) ? [{ ...quota, span }] : []
  })
  const months = inside.reduce((count, { span }) => count + span.monthCount, 0)
  if (months !== window.monthCount) return []
  return inside.map(({ payee, measure, amount, span }) => {
    const period = periodOf(span.firstMonth + window.monthCount, span.kind, fiscalYearStart).id
    return { do: 'setQuota', payee, measure, period, amount }
  })
}

function rateAdded({ exchangeRates = [] }: Workspace, currency: string, month: string): readonly QuickFix[] {
  const known = exchangeRates.filter(
    (one): one is ExchangeRate & { readonly month: string } =>
      one.currency === currency && one.month !== null && one.month < month,
  )
  const latest = known.reduce<(typeof known)[number] | null>(
    (last, one) => (last === null || one.month > last.month ? one : last),
    null,
  )
  if (latest === null) return [rateAsked(currency, month)]
  const copied: QuickFix = {
    kind: 'copyRate',
    params: { currency, window: month, period: latest.month },
    asks: null,
    commands: () => [{ do: 'setExchangeRate', currency, month, rate: latest.rate }],
  }
  return [copied, rateAsked(currency, month)]
}

/** Only the user knows a rate. */
function rateAsked(currency: string, month: string | null): QuickFix {
  return {
    kind: 'addRate',
    params: { currency, window: month ?? '' },
    asks: 'number',
    commands: (rate) => [{ do: 'setExchangeRate', currency, month, rate }],
  }
}
