import { formulaInLanguage } from '@shared/formula/parse'
import { type Cap, type Component, type CompPlan, type Floor, inLanguage } from '@shared/plan/model'
import { describePlanTerms } from '@shared/plan/planSentence'
import { type NumberMeaning, shownNumber } from '@shared/plan/shownNumber'
import { describeLimit } from '@shared/plan/tableSentence'
import type { DocumentBlock } from './documentModel'
import type { DocumentSource } from './documentSource'

const INSTRUMENTS = [
  'blend',
  'cap',
  'clawback',
  'contest',
  'draw',
  'floor',
  'gate',
  'matrix',
  'multiplier',
  'override',
  'payments',
  'pool',
  'ramp',
  'settlement',
] as const
export type Instrument = (typeof INSTRUMENTS)[number]

/** The instruments a plan uses beyond tables and quotas, for its glossary. */
export function instrumentsOf(plan: CompPlan): readonly Instrument[] {
  const { components, cap, floor, ramp, draw, belowZero } = plan
  const any = (has: (component: Component) => boolean) => components.some(has)
  const used: Readonly<Record<Instrument, boolean>> = {
    blend: any(({ blend }) => blend !== undefined),
    cap: cap !== undefined || any((component) => component.cap !== null),
    clawback: any(({ clawback }) => clawback !== undefined),
    contest: any(({ contest }) => contest !== undefined),
    draw: draw !== undefined,
    floor: floor !== undefined || any((component) => (component.floor ?? null) !== null),
    gate: any(({ gate }) => (gate ?? null) !== null),
    matrix: any(({ table, choices }) =>
      [table, ...(choices ?? []).map((choice) => choice.table)].some(({ across }) => across !== undefined),
    ),
    multiplier: any(({ multipliers }) => (multipliers ?? []).length > 0),
    override: any(({ payoutsOf, appliedTo }) => payoutsOf !== undefined || appliedTo === 'credited'),
    payments: any(({ payments }) => payments !== undefined),
    pool: any(({ pool }) => pool !== undefined),
    ramp: ramp !== undefined,
    settlement: [cap, floor, ramp, draw].some((one) => one !== undefined) || belowZero === 'carried',
  }
  return INSTRUMENTS.filter((instrument) => used[instrument])
}

/** Multipliers, conditions, limits, ramp, draw, what else is settled, clawback and payments: each where the plan has it. */
export function instrumentSections(source: DocumentSource): readonly DocumentBlock[] {
  return [
    ...multiplierSection(source),
    ...gateSection(source),
    ...limitSection(source),
    ...rampSection(source),
    ...drawSection(source),
    ...settlementSection(source),
    ...clawbackSection(source),
    ...paymentSection(source),
  ]
}

type Section = 'multipliers' | 'gates' | 'limits' | 'ramp' | 'draw' | 'settlement' | 'clawback' | 'payments'

function section({ say }: DocumentSource, name: Section, blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  return [
    { kind: 'heading', level: 1, text: say(`documents.${name}`) },
    { kind: 'paragraph', role: 'body', text: say(`documents.${name}.text`) },
    ...blocks,
  ]
}

type Title = { readonly title: string; readonly width: number; readonly isFigure?: boolean }

function tableOf(titles: readonly Title[], rows: readonly (readonly string[])[]): DocumentBlock {
  return {
    kind: 'table',
    isNarrow: false,
    caption: '',
    columns: titles.map(({ title, width, isFigure }) => ({
      title,
      width,
      align: isFigure === true ? 'right' : 'left',
    })),
    rows: rows.map((cells) => ({ cells: [...cells], total: false })),
  }
}

function number(text: string | undefined, meaning: NumberMeaning, { language, format }: DocumentSource): string {
  return text === undefined ? '' : shownNumber(text, meaning, { language, format })
}

function componentName({ name }: Component, { language }: DocumentSource): string {
  return inLanguage(name, language)
}

function multiplierSection(source: DocumentSource): readonly DocumentBlock[] {
  const { plan, language, say } = source
  const rows = plan.components.flatMap((component) =>
    (component.multipliers ?? []).map(({ name, on, factor, least, most }) => [
      componentName(component, source),
      name === undefined ? '' : inLanguage(name, language),
      say(`documents.multiplies.${on}`),
      formulaInLanguage(factor, language),
      number(least, 'count', source),
      number(most, 'count', source),
    ]),
  )
  if (rows.length === 0) return []
  const titles: readonly Title[] = [
    { title: say('documents.column.component'), width: 2.4 },
    { title: say('documents.column.name'), width: 1.8 },
    { title: say('documents.column.multiplies'), width: 1.6 },
    { title: say('documents.column.factor'), width: 3 },
    { title: say('documents.column.least'), width: 1, isFigure: true },
    { title: say('documents.column.most'), width: 1, isFigure: true },
  ]
  return section(source, 'multipliers', [tableOf(titles, rows)])
}

function gateSection(source: DocumentSource): readonly DocumentBlock[] {
  const { plan, language, say } = source
  const rows = plan.components.flatMap((component) =>
    component.gate === null || component.gate === undefined
      ? []
      : [
          [
            componentName(component, source),
            formulaInLanguage(component.gate.when, language),
            number(component.gate.otherwise, 'rate', source),
          ],
        ],
  )
  if (rows.length === 0) return []
  const titles: readonly Title[] = [
    { title: say('documents.column.component'), width: 2.4 },
    { title: say('documents.column.condition'), width: 4 },
    { title: say('documents.column.otherwise'), width: 1.6, isFigure: true },
  ]
  return section(source, 'gates', [tableOf(titles, rows)])
}

