import { add, compare, type Exact, exactInteger, isZero, multiply, ONE, ZERO } from '@shared/money/exact'
import type { Measure } from '@shared/plan/model'
import type { Group } from '../groups'
import { payoutsOver } from '../override'
import { type Attainment, groupMembers, measureNamed } from '../performance'
import { type BlendReading, quotaTerms } from '../position'
import { type QuotaPart, quotaParts, sumOfParts } from '../quota'
import type { TraceNode } from '../result'
import { type AssignedSpan, daysOf, lastSpanWithin, spansInPlan } from '../roster'
import { scoresWithin } from '../scores'
import { traceCredits } from './credits'
import type { Explained } from './explained'
import { amountOf, countOf, moneyOf, note, type Params, part, rateOf, ratioOf } from './node'

/** What a component was read with: attainment down to transactions and quotas, and target variable pay. They inform and add nothing. */
export function grounds(explained: Explained): readonly TraceNode[] {
  const { paid, compiled } = explained
  const { position } = paid.standing
  const measured =
    position.blend === null
      ? traceMeasure(explained, compiled.measure, position.own, position.group?.attainment ?? null)
      : [traceBlend(explained, position.blend)]
  return [...measured, ...traceTarget(explained)]
}

/** A weighted mean: its parts add up to it. */
function traceBlend(explained: Explained, blend: readonly BlendReading[]): TraceNode {
  const { ratio } = explained.paid.standing.position.measured
  const parts = blend.map(({ part: { of, weight }, value, attainment }) => {
    const measure = of.kind === 'measure' ? measureNamed(explained.performance, of.id) : null
    const isOfGroup = explained.paid.standing.position.group !== null
    const children =
      attainment === null
        ? traceScores(explained, of.id)
        : traceMeasure(explained, measure, attainment, isOfGroup ? attainment : null)
    if (value === null) return part(`blendMissing.${of.kind}`, null, { [of.kind]: of.id }, children)
    const params: Params = { [of.kind]: of.id, weight: rateOf(weight), value: ratioOf(value) }
    return part(`blend.${of.kind}`, ratioOf(multiply(weight, value)), params, children)
  })
  return note(ratio === null ? 'blendUnknown' : 'blend', ratio === null ? null : ratioOf(ratio), {}, parts)
}

function traceScores({ performance, payee, paid }: Explained, goal: string): readonly TraceNode[] {
  return scoresWithin(performance.scores, payee, goal, paid.standing.position.quotaSpan).map(({ period, score }) =>
    note('score', score === null ? null : ratioOf(score), { goal, period: period.id }),
  )
}

/** The attainment of a measure, own or of the group, with credits and quotas. */
function traceMeasure(
  explained: Explained,
  measure: Measure | null,
  own: Attainment,
  ofGroup: Attainment | null,
): readonly TraceNode[] {
  const { compiled, paid } = explained
  const { group } = paid.standing.position
  if (compiled.payoutsOf.length > 0)
    return [compiled.group !== null && group === null ? note('noTeam', null) : tracePayouts(explained)]
  if (measure === null) return []
  if (compiled.group === null) {
    return [
      traceAttainment(measure, own, 'own', {}, traceOwnCredit(explained, measure, own), [
        traceQuota(explained, measure),
      ]),
    ]
  }
  const ownQuota = own.quota === null ? [] : [traceQuota(explained, measure)]
  if (group === null || ofGroup === null) return [note('noTeam', null), ...ownQuota]
  const named = groupParams(group.group)
  return [
    traceAttainment(
      measure,
      ofGroup,
      group.group.kind,
      named,
      [traceGroupCredit(explained, measure, group.group, ofGroup)],
      compiled.quotaOf === 'payee' ? ownQuota : [traceGroupQuota(explained, measure, group.group, ofGroup)],
    ),
    ...(compiled.quotaOf === 'payee' ? [] : ownQuota),
  ]
}

function groupParams({ kind, id }: Group): Params {
  return kind === 'team' ? { team: id } : { payee: id }
}

const ATTAINMENT_KINDS = {
  own: ['attainment', 'creditedOnly'],
  team: ['teamAttainment', 'teamCreditedOnly'],
  directReports: ['reportsAttainment', 'reportsCreditedOnly'],
  reportingLine: ['lineAttainment', 'lineCreditedOnly'],
} as const

function traceAttainment(
  measure: Measure,
  { credited, quota, ratio, isMissing }: Attainment,
  whose: keyof typeof ATTAINMENT_KINDS,
  params: Params,
  credits: readonly TraceNode[],
  quotas: readonly TraceNode[],
): TraceNode {
  const [withQuota, without] = ATTAINMENT_KINDS[whose]
  if (isMissing) return note('measureMissing', null, { measure: measure.id }, credits)
  const measured: Params = { ...params, measure: measure.id, credited: amountOf(measure, credited) }
  if (quota === null || ratio === null) return note(without, null, measured, credits)
  return note(withQuota, ratioOf(ratio), { ...measured, quota: amountOf(measure, quota) }, [...credits, ...quotas])
}

function traceOwnCredit(explained: Explained, measure: Measure, { credited }: Attainment): readonly TraceNode[] {
  const { performance, compiled, payee, paid } = explained
  const spans = spansInPlan(performance.compiled.roster, payee, compiled.plan)
  const transactions = traceCredits(explained, measure, { payee, spans })
  if (!addsUp(measure)) return [traceReadOff(explained, measure, credited, transactions)]
  return [note('credited', amountOf(measure, credited), spanParams(paid.standing.position), transactions)]
}

/** Sums and counts are added up; other aggregates are read off the transactions. */
function addsUp({ aggregate }: Measure): boolean {
  return aggregate === 'sum' || aggregate === 'count'
}

