import { dayOf, type IsoDate } from '@shared/calendar/date'
import { type Language, type MessageKey, type MessageParams, translate } from '@shared/i18n/catalogue'
import type { Cap, CompPlan, Draw, Floor, Ramp, Workspace } from './model'
import { sentenceReader } from './sentence'
import { type NumberMeaning, shownNumber } from './shownNumber'
import { describeLimit, listed, type SentenceReader } from './tableSentence'

/**
 * What a plan settles beyond its components, as sentences a seller can read: the cap and floor of the whole, the ramp of new hires, the
 * draw, part periods and totals below zero. Empty for a plan that says none of it.
 */
export function describePlanTerms(workspace: Workspace, plan: CompPlan, language: Language): readonly string[] {
  const reader = sentenceReader(workspace, language)
  const { yearStart, settled, cap, floor, ramp, draw, proration, belowZero } = plan
  return [
    ...(yearStart === undefined
      ? []
      : [say(reader, 'sentence.plan.yearStart', { month: monthName(yearStart, language) })]),
    ...(settled === undefined
      ? []
      : [say(reader, 'sentence.plan.settled', { paid: say(reader, `sentence.paid.${settled}`) })]),
    ...(floor === undefined ? [] : [describeWhole('sentence.plan.floor', floor, reader)]),
    ...(cap === undefined ? [] : [describeWhole('sentence.plan.cap', cap, reader)]),
    ...(cap?.excess === 'carried' ? [say(reader, 'sentence.cap.carried')] : []),
    ...(ramp === undefined ? [] : [describeRamp(ramp, reader)]),
    ...(draw === undefined ? [] : describeDraw(draw, reader)),
    ...(proration === undefined || proration.days === 'calendar'
      ? []
      : [say(reader, `sentence.plan.days.${proration.days}`)]),
    ...(proration?.quota === 'asGiven' ? [say(reader, 'sentence.plan.quota.asGiven')] : []),
    ...(proration?.firstDay === 'notCounted' ? [say(reader, 'sentence.plan.firstDay.notCounted')] : []),
    ...(belowZero === 'carried' ? [say(reader, 'sentence.plan.belowZero.carried')] : []),
  ]
}

function say({ language }: SentenceReader, key: MessageKey, params: MessageParams = {}): string {
  return translate(language, key, params)
}

function monthName(month: number, language: Language): string {
  return new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, month - 1, 1))
}

function describeWhole(
  key: 'sentence.plan.cap' | 'sentence.plan.floor',
  limit: Cap | Floor,
  reader: SentenceReader,
): string {
  return say(reader, key, {
    limit: describeLimit(limit, reader),
    per: say(reader, `sentence.plan.per.${limit.per}`),
  })
}

function describeRamp({ months }: Ramp, reader: SentenceReader): string {
  const rate = (text: string) => shownNumber(text, 'rate' satisfies NumberMeaning, reader)
  const parts = months.map(({ quota, assured }, index) =>
    say(reader, /^0\s*%?$/.test(assured.trim()) ? 'sentence.plan.ramp.month' : 'sentence.plan.ramp.assured', {
      quota: rate(quota),
      assured: rate(assured),
      month: index + 1,
    }),
  )
  return say(reader, 'sentence.plan.ramp', { months: listed(parts, reader) })
}

function describeDraw(draw: Draw, reader: SentenceReader): readonly string[] {
  const date = (day: string) => reader.format.date(dayOf(day as IsoDate))
  const isTakenBack = draw.kind !== 'nonRecoverable'
  return [
    say(reader, `sentence.plan.draw.${draw.kind}`, {
      amount: shownNumber(draw.amount, 'money', reader),
      from: say(reader, `sentence.plan.draw.${draw.recoveredFrom}`),
      most: shownNumber(draw.recoveredUpTo, 'rate', reader),
    }),
    ...(draw.from === undefined ? [] : [say(reader, 'sentence.plan.draw.from', { date: date(draw.from) })]),
    ...(draw.to === undefined ? [] : [say(reader, 'sentence.plan.draw.to', { date: date(draw.to) })]),
    ...(isTakenBack && draw.recoveryStarts !== undefined
      ? [say(reader, 'sentence.plan.draw.starts', { date: date(draw.recoveryStarts) })]
      : []),
    ...(isTakenBack
      ? [
          say(reader, `sentence.plan.draw.yearEnd.${draw.atYearEnd}`),
          say(reader, `sentence.plan.draw.onLeaving.${draw.onLeaving}`),
        ]
      : []),
  ]
}
