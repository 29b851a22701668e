import { multiply } from '@shared/money/exact'
import { type Component, inLanguage, type LocalText, type Measure } from '@shared/plan/model'
import { describeComponent } from '@shared/plan/sentence'
import { shownNumber } from '@shared/plan/shownNumber'
import type { DocumentBlock } from './documentModel'
import type { DocumentSource } from './documentSource'
import { instrumentsOf } from './instrumentSections'
import { rateTables } from './rateTableBlocks'
import { measuresOf } from './workedExample'

/** What a component counts: its measure, the parts of its blend, or the payouts of others. */
function measureName({ workspace, language, say }: DocumentSource, component: Component): string {
  const nameOf = (
    list: readonly { readonly id: string; readonly name: LocalText }[],
    id: string | null | undefined,
  ): string => {
    const found = list.find((one) => one.id === id)
    return found === undefined ? (id ?? '') : inLanguage(found.name, language)
  }
  if (component.payoutsOf !== undefined) return say('documents.measure.payouts')
  if (component.blend !== undefined) {
    return component.blend
      .map(({ measure, goal }) =>
        measure === undefined ? nameOf(workspace.goals ?? [], goal) : nameOf(workspace.measures, measure),
      )
      .join(', ')
  }
  return nameOf(workspace.measures, component.measure)
}

/** What is measured, and how much of target variable pay hangs on each component. */
export function measureSection(source: DocumentSource): readonly DocumentBlock[] {
  const { plan, assignment, language, format, numberOf, say } = source
  const target = assignment === null ? null : numberOf(assignment.targetVariable)
  const rows = plan.components.map((component) => {
    const weight = numberOf(component.weight)
    const own =
      target === null || weight === null || component.kind === 'award' ? '' : format.amount(multiply(target, weight))
    return {
      cells: [
        inLanguage(component.name, language),
        measureName(source, component),
        say(`documents.creditedTo.${component.creditedTo}`),
        component.kind === 'award'
          ? say('documents.award')
          : shownNumber(component.weight, 'rate', { language, format }),
        ...(target === null ? [] : [own]),
        say(`documents.span.${component.window}`),
        say(`documents.paid.${component.paid}`),
      ],
      total: false,
    }
  })
  return [
    { kind: 'heading', level: 1, text: say('documents.measures') },
    { kind: 'paragraph', role: 'body', text: say('documents.measures.text') },
    {
      kind: 'table',
      isNarrow: false,
      caption: '',
      columns: [
        { title: say('documents.column.component'), align: 'left', width: 3 },
        { title: say('documents.column.measure'), align: 'left', width: 2.2 },
        { title: say('documents.column.creditedTo'), align: 'left', width: 1.9 },
        { title: say('documents.column.weight'), align: 'right', width: 2 },
        ...(target === null
          ? []
          : [
              {
                title: say('documents.column.targetIn', { currency: source.workspace.currency }),
                align: 'right' as const,
                width: 1.9,
              },
            ]),
        { title: say('documents.column.window'), align: 'left', width: 1.7 },
        { title: say('documents.column.paid'), align: 'left', width: 2.1 },
      ],
      rows,
    },
  ]
}

/** Each component: the rule in sentences, then its rate table. */
export function rateSections(source: DocumentSource): readonly DocumentBlock[] {
  const { workspace, plan, language, say } = source
  return [
    { kind: 'heading', level: 1, text: say('documents.rates') },
    ...plan.components.flatMap((component): readonly DocumentBlock[] => [
      { kind: 'heading', level: 2, text: inLanguage(component.name, language) },
      { kind: 'paragraph', role: 'rule', text: describeComponent(workspace, component, language) },
      ...rateTables(component, source),
      ...(component.source === undefined
        ? []
        : [
            {
              kind: 'paragraph',
              role: 'note',
              text: say('documents.rates.source', { source: component.source }),
            } as const,
          ]),
    ]),
  ]
}

/** Crediting, timing, and the terms the plan states. */
export function termSections(source: DocumentSource): readonly DocumentBlock[] {
  const { plan, language, say } = source
  const terms = inLanguage(plan.terms, language)
  return [
    { kind: 'heading', level: 1, text: say('documents.crediting') },
    { kind: 'list', items: creditingItems(source) },
    { kind: 'heading', level: 1, text: say('documents.timing') },
    { kind: 'list', items: timingItems(source) },
    ...(terms === ''
      ? []
      : [
          { kind: 'heading', level: 1, text: say('documents.terms') } as const,
          { kind: 'paragraph', role: 'body', text: terms } as const,
        ]),
  ]
}

