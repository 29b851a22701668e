import { parsePeriod } from '@shared/calendar/period'
import { type DaySpan, NEVER_ENDS, rosterOf, spansInPlan } from '@shared/engine/roster'
import { add, compare, divide, type Exact, greatest, isZero, least, ONE, subtract } from '@shared/money/exact'
import { type Assignment, inLanguage } from '@shared/plan/model'
import type { DocumentBlock } from './documentModel'
import type { DocumentSource } from './documentSource'

/** Who the plan is for, and from when to when it holds for them. */
export function peopleSections(source: DocumentSource): readonly DocumentBlock[] {
  const { workspace, plan, payee, language, say } = source
  const eligibility = inLanguage(plan.eligibility, language)
  return [
    { kind: 'heading', level: 1, text: say('documents.eligibility') },
    ...(eligibility === '' ? [] : [{ kind: 'paragraph', role: 'body', text: eligibility } as const]),
    ...(payee === null
      ? [{ kind: 'paragraph', role: 'body', text: say('documents.eligibility.all') } as const]
      : [
          { kind: 'paragraph', role: 'body', text: say('documents.eligibility.payee', { payee: payee.name }) } as const,
          {
            kind: 'list',
            items: spansInPlan(rosterOf(workspace), payee.id, plan.id).map((span) => spanText(span, source)),
          } as const,
        ]),
  ]
}

function spanText({ first, last }: DaySpan, { format, say }: DocumentSource): string {
  const from = format.date(first)
  return last === NEVER_ENDS
    ? say('documents.span.open', { from })
    : say('documents.span', { from, to: format.date(last) })
}

interface Pay {
  readonly base: Exact
  readonly target: Exact
}

/** Pay at target: the payee's own, or by role the range of those the plan pays. */
export function paySection(source: DocumentSource): readonly DocumentBlock[] {
  const { payee, say } = source
  const body = payee === null ? payByRole(source) : payOfPayee(source)
  if (body.length === 0) return []
  return [
    { kind: 'heading', level: 1, text: say('documents.pay') },
    { kind: 'paragraph', role: 'body', text: say('documents.pay.text') },
    ...body,
  ]
}

function payOf({ basePay, targetVariable }: Assignment, { numberOf }: DocumentSource): Pay | null {
  const [base, target] = [numberOf(basePay), numberOf(targetVariable)]
  return base === null || target === null ? null : { base, target }
}

function payOfPayee(source: DocumentSource): readonly DocumentBlock[] {
  const { assignment, format, say } = source
  const pay = assignment === null ? null : payOf(assignment, source)
  if (pay === null) return []
  return [
    {
      kind: 'facts',
      rows: [
        { label: say('documents.pay.base'), value: format.money(pay.base) },
        { label: say('documents.pay.target'), value: format.money(pay.target) },
        { label: say('documents.pay.ote'), value: format.money(add(pay.base, pay.target)) },
        { label: say('documents.pay.mix'), value: mixText(pay, source) },
      ],
    },
  ]
}

/** Base and variable as shares of on-target earnings: 60 % / 40 %. */
function mixText({ base, target }: Pay, { format }: DocumentSource): string {
  const whole = add(base, target)
  if (isZero(whole)) return ''
  const fixed = divide(base, whole)
  return `${format.ratio(fixed)} / ${format.ratio(subtract(ONE, fixed))}`
}

function payByRole(source: DocumentSource): readonly DocumentBlock[] {
  const { workspace, plan, language, format, say } = source
  const roles = new Map<string, Pay[]>()
  for (const { assignments } of workspace.payees) {
    const last = assignments.findLast((one) => one.plan === plan.id)
    const pay = last === undefined ? null : payOf(last, source)
    if (last === undefined || pay === null) continue
    const role = inLanguage(last.role, language)
    roles.set(role, [...(roles.get(role) ?? []), pay])
  }
  if (roles.size === 0) return []
  const range = (values: readonly Exact[]): string => {
    const [low, high] = [values.reduce(least), values.reduce(greatest)]
    return compare(low, high) === 0
      ? format.amount(low)
      : say('documents.range', { low: format.amount(low), high: format.amount(high) })
  }
  return [
    {
      kind: 'table',
      isNarrow: false,
      caption: say('documents.pay.byRole', { currency: workspace.currency }),
      columns: [
        { title: say('documents.cover.role'), align: 'left', width: 3 },
        { title: say('documents.pay.people'), align: 'right', width: 1.6 },
        { title: say('documents.pay.base'), align: 'right', width: 2.6 },
        { title: say('documents.pay.target'), align: 'right', width: 2.6 },
        { title: say('documents.pay.ote'), align: 'right', width: 2.6 },
      ],
      rows: [...roles].map(([role, pays]) => ({
        cells: [
          role,
          format.count(pays.length),
          range(pays.map(({ base }) => base)),
          range(pays.map(({ target }) => target)),
          range(pays.map(({ base, target }) => add(base, target))),
        ],
        total: false,
      })),
    },
  ]
}

/** The payee's quotas by measure and period, as they were notified. */
export function quotaSection(source: DocumentSource): readonly DocumentBlock[] {
  const { workspace, plan, payee, language, format, numberOf, say } = source
  if (payee === null) return []
  const used = new Set(plan.components.map(({ measure }) => measure))
  const rows = workspace.measures
    .filter(({ id }) => used.has(id))
    .flatMap((measure) =>
      workspace.quotas
        .filter((quota) => quota.payee === payee.id && quota.measure === measure.id)
        .map((quota) => ({
          quota,
          month: parsePeriod(quota.period, workspace.fiscalYearStart)?.firstMonth ?? Number.NaN,
        }))
        .sort((a, b) => a.month - b.month)
        .map(({ quota }) => {
          const amount = numberOf(quota.amount)
          const shown = measure.unit === 'count' ? format.count(amount) : format.money(amount)
          return { cells: [inLanguage(measure.name, language), format.period(quota.period), shown], total: false }
        }),
    )
  if (rows.length === 0) return []
  return [
    { kind: 'heading', level: 1, text: say('documents.quotas') },
    { kind: 'paragraph', role: 'body', text: say('documents.quotas.text') },
    {
      kind: 'table',
      isNarrow: false,
      caption: '',
      columns: [
        { title: say('documents.column.measure'), align: 'left', width: 4 },
        { title: say('documents.column.period'), align: 'left', width: 2 },
        { title: say('documents.column.quota'), align: 'right', width: 2 },
      ],
      rows,
    },
  ]
}