function traceReadOff(
  { paid }: Explained,
  measure: Measure,
  credited: Exact,
  transactions: readonly TraceNode[],
): TraceNode {
  const params = spanParams(paid.standing.position)
  return note(`credited.${measure.aggregate}`, amountOf(measure, credited), params, transactions)
}

function spanParams({ creditSpan }: Explained['paid']['standing']['position']): Params {
  return { from: { kind: 'date', day: creditSpan.first }, to: { kind: 'date', day: creditSpan.last } }
}

function traceGroupCredit(explained: Explained, measure: Measure, group: Group, { credited }: Attainment): TraceNode {
  const adds = addsUp(measure)
  const members = groupMembers(explained.performance, group).flatMap((member) => {
    const transactions = traceCredits(explained, measure, member)
    if (transactions.length === 0) return []
    const total = sumOfFigures(transactions)
    const params = { payee: member.payee }
    return adds
      ? [part('memberCredited', amountOf(measure, total), params, transactions)]
      : [note('memberCredited', null, params, transactions)]
  })
  if (!adds) return traceReadOff(explained, measure, credited, members)
  return note(
    group.kind === 'team' ? 'teamCredited' : 'groupCredited',
    amountOf(measure, credited),
    groupParams(group),
    members,
  )
}

function sumOfFigures(nodes: readonly TraceNode[]): Exact {
  return nodes.reduce(
    (total, { figure }) => (figure === null || figure.kind === 'date' ? total : add(total, figure.value)),
    ZERO,
  )
}

function traceGroupQuota(explained: Explained, measure: Measure, group: Group, { quota }: Attainment): TraceNode {
  const members = groupMembers(explained.performance, group).flatMap(({ payee, spans }) => {
    const parts = quotaPartsOf(explained, measure, payee, spans)
    return parts.length === 0 ? [] : [traceQuotaParts(measure, payee, parts, 'memberQuota')]
  })
  return note(
    group.kind === 'team' ? 'teamQuota' : 'groupQuota',
    quota === null ? null : amountOf(measure, quota),
    groupParams(group),
    members.map((member) => ({ ...member, adds: true })),
  )
}

/** The payee's own quota of the span with its entries. */
function traceQuota(explained: Explained, measure: Measure): TraceNode {
  const { performance, compiled, payee } = explained
  const spans = spansInPlan(performance.compiled.roster, payee, compiled.plan)
  return traceQuotaParts(measure, payee, quotaPartsOf(explained, measure, payee, spans), 'quota')
}

function quotaPartsOf(
  { performance, compiled, payee, paid }: Explained,
  measure: Measure,
  member: string,
  membership: readonly AssignedSpan[],
): readonly QuotaPart[] {
  const last = lastSpanWithin(spansInPlan(performance.compiled.roster, payee, compiled.plan), daysOf(paid.period))
  const plan = last === null ? null : performance.compiled.workPlan(compiled.plan, last.assignment)
  const terms = quotaTerms(performance, plan)
  const { quotaSpan } = paid.standing.position
  return quotaParts(performance.compiled, performance.quotas, member, measure.id, quotaSpan, membership, terms)
}

function traceQuotaParts(measure: Measure, payee: string, parts: readonly QuotaPart[], kind: string): TraceNode {
  const total = sumOfParts(parts)
  const entries = parts.map(({ period, whole, days, full, amount, isClear }) => {
    const params: Params = {
      period: period.id,
      whole: amountOf(measure, whole),
      days: countOf(exactInteger(days.counted)),
      ofDays: countOf(days.of),
      full: amountOf(measure, full),
    }
    if (!isClear) return note('quotaEntryUnclear', null, params)
    const isRamped = compare(amount, full) !== 0
    const isWhole = compare(days.share, ONE) === 0
    const entry = isRamped
      ? isWhole
        ? 'quotaEntryRamped'
        : 'quotaEntryProratedRamped'
      : isWhole
        ? 'quotaEntry'
        : 'quotaEntryProrated'
    return part(entry, amountOf(measure, amount), params)
  })
  return note(kind, total === null ? null : amountOf(measure, total), { payee }, entries)
}

/** What the components that an override is on pay, by member. */
function tracePayouts({ performance, compiled, payee, paid }: Explained): TraceNode {
  const { group, measured, creditSpan } = paid.standing.position
  const members =
    group === null
      ? [{ payee, spans: spansInPlan(performance.compiled.roster, payee, compiled.plan) }]
      : groupMembers(performance, group.group)
  const sources = compiled.payoutsOf.map(({ plan, component }) => note('payoutSource', null, { plan, component }))
  const paidOut = payoutsOver(performance, compiled, members, creditSpan).filter(({ amount }) => !isZero(amount))
  const ofMembers = paidOut.map(({ payee: member, amount }) =>
    part('memberPayouts', moneyOf(amount), { payee: member }),
  )
  return note('payoutsOf', moneyOf(measured.credited), spanParams(paid.standing.position), [...ofMembers, ...sources])
}

/** Target variable pay of the span, by assignment and period. */
function traceTarget({ paid: { standing } }: Explained): readonly TraceNode[] {
  if (isZero(standing.target)) return []
  const parts = standing.targetParts.map(({ period, annual, days, amount }) =>
    part(compare(days.share, ONE) === 0 ? 'targetPart' : 'targetPartProrated', moneyOf(amount), {
      period: period.id,
      annual: moneyOf(annual),
      days: countOf(exactInteger(days.counted)),
      ofDays: countOf(days.of),
      months: period.monthCount,
    }),
  )
  return [note('target', moneyOf(standing.target), {}, parts)]
}
