import { contains, parsePeriod } from '@shared/calendar/period'
import { at, invariant } from '@shared/findings/invariant'
import { add, type Exact, multiply, negate, subtract, sum, ZERO } from '@shared/money/exact'
import { exactMoney } from '@shared/money/money'
import type { RateTable, Workspace } from '@shared/plan/model'
import { type Attainment, type Performance, targetOf } from './attainment'
import type { CompiledComponent } from './compile'
import { creditsWithin, type PayeeCredits } from './credit'
import { type PaidPeriod, payWindow } from './pay'
import { quotaParts } from './quota'
import type { Slice, WorkedTable } from './rateTable'
import { paysFlat } from './rateTable'
import type { Figure, TraceNode } from './result'
import { type DaySpan, shared, spansInPlan, spansInTeam } from './roster'
import { prepare, windowsOf } from './simulate'

export interface ExplainRequest {
  readonly payee: string
  /** A period id; every payout line whose period lies in it is explained. */
  readonly period: string
  /** Without it, every component of the payee. */
  readonly component?: string | undefined
  readonly growth?: Exact | undefined
}

/**
 * Explains what a payee is paid for a period: a tree for each payout line, down to the transactions with their file and row.
 *
 * The children of a step that `adds` add up to its figure exactly. Only the one payee is computed.
 */
export function explain(
  workspace: Workspace,
  { payee, period: id, component, growth }: ExplainRequest,
): readonly TraceNode[] {
  const asked = parsePeriod(id, workspace.fiscalYearStart)
  if (asked === null) return []
  const { performance } = prepare(workspace, { growth })
  const { components } = performance.compiled
  const lastMonth = asked.firstMonth + asked.monthCount - 1
  return components
    .filter((one) => component === undefined || one.component.id === component)
    .flatMap((one) =>
      windowsOf(performance.compiled, one, payee, asked.firstMonth, lastMonth).flatMap((window) =>
        payWindow(performance, one, payee, window, { ...asked, firstMonth: lastMonth })
          .periods.filter(({ period }) => contains(asked, period))
          .map((paid) => traceLine(performance, one, payee, paid)),
      ),
    )
}

type Params = TraceNode['params']

function node(
  kind: string,
  figure: Figure | null,
  params: Params,
  children: readonly TraceNode[] = [],
  adds = false,
): TraceNode {
  return { kind, figure, params, children, adds }
}

function part(kind: string, figure: Figure | null, params: Params, children: readonly TraceNode[] = []): TraceNode {
  return node(kind, figure, params, children, true)
}

const moneyOf = (value: Exact): Figure => ({ kind: 'money', value })
const ratioOf = (value: Exact): Figure => ({ kind: 'ratio', value })

function traceLine(performance: Performance, compiled: CompiledComponent, payee: string, paid: PaidPeriod): TraceNode {
  const payout = exactMoney(paid.payout)
  const { component, plan } = compiled
  return node(
    component.kind === 'award' ? 'award' : 'payout',
    moneyOf(payout),
    { plan, component: component.id, payee, period: paid.period.id },
    [
      traceTable(performance, compiled, payee, paid),
      ...traceThreshold(paid),
      ...traceCapPerWindow(compiled, paid),
      ...traceBefore(compiled, paid),
      ...(paid.lostNow.n === 0n
        ? []
        : [part('capPerPeriod', moneyOf(negate(paid.lostNow)), { limit: moneyOf(paid.capLimit ?? ZERO) })]),
      ...traceRounding(paid, payout),
    ],
  )
}

function traceRounding({ unrounded }: PaidPeriod, payout: Exact): readonly TraceNode[] {
  const difference = subtract(payout, unrounded)
  return difference.n === 0n ? [] : [part('rounding', moneyOf(difference), { payout: moneyOf(payout) })]
}

