import { evaluateAssumptions } from '@shared/formula/assumptions'
import { type Language, type MessageParams, translate } from '@shared/i18n/catalogue'
import { formatter } from '@shared/i18n/format'
import { type Cap, type Component, inLanguage, type RateTable, type Workspace } from './model'
import { meaningOfBound, meaningOfValue, type NumberReader, shownNumber } from './shownNumber'

/**
 * A component as a paragraph a seller can read: what is counted, for whom, over what time, how the table pays it, with every number of the
 * plan in it. It says what the engine does, because it is made from the same fields.
 */
export function describeComponent(workspace: Workspace, component: Component, language: Language): string {
  const reader: NumberReader = {
    language,
    format: formatter(language, workspace.currency),
    names: evaluateAssumptions(workspace.assumptions).values,
  }
  const measure = workspace.measures.find(({ id }) => id === component.measure)
  const say = (key: Parameters<typeof translate>[1], params: MessageParams = {}) => translate(language, key, params)
  const measured = measure === undefined ? component.measure : inLanguage(measure.name, language)
  const sentences = [
    say(`sentence.${component.kind}.${component.creditedTo}`, {
      measure: measured,
      award: component.award === undefined ? '' : inLanguage(component.award, language),
    }),
    describeTable(component.table, reader),
    say('sentence.window', {
      window: say(`sentence.window.${component.window}`),
      paid: say(`sentence.paid.${component.paid}`),
    }),
    ...(component.table.by === 'attainment' || component.threshold !== null
      ? [say(`sentence.basis.${component.quotaBasis}`)]
      : []),
    ...(component.weight === '100%' ? [] : [describeWeight(component, reader)]),
    ...(component.threshold === null
      ? []
      : [say('sentence.threshold', { threshold: shownNumber(component.threshold, 'rate', reader) })]),
    ...(component.cap === null ? [] : [describeCap(component.cap, reader)]),
  ]
  return sentences.join(' ')
}

function describeWeight({ weight, table }: Component, reader: NumberReader): string {
  const { language } = reader
  const ofTarget = table.pays === 'percentOfTarget' || table.pays === 'multipleOfBaseRate'
  const params = { weight: shownNumber(weight, 'rate', reader) }
  return translate(language, ofTarget ? 'sentence.weight.target' : 'sentence.weight.pay', params)
}

function describeCap(cap: Cap, reader: NumberReader): string {
  const { language } = reader
  const value = shownNumber(cap.value, cap.of === 'amount' ? 'money' : 'rate', reader)
  return translate(language, `sentence.cap.${cap.of}`, {
    value,
    per: translate(language, `sentence.cap.per.${cap.per}`),
  })
}

/** How a table pays, with its tiers. */
export function describeTable(table: RateTable, reader: NumberReader): string {
  const { language } = reader
  const tiers = table.tiers.map(({ from, value }) =>
    translate(language, 'sentence.tier', {
      value: describeValue(table, value, reader),
      from: shownNumber(from, meaningOfBound(table.by), reader),
    }),
  )
  const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(tiers)
  const key =
    table.application === 'step' && table.cumulative === true
      ? 'sentence.table.stepCumulative'
      : `sentence.table.${table.application}`
  const params = { tiers: list, by: translate(language, `sentence.by.${table.by}`) }
  const sentence = translate(language, key as 'sentence.table.step', params)
  if (table.application !== 'interpolated') return sentence
  return `${sentence} ${translate(language, `sentence.ends.${table.ends ?? 'flat'}`)}`
}

function describeValue({ pays, application }: RateTable, value: string, reader: NumberReader): string {
  const { language } = reader
  const shown = shownNumber(value, meaningOfValue(pays), reader)
  const flat = application === 'step' && pays === 'percentOfTarget' ? 'Flat' : ''
  return translate(language, `sentence.value.${pays}${flat}` as 'sentence.value.rate', { value: shown })
}
