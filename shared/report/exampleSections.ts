import type { Figure } from '@shared/engine/result'
import { traceText } from '@shared/i18n/traceText'
import { divide, type Exact, exact, isZero, multiply } from '@shared/money/exact'
import { exactMoney, minorDigits } from '@shared/money/money'
import { type Component, type CompPlan, inLanguage, type Workspace } from '@shared/plan/model'
import type { DocumentBlock } from './documentModel'
import type { DocumentSource } from './documentSource'
import {
  EXAMPLE_TEAM,
  type Example,
  type ExampleComponent,
  type ExampleWorking,
  type ExampleYear,
  exampleAt,
  examplePlan,
  exampleWorking,
  exampleYear,
} from './workedExample'

/** Under, at and over target. */
export const EXAMPLE_ATTAINMENTS: readonly Exact[] = [exact(4n, 5n), exact(1n), exact(6n, 5n)]

/** Every tenth from 0 to 200 %. */
export const CURVE_ATTAINMENTS: readonly Exact[] = Array.from({ length: 21 }, (_, tenth) => exact(BigInt(tenth), 10n))

/** What the plan pays over a year from 0 to 200 %, and three years worked line by line: all run through the engine. */
export function exampleSections(source: DocumentSource): readonly DocumentBlock[] {
  const { workspace, plan, payee, say } = source
  const whole = workspace.plans.find(({ id }) => id === plan.id) ?? plan
  const year = exampleYear(workspace, whole, payee)
  const original = examplePlan(workspace, whole, year)
  const leftOut = whole.components.filter(({ id }) => original.components.every((component) => component.id !== id))
  if (original.components.length === 0) return []
  const target = source.numberOf(year.assignment.targetVariable)
  const intro = say(
    year.isIllustrative
      ? 'documents.example.illustrative'
      : payee === null
        ? 'documents.example.typical'
        : 'documents.example.own',
    {
      target: source.format.money(target),
    },
  )
  return [
    { kind: 'pageBreak' },
    { kind: 'heading', level: 1, text: say('documents.curve') },
    {
      kind: 'paragraph',
      role: 'body',
      text: say('documents.curve.text', { year: source.format.period(year.year.id) }),
    },
    { kind: 'paragraph', role: 'body', text: intro },
    ...exampleNotes(source, leftOut),
    curveTable(
      source,
      CURVE_ATTAINMENTS.map((attainment) => exampleAt(workspace, original, year, attainment)),
      target,
    ),
    { kind: 'heading', level: 1, text: say('documents.examples') },
    { kind: 'paragraph', role: 'body', text: say('documents.examples.text') },
    ...EXAMPLE_ATTAINMENTS.flatMap((attainment) =>
      exampleBlocks(source, original, year, exampleAt(workspace, original, year, attainment), target),
    ),
  ]
}

/** What the examples do not show. */
function exampleNotes(
  { plan, language, say }: DocumentSource,
  leftOut: readonly Component[],
): readonly DocumentBlock[] {
  const names = leftOut.map(({ name }) => inLanguage(name, language)).join(', ')
  return [
    ...(plan.ramp === undefined ? [] : [say('documents.example.ramped')]),
    ...(leftOut.length === 0 ? [] : [say('documents.example.leftOut', { components: names })]),
  ].map((text) => ({ kind: 'paragraph', role: 'note', text }))
}

function isSettled({ settlement }: Example): boolean {
  return settlement.minor !== 0
}

/** Pay as a share of target variable pay; empty without a target. */
function shareOf(pay: Example['pay'], target: Exact | null, { format }: DocumentSource): string {
  return target === null || isZero(target) ? '' : format.ratio(divide(exactMoney(pay), target))
}

function isPaid({ component }: ExampleComponent): boolean {
  return component.kind !== 'award'
}

function curveTable(source: DocumentSource, examples: readonly Example[], target: Exact | null): DocumentBlock {
  const { language, format, workspace, say } = source
  const paid = (examples[0]?.components ?? []).filter(isPaid).map(({ component }) => component)
  const settles = examples.some(isSettled)
  const hasTotal = paid.length > 1 || settles
  return {
    kind: 'table',
    isNarrow: false,
    caption: say('documents.curve.caption', { currency: workspace.currency }),
    columns: [
      { title: say('documents.column.attainment'), align: 'right', width: 2.1 },
      ...paid.map(({ name }) => ({ title: inLanguage(name, language), align: 'right' as const, width: 2 })),
      ...(settles ? [{ title: say('documents.example.settlement'), align: 'right' as const, width: 2.3 }] : []),
      ...(hasTotal ? [{ title: say('documents.column.total'), align: 'right' as const, width: 2 }] : []),
      { title: say('documents.column.ofTarget'), align: 'right', width: 1.6 },
    ],
    rows: examples.map((example) => ({
      cells: [
        format.ratio(example.attainment, 0),
        ...example.components.filter(isPaid).map(({ amount }) => format.amount(amount)),
        ...(settles ? [format.amount(example.settlement)] : []),
        ...(hasTotal ? [format.amount(example.pay)] : []),
        shareOf(example.pay, target, source),
      ],
      total: false,
    })),
  }
}