function traceThreshold({ reachesThreshold, worked, tablePay, position }: PaidPeriod): readonly TraceNode[] {
  if (reachesThreshold || worked === null || worked.threshold === null) return []
  const ratio = (position.team?.attainment ?? position.own).ratio
  const params: Params = {
    threshold: ratioOf(worked.threshold),
    ...(ratio === null ? {} : { attainment: ratioOf(ratio) }),
  }
  return [part(ratio === null ? 'thresholdUnknown' : 'threshold', moneyOf(negate(tablePay)), params)]
}

function grossOf({ component }: CompiledComponent, { reachesThreshold, tablePay, paidBefore }: PaidPeriod): Exact {
  const earned = reachesThreshold ? tablePay : ZERO
  return component.quotaBasis === 'period' ? add(paidBefore, earned) : earned
}

function traceCapPerWindow(compiled: CompiledComponent, paid: PaidPeriod): readonly TraceNode[] {
  const cut = subtract(paid.payToDate, grossOf(compiled, paid))
  if (cut.n === 0n || paid.capLimit === null) return []
  return [part('capPerWindow', moneyOf(cut), { limit: moneyOf(paid.capLimit) })]
}

function traceBefore(
  { component }: CompiledComponent,
  { window, paidBefore, lostBefore }: PaidPeriod,
): readonly TraceNode[] {
  if (component.quotaBasis === 'period') return []
  return [
    ...(paidBefore.n === 0n ? [] : [part('paidBefore', moneyOf(negate(paidBefore)), { window: window.id })]),
    ...(lostBefore.n === 0n ? [] : [part('lostBefore', moneyOf(negate(lostBefore)), { window: window.id })]),
  ]
}

/** What the table gives: its slices, and what it was read with. */
function traceTable(performance: Performance, compiled: CompiledComponent, payee: string, paid: PaidPeriod): TraceNode {
  const { worked, unit, tablePosition, tablePay } = paid
  const grounds = [...traceAttainment(performance, compiled, payee, paid), ...traceTarget(paid)]
  if (worked === null) return part('numbersMissing', moneyOf(ZERO), {}, grounds)
  if (unit === null || tablePosition === null) return part('attainmentMissing', moneyOf(ZERO), {}, grounds)
  const { table } = worked
  const isReached = paid.slices.length > 0
  const kind = isReached ? `table.${table.application}` : 'table.below'
  const params: Params = { position: positionFigure(table.by, tablePosition), unit: unitFigure(table, unit) }
  return part(kind, moneyOf(tablePay), params, [
    ...paid.slices.map((slice) => traceSlice(table, slice, unit)),
    ...(isReached ? [traceUnit(paid, table, unit)] : []),
    ...grounds,
  ])
}

function positionFigure(by: RateTable['by'], value: Exact): Figure {
  return { kind: by === 'attainment' ? 'ratio' : by === 'money' ? 'money' : 'count', value }
}

function valueFigure(pays: RateTable['pays'], value: Exact): Figure {
  switch (pays) {
    case 'rate':
    case 'percentOfTarget':
      return { kind: 'rate', value }
    case 'perUnit':
    case 'amount':
      return { kind: 'money', value }
    case 'multipleOfBaseRate':
      return { kind: 'count', value }
  }
}

/** The unit is money, but a weight or a base rate where position × value is money already. */
function unitFigure(table: WorkedTable, unit: Exact): Figure {
  const isTarget = table.pays === 'percentOfTarget' || table.pays === 'multipleOfBaseRate'
  if (paysFlat(table)) return { kind: isTarget ? 'money' : 'rate', value: unit }
  if (table.by !== 'attainment') return { kind: 'rate', value: unit }
  return { kind: table.pays === 'perUnit' ? 'count' : 'money', value: unit }
}