function limitSection(source: DocumentSource): readonly DocumentBlock[] {
  const { plan, say } = source
  const rows = [
    ...plan.components.flatMap((component) => {
      const name = componentName(component, source)
      const { cap, floor, transactionCap } = component
      return [
        ...limitRow(name, 'cap', cap, source),
        ...limitRow(name, 'floor', floor ?? null, source),
        ...(transactionCap === undefined
          ? []
          : [
              [
                name,
                say(`documents.limit.transaction.${transactionCap.over}`),
                transactionCap.of === 'amount'
                  ? number(transactionCap.value, 'money', source)
                  : say('documents.limit.ofCredit', { share: number(transactionCap.value, 'rate', source) }),
                '',
                '',
              ],
            ]),
      ]
    }),
    ...limitRow(null, 'cap', plan.cap ?? null, source),
    ...limitRow(null, 'floor', plan.floor ?? null, source),
  ]
  if (rows.length === 0) return []
  const titles: readonly Title[] = [
    { title: say('documents.column.appliesTo'), width: 2.4 },
    { title: say('documents.column.limit'), width: 1.8 },
    { title: say('documents.column.value'), width: 2.8 },
    { title: say('documents.column.per'), width: 1.6 },
    { title: say('documents.column.excess'), width: 1.4 },
  ]
  return section(source, 'limits', [tableOf(titles, rows)])
}

/** Of a component, or with null of the whole plan, whose window is the fiscal year. */
function limitRow(
  component: string | null,
  kind: 'cap' | 'floor',
  limit: Cap | Floor | null,
  { language, format, say }: DocumentSource,
): readonly (readonly string[])[] {
  if (limit === null) return []
  return [
    [
      component ?? say('documents.wholePlan'),
      say(`documents.limit.${kind}`),
      describeLimit(limit, { language, format }),
      say(component === null && limit.per === 'window' ? 'documents.per.year' : `documents.per.${limit.per}`),
      'excess' in limit ? say(`documents.excess.${limit.excess}`) : '',
    ],
  ]
}

function rampSection(source: DocumentSource): readonly DocumentBlock[] {
  const { plan, say } = source
  if (plan.ramp === undefined) return []
  const rows = plan.ramp.months.map(({ quota, assured }, index) => [
    String(index + 1),
    number(quota, 'rate', source),
    number(assured, 'rate', source),
  ])
  const titles: readonly Title[] = [
    { title: say('documents.column.tenure'), width: 1 },
    { title: say('documents.column.rampedQuota'), width: 1.4, isFigure: true },
    { title: say('documents.column.assured'), width: 1.6, isFigure: true },
  ]
  return section(source, 'ramp', [
    tableOf(titles, rows),
    { kind: 'paragraph', role: 'note', text: say(`documents.ramp.${plan.ramp.baseRateOf}`) },
  ])
}

function drawSection(source: DocumentSource): readonly DocumentBlock[] {
  const { workspace, plan, language } = source
  if (plan.draw === undefined) return []
  const terms = describePlanTerms(workspace, { ...withoutTerms(plan), draw: plan.draw }, language)
  return section(source, 'draw', [{ kind: 'list', items: [...terms] }])
}

/** What the plan says of its year, its settlement, part periods and totals below zero. */
function settlementSection(source: DocumentSource): readonly DocumentBlock[] {
  const { workspace, plan, language } = source
  const { yearStart, settled, proration, belowZero, cap, floor } = plan
  const rest = withoutTerms(plan)
  const terms = describePlanTerms(
    workspace,
    {
      ...rest,
      ...(yearStart === undefined ? {} : { yearStart }),
      ...(settled === undefined ? {} : { settled }),
      ...(floor === undefined ? {} : { floor }),
      ...(cap === undefined ? {} : { cap }),
      ...(proration === undefined ? {} : { proration }),
      ...(belowZero === undefined ? {} : { belowZero }),
    },
    language,
  )
  return terms.length === 0 ? [] : section(source, 'settlement', [{ kind: 'list', items: [...terms] }])
}

function withoutTerms({ id, name, purpose, eligibility, terms, components }: CompPlan): CompPlan {
  return { id, name, purpose, eligibility, terms, components }
}

function clawbackSection(source: DocumentSource): readonly DocumentBlock[] {
  const { plan, say } = source
  const items = plan.components.flatMap((component) =>
    component.clawback === undefined
      ? []
      : [
          say(`documents.clawback.${component.clawback.method}`, {
            component: componentName(component, source),
            fraction: number(component.clawback.fraction, 'rate', source),
            months: component.clawback.months ?? '',
          }),
        ],
  )
  return items.length === 0 ? [] : section(source, 'clawback', [{ kind: 'list', items }])
}

function paymentSection(source: DocumentSource): readonly DocumentBlock[] {
  const { plan, say } = source
  const rows = plan.components.flatMap((component) =>
    (component.payments ?? []).map(({ share, when, months, column }) => [
      componentName(component, source),
      number(share, 'rate', source),
      say(`documents.payment.${when}`, { count: months ?? 1, column: column ?? '' }),
    ]),
  )
  if (rows.length === 0) return []
  const titles: readonly Title[] = [
    { title: say('documents.column.component'), width: 2.4 },
    { title: say('documents.column.share'), width: 1, isFigure: true },
    { title: say('documents.column.when'), width: 4 },
  ]
  return section(source, 'payments', [tableOf(titles, rows)])
}