function exampleBlocks(
  source: DocumentSource,
  plan: CompPlan,
  year: ExampleYear,
  example: Example,
  target: Exact | null,
): readonly DocumentBlock[] {
  const { format, say } = source
  const percent = format.ratio(example.attainment, 0)
  return [
    { kind: 'heading', level: 2, text: say('documents.example.title', { attainment: percent }) },
    yearTable(source, example),
    {
      kind: 'paragraph',
      role: 'body',
      text: say('documents.example.result', {
        attainment: percent,
        pay: format.money(example.pay),
        share: shareOf(example.pay, target, source),
      }),
    },
    ...example.components.flatMap(({ component }) => workingBlocks(source, plan, year, example.attainment, component)),
  ]
}

function yearTable(source: DocumentSource, example: Example): DocumentBlock {
  const { components, attainment, pay, settlement } = example
  const { workspace, language, format, say } = source
  const counted = new Set(workspace.measures.filter(({ unit }) => unit === 'count').map(({ id }) => id))
  return {
    kind: 'table',
    isNarrow: false,
    caption: say('documents.example.year', { currency: workspace.currency }),
    columns: [
      { title: say('documents.column.component'), align: 'left', width: 3 },
      { title: say('documents.column.credited'), align: 'right', width: 2 },
      { title: say('documents.column.quota'), align: 'right', width: 2 },
      { title: say('documents.column.attainment'), align: 'right', width: 1.8 },
      { title: say('documents.column.payout'), align: 'right', width: 2 },
    ],
    rows: [
      ...components.map(({ component, credited, quota, amount }) => {
        const quantity = (value: Exact) =>
          counted.has(component.measure ?? '') ? format.count(value) : format.amount(value)
        const name = inLanguage(component.name, language)
        return {
          cells: [
            component.kind === 'award' ? say('documents.example.award', { component: name }) : name,
            component.measure === null ? '' : quantity(credited),
            component.measure === null ? '' : quantity(quota),
            format.ratio(attainment, 0),
            format.amount(amount),
          ],
          total: false,
        }
      }),
      ...(isSettled(example)
        ? [{ cells: [say('documents.example.settlement'), '', '', '', format.amount(settlement)], total: false }]
        : []),
      { cells: [say('documents.column.totalPay'), '', '', '', format.amount(pay)], total: true },
    ],
  }
}

function workingBlocks(
  source: DocumentSource,
  plan: CompPlan,
  year: ExampleYear,
  attainment: Exact,
  component: ExampleComponent['component'],
): readonly DocumentBlock[] {
  const { workspace, language, format, say } = source
  const working = exampleWorking(workspace, plan, year, attainment, component)
  if (working === null || working.trace.figure === null) return []
  const rows = workingLines(source, working).map(({ text, figure }) => ({ cells: [text, figure], total: false }))
  return [
    {
      kind: 'table',
      isNarrow: false,
      caption: say('documents.working', {
        component: inLanguage(component.name, language),
        period: format.period(working.period.id),
        currency: workspace.currency,
      }),
      columns: [
        { title: say('documents.column.step'), align: 'left', width: 4 },
        { title: say('documents.column.figure'), align: 'right', width: 1.3 },
      ],
      rows: [
        ...rows,
        { cells: [say('documents.working.payout'), workingFigure(working.trace.figure, source)], total: true },
      ],
    },
  ]
}

/** A figure with the decimals it has, so that the lines a reader adds up come to the payment. */
function workingFigure(figure: Figure, { workspace, format }: DocumentSource): string {
  if (figure.kind !== 'money') return format.figure(figure)
  const inMinorUnits = multiply(figure.value, exact(10n ** BigInt(minorDigits(workspace.currency))))
  return inMinorUnits.d === 1n ? format.amount(figure.value) : format.count(figure.value)
}

interface WorkingLine {
  readonly text: string
  readonly figure: string
}

/** Steps that say where a table is read; they stand before what it gives. */
const GROUNDS = new Set([
  'attainment',
  'teamAttainment',
  'creditedOnly',
  'unitBaseRate',
  'unitQuota',
  'unitTarget',
  'unitWeight',
])

/** The explanation of a payment as lines: what it starts from, the slices, then what is added and taken away up to the payment. */
function workingLines(source: DocumentSource, { trace }: ExampleWorking): readonly WorkingLine[] {
  const workspace = namedWorkspace(source)
  const [table, ...rest] = trace.children
  if (table === undefined) return []
  const grounds = [...table.children].reverse().filter(({ kind }) => GROUNDS.has(kind))
  const slices = table.children.filter(({ adds }) => adds)
  const steps = slices.length === 0 ? [table] : slices
  const made = rest.filter(({ kind }) => kind !== 'payments')
  return [...grounds, ...steps, ...made].map((node) => ({
    text: traceText(node, workspace, source.language, source.format),
    figure: node.figure === null ? '' : workingFigure(node.figure, source),
  }))
}

/** The workspace as the example year names it: its one team is "the team". */
function namedWorkspace({ workspace, say }: DocumentSource): Workspace {
  return { ...workspace, teams: [{ id: EXAMPLE_TEAM, name: say('documents.example.team'), parent: null }] }
}