function traceSlice(table: WorkedTable, slice: Slice, unit: Exact): TraceNode {
  const amount = multiply(multiply(slice.width, slice.value), unit)
  const flat = paysFlat(table)
  const read = table.application === 'interpolated' ? 'line' : 'slice'
  const kind = `${flat ? (read === 'line' ? 'lineFlat' : 'flat') : read}${slice.to === null ? 'Open' : ''}`
  return part(kind, moneyOf(amount), {
    from: positionFigure(table.by, slice.from),
    ...(slice.to === null ? {} : { to: positionFigure(table.by, slice.to) }),
    ...(flat ? {} : { width: positionFigure(table.by, slice.width) }),
    value: valueFigure(table.pays, slice.value),
    unit: unitFigure(table, unit),
  })
}

function traceUnit({ worked, target, position }: PaidPeriod, table: WorkedTable, unit: Exact): TraceNode {
  const ofTarget = table.pays === 'percentOfTarget' || table.pays === 'multipleOfBaseRate'
  const needsQuota = !paysFlat(table) && (table.by === 'attainment') !== ofTarget
  const kind = ofTarget ? (needsQuota ? 'unitBaseRate' : 'unitTarget') : needsQuota ? 'unitQuota' : 'unitWeight'
  const weight: Figure = { kind: 'rate', value: worked?.weight ?? ZERO }
  const { quota } = position.own
  return node(kind, unitFigure(table, unit), {
    weight,
    target: moneyOf(targetOf(target)),
    ...(quota === null ? {} : { quota: positionFigure(table.pays === 'perUnit' ? 'units' : 'money', quota) }),
  })
}

function traceTarget({ target }: PaidPeriod): readonly TraceNode[] {
  if (target.length === 0 || targetOf(target).n === 0n) return []
  const children = target.map(({ period, annual, days, ofDays, amount }) =>
    part(days === ofDays ? 'targetPart' : 'targetPartProrated', moneyOf(amount), {
      period: period.id,
      annual: moneyOf(annual),
      days,
      ofDays,
      months: period.monthCount,
    }),
  )
  return [node('target', moneyOf(targetOf(target)), {}, children)]
}

function traceAttainment(
  performance: Performance,
  compiled: CompiledComponent,
  payee: string,
  paid: PaidPeriod,
): readonly TraceNode[] {
  const { own, team } = paid.position
  if (compiled.component.creditedTo === 'owner') {
    return [
      traceMeasured(
        compiled,
        own,
        'own',
        {},
        [traceOwnCredit(performance, compiled, payee, paid)],
        [traceQuota(performance, compiled, payee, paid, null)],
      ),
    ]
  }
  const ownQuota = own.quota === null ? [] : [traceQuota(performance, compiled, payee, paid, null)]
  if (team === null) return [node('noTeam', null, {}), ...ownQuota]
  const members = performance.compiled.workspace.payees.filter(
    ({ id }) => spansInTeam(performance.compiled.roster, id, team.id).length > 0,
  )
  const credits = members.flatMap(({ id }) => traceMemberCredit(performance, compiled, id, team.id, paid))
  const quotas = members.flatMap(({ id }) => {
    const quota = traceQuota(performance, compiled, id, paid, team.id)
    return quota.children.length === 0 ? [] : [quota]
  })
  const credited = node('teamCredited', amountFigure(compiled, team.attainment.credited), { team: team.id }, credits)
  const quota = node(
    'teamQuota',
    team.attainment.quota === null ? null : amountFigure(compiled, team.attainment.quota),
    { team: team.id },
    quotas,
  )
  return [traceMeasured(compiled, team.attainment, 'team', { team: team.id }, [credited], [quota]), ...ownQuota]
}

function amountFigure({ measure }: CompiledComponent, value: Exact): Figure {
  return { kind: measure.unit === 'money' ? 'money' : 'count', value }
}

