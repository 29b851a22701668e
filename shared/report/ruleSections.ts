import { at } from '@shared/findings/invariant'
import { multiply } from '@shared/money/exact'
import { type Component, inLanguage, type RateTable } from '@shared/plan/model'
import { describeComponent } from '@shared/plan/sentence'
import { meaningOfBound, meaningOfValue, shownNumber } from '@shared/plan/shownNumber'
import type { DocumentBlock } from './documentModel'
import type { DocumentSource } from './documentSource'

function measureName({ workspace, language }: DocumentSource, component: Component): string {
  const measure = workspace.measures.find(({ id }) => id === component.measure)
  return measure === undefined ? component.measure : inLanguage(measure.name, language)
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
        { title: say('documents.column.measure'), align: 'left', width: 2.4 },
        { title: say('documents.column.creditedTo'), align: 'left', width: 1.7 },
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
        { title: say('documents.column.paid'), align: 'left', width: 1.7 },
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
      rateTable(component.table, source),
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

function rateTable(table: RateTable, { language, format, say }: DocumentSource): DocumentBlock {
  const bound = (text: string) => shownNumber(text, meaningOfBound(table.by), { language, format })
  const value = (text: string) =>
    table.pays === 'multipleOfBaseRate'
      ? say('documents.times', { value: shownNumber(text, 'count', { language, format }) })
      : shownNumber(text, meaningOfValue(table.pays), { language, format })
  const isLine = table.application === 'interpolated'
  return {
    kind: 'table',
    isNarrow: true,
    caption: say(`documents.application.${table.application}`),
    columns: [
      { title: say(isLine ? `documents.at.${table.by}` : `documents.from.${table.by}`), align: 'right', width: 1 },
      ...(isLine ? [] : [{ title: say('documents.column.below'), align: 'right' as const, width: 1 }]),
      { title: say(`documents.value.${table.pays}`), align: 'right', width: 1.4 },
    ],
    rows: table.tiers.map((tier, index) => ({
      cells: [
        bound(tier.from),
        ...(isLine
          ? []
          : [index + 1 < table.tiers.length ? bound(at(table.tiers, index + 1).from) : say('documents.above')]),
        value(tier.value),
      ],
      total: false,
    })),
  }
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

function creditingItems({ workspace, plan, language, say }: DocumentSource): string[] {
  const used = new Set(plan.components.map(({ measure }) => measure))
  const measures = workspace.measures.filter(({ id }) => used.has(id))
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
    say('documents.credits.owner'),
    ...(plan.components.some(({ creditedTo }) => creditedTo === 'team') ? [say('documents.credits.team')] : []),
    say('documents.credits.returns'),
  ]
}

function timingItems({ workspace, plan, language, say }: DocumentSource): string[] {
  return [
    ...plan.components.map((component) =>
      say(component.quotaBasis === 'period' ? 'documents.timing.alone' : 'documents.timing.cumulative', {
        component: inLanguage(component.name, language),
        paid: say(`documents.paid.${component.paid}`).toLocaleLowerCase(language),
        window: say(`documents.span.${component.window}`).toLocaleLowerCase(language),
      }),
    ),
    say('documents.timing.parts'),
    say(`documents.rounding.${workspace.rounding}`),
  ]
}

const TERMS = ['attainment', 'credit', 'measure', 'ote', 'quota', 'table', 'target', 'weight', 'window'] as const

/** Glossary, acknowledgement and the places to sign. */
export function closingSections({ plan, payee, version, language, say }: DocumentSource): readonly DocumentBlock[] {
  const applications = [...new Set(plan.components.map(({ table }) => table.application))]
  const entries = [
    ...TERMS.map((term) => ({ term: say(`documents.term.${term}`), meaning: say(`documents.meaning.${term}`) })),
    ...applications.map((application) => ({
      term: say(`documents.term.${application}`),
      meaning: say(`documents.meaning.${application}`),
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