const GROUPS = ['team', 'directReports', 'reportingLine', 'territory', 'rule'] as const

function creditingItems(source: DocumentSource): string[] {
  const { workspace, plan, language, say } = source
  const measures = measuresOf(workspace, plan)
  return [
    ...measures.map((measure) => {
      const params = {
        measure: inLanguage(measure.name, language),
        date: measure.date,
        where: measure.where,
        credit: measure.credit,
      }
      if (measure.aggregate === 'count')
        return say(measure.where === '' ? 'documents.counts.all' : 'documents.counts.where', params)
      return say(measure.where === '' ? 'documents.credits.all' : 'documents.credits.where', params)
    }),
    ...measures.flatMap((measure) => measureItems(measure, source)),
    say('documents.credits.owner'),
    ...GROUPS.filter((group) => plan.components.some(({ creditedTo }) => creditedTo === group)).map((group) =>
      say(`documents.credits.${group}`),
    ),
    say('documents.credits.returns'),
  ]
}

/** What a measure does besides adding up credits: its aggregate, a cap per transaction, currencies and cancellations. */
function measureItems(measure: Measure, { language, format, numberOf, say }: DocumentSource): readonly string[] {
  const { aggregate, creditCap, currency, cancelled } = measure
  const params = { measure: inLanguage(measure.name, language) }
  const amount = creditCap === undefined ? null : numberOf(creditCap.amount)
  return [
    ...(aggregate === 'sum' || aggregate === 'count' ? [] : [say(`documents.aggregate.${aggregate}`, params)]),
    ...(creditCap === undefined
      ? []
      : [
          say(`documents.creditCap.${creditCap.applied}`, {
            ...params,
            amount: measure.unit === 'count' ? format.count(amount) : format.money(amount),
          }),
        ]),
    ...(currency === undefined ? [] : [say('documents.credits.currency', { ...params, column: currency })]),
    ...(cancelled === undefined ? [] : [say('documents.credits.cancelled', { ...params, column: cancelled })]),
  ]
}

function timingItems({ workspace, plan, language, say }: DocumentSource): string[] {
  return [
    ...plan.components.map((component) =>
      say(timingKey(component), {
        component: inLanguage(component.name, language),
        paid: say(`documents.paid.${component.paid}`).toLocaleLowerCase(language),
        window: say(`documents.span.${component.window}`).toLocaleLowerCase(language),
      }),
    ),
    say('documents.timing.parts'),
    say(workspace.roundedOn === 'total' ? 'documents.rounding.onTotal' : `documents.rounding.${workspace.rounding}`),
  ]
}

function timingKey({ quotaBasis, accumulation }: Component) {
  if (quotaBasis === 'period' || accumulation === 'reset') return 'documents.timing.alone' as const
  return accumulation === 'incremental' ? 'documents.timing.incremental' : 'documents.timing.cumulative'
}

const TERMS = ['attainment', 'credit', 'measure', 'ote', 'quota', 'table', 'target', 'weight', 'window'] as const

/** Glossary, acknowledgement and the places to sign. */
export function closingSections({ plan, payee, version, language, say }: DocumentSource): readonly DocumentBlock[] {
  const applications = [
    ...new Set(
      plan.components
        .flatMap(({ table, choices }) => [table, ...(choices ?? []).map((choice) => choice.table)])
        .filter(({ by }) => by !== 'place')
        .map(({ application }) => application),
    ),
  ]
  const entries = [
    ...TERMS.map((term) => ({ term: say(`documents.term.${term}`), meaning: say(`documents.meaning.${term}`) })),
    ...[...applications, ...instrumentsOf(plan)].map((name) => ({
      term: say(`documents.term.${name}`),
      meaning: say(`documents.meaning.${name}`),
    })),
  ].sort((a, b) => a.term.localeCompare(b.term, language))
  const fields = [say('documents.sign.name'), say('documents.sign.date'), say('documents.sign.signature')]
  return [
    { kind: 'heading', level: 1, text: say('documents.glossary') },
    { kind: 'terms', rows: entries },
    { kind: 'heading', level: 1, text: say('documents.acknowledgement') },
    {
      kind: 'paragraph',
      role: 'body',
      text: say('documents.acknowledgement.text', { plan: inLanguage(plan.name, language), version }),
    },
    {
      kind: 'signatures',
      parties: [
        { title: payee === null ? say('documents.sign.payee') : payee.name, fields },
        { title: say('documents.sign.company'), fields },
      ],
    },
  ]
}