function traceMeasured(
  compiled: CompiledComponent,
  { credited, quota, ratio }: Attainment,
  whose: 'own' | 'team',
  params: Params,
  credits: readonly TraceNode[],
  quotas: readonly TraceNode[],
): TraceNode {
  const measured: Params = { ...params, measure: compiled.measure.id, credited: amountFigure(compiled, credited) }
  if (quota === null || ratio === null) {
    return node(whose === 'team' ? 'teamCreditedOnly' : 'creditedOnly', null, measured, credits)
  }
  const kind = whose === 'team' ? 'teamAttainment' : 'attainment'
  return node(kind, ratioOf(ratio), { ...measured, quota: amountFigure(compiled, quota) }, [...credits, ...quotas])
}

function traceOwnCredit(
  performance: Performance,
  compiled: CompiledComponent,
  payee: string,
  paid: PaidPeriod,
): TraceNode {
  const spans = spansInPlan(performance.compiled.roster, payee, compiled.plan)
  const transactions = traceTransactions(performance, compiled, payee, spans, paid.position.creditSpan)
  return node('credited', amountFigure(compiled, paid.position.own.credited), spanParams(paid), transactions)
}

function spanParams({ position }: PaidPeriod): Params {
  return { from: { kind: 'date', day: position.creditSpan.first }, to: { kind: 'date', day: position.creditSpan.last } }
}

function traceMemberCredit(
  performance: Performance,
  compiled: CompiledComponent,
  member: string,
  team: string,
  paid: PaidPeriod,
): readonly TraceNode[] {
  const spans = spansInTeam(performance.compiled.roster, member, team)
  const transactions = traceTransactions(performance, compiled, member, spans, paid.position.creditSpan)
  if (transactions.length === 0) return []
  const total = sum(
    transactions.map(({ figure }) => (figure?.kind === 'money' || figure?.kind === 'count' ? figure.value : ZERO)),
  )
  return [part('memberCredited', amountFigure(compiled, total), { payee: member }, transactions)]
}

function traceTransactions(
  { compiled: { workspace }, credits }: Performance,
  compiled: CompiledComponent,
  payee: string,
  spans: readonly DaySpan[],
  days: DaySpan,
): readonly TraceNode[] {
  const ofPayee: PayeeCredits | undefined = credits.get(compiled.measure.id)?.byPayee.get(payee)
  const { source, columns } = workspace.sales
  const ids = columns.find(({ name }) => name === 'id')
  invariant(ids?.kind === 'text', 'transactions have an id')
  return spans.flatMap((span) => {
    const common = shared(span, days)
    if (common === null) return []
    return creditsWithin(ofPayee, common).map(({ row, day, amount, share }) =>
      part(share.n === share.d ? 'transaction' : 'transactionShared', amountFigure(compiled, amount), {
        id: at(ids.dictionary, at(ids.codes, row)),
        day: { kind: 'date', day },
        share: { kind: 'rate', value: share },
        file: at(source.files, at(source.file, row)),
        row: at(source.row, row),
      }),
    )
  })
}

/** A payee's quota of the span with its entries: for a plan, or for the time in a team. */
function traceQuota(
  { compiled, quotas }: Performance,
  component: CompiledComponent,
  payee: string,
  { position }: PaidPeriod,
  team: string | null,
): TraceNode {
  const membership =
    team === null ? spansInPlan(compiled.roster, payee, component.plan) : spansInTeam(compiled.roster, payee, team)
  const parts = quotaParts(compiled, quotas, payee, component.measure.id, position.quotaSpan, membership)
  const total = sum(parts.map(({ amount }) => amount))
  const children = parts.map(({ period, whole, amount, memberDays, assignedDays }) =>
    part(memberDays === assignedDays ? 'quotaEntry' : 'quotaEntryProrated', amountFigure(component, amount), {
      period: period.id,
      whole: amountFigure(component, whole),
      days: memberDays,
      ofDays: assignedDays,
    }),
  )
  const figure = parts.length === 0 ? null : amountFigure(component, total)
  return { ...node(team === null ? 'quota' : 'memberQuota', figure, { payee }, children), adds: team !== null }
}
