import type { MonthSpan, Period } from '@shared/calendar/period'
import { add, divide, type Exact, isZero, multiply, ONE, sum, ZERO } from '@shared/money/exact'
import type { Assignment, Measure } from '@shared/plan/model'
import type { CompiledComponent, GroupKind } from './compile'
import type { LeftOut, MeasureCredits } from './credit'
import { type Creditee, creditedOver, leftOutBy } from './credited'
import type { Group } from './groups'
import { payoutsOver } from './override'
import { type Attainment, type GroupAttainment, groupMembers, measureNamed, type Performance } from './performance'
import { tenureMonth, USUAL_PRORATION } from './proration'
import { type QuotaPart, type QuotaTerms, quotaParts, sumOfParts } from './quota'
import { type AssignedSpan, type DaySpan, daysOf, lastSpanWithin, spansInPlan } from './roster'
import { scoreOf } from './scores'
import type { WorkedBlendPart, WorkedComponent } from './workedComponent'
import { rampedQuota, type WorkedPlan } from './workedPlan'

/** The spans a figure is read over. */
export interface Spans {
  /** Credit is counted over these days. */
  readonly credit: DaySpan
  /** Quota, target and scores are of these months. */
  readonly quota: MonthSpan
  /** What was cancelled by the end of this period is left out, where a component takes back by difference. */
  readonly seenIn: Period
}

/** One part of a blend as it was read. */
export interface BlendReading {
  readonly part: WorkedBlendPart
  /** Attainment of the measure or score of the goal; null: missing. */
  readonly value: Exact | null
  /** What a measure's attainment was made of; null for a goal. */
  readonly attainment: Attainment | null
}

/** Where a payee stands on a component at the end of a period. */
export interface Position {
  readonly own: Attainment
  /** The group's, for a component credited to one; null for own credit, and where the payee has none. */
  readonly group: { readonly group: Group; readonly attainment: GroupAttainment } | null
  /** Null: attainment is that of the measure. */
  readonly blend: readonly BlendReading[] | null
  /** What the line shows, and threshold and table read: of the payee or of the group, its ratio that of the blend where there is one. */
  readonly measured: Attainment
  /** Money or units the table reads, and its quota: those of the payee's own quota where a group's attainment is applied to it. Null: missing. */
  readonly credited: Exact | null
  readonly quota: Exact | null
  /** The quota that the base rate is made of: without the ramp, unless the ramp says otherwise. */
  readonly baseQuota: Exact | null
  /** The finding that says why the component cannot be read at all. */
  readonly missing: 'measure.missing' | 'blend.missing' | 'team.none' | null
  readonly creditSpan: DaySpan
  readonly quotaSpan: MonthSpan
}

/** The spans a component reads at the end of a period of its window: of credit, and of quota, target and scores. */
export function spansAt({ component, standsAlone }: CompiledComponent, window: Period, period: Period): Spans {
  const toDate = {
    firstMonth: window.firstMonth,
    monthCount: period.firstMonth + period.monthCount - window.firstMonth,
  }
  const { quotaBasis } = component
  return {
    credit: daysOf(standsAlone ? period : toDate),
    quota: quotaBasis === 'window' ? window : quotaBasis === 'toDate' ? toDate : period,
    seenIn: period,
  }
}

/**
 * Measures where a payee stands on a component at the end of a period of its window.
 *
 * The quota basis chooses the spans: the window's quota or the quota to date against the credit since the window opened, or the period's quota
 * against the period's credit. A group's attainment is what its members were credited while they were in it ÷ the sum of their quotas, never a mean.
 *
 * @param worked null where the component's numbers have findings: it pays 0, and no blend is read
 * @param spans  others than those of the component at that period, such as those of a limit
 */
export function measurePosition(
  performance: Performance,
  compiled: CompiledComponent,
  worked: WorkedComponent | null,
  payee: string,
  period: Period,
  spans: Spans,
): Position {
  const { reader, last, plan } = readerAt(performance, compiled, payee, period, spans)
  const group = groupAt(compiled.group, payee, last)
  const own =
    compiled.payoutsOf.length > 0 && group === null
      ? ofPayouts(reader, [{ payee, spans: reader.inPlan }])
      : ownAttainment(reader, compiled.measure)
  const ofGroup = group === null ? null : { group, attainment: groupAttainment(reader, group, own) }
  const blend = worked === null || worked.blend === null ? null : readBlend(reader, worked.blend, group)
  const counted = compiled.group === null ? own : (ofGroup?.attainment ?? NOTHING)
  const isBlended = compiled.component.blend !== undefined
  const isRead = compiled.group === null || group !== null
  const measured = isBlended ? { ...counted, ratio: blend === null || !isRead ? null : meanOf(blend) } : counted
  const missing = whatIsMissing(compiled, measured, blend, ofGroup !== null)
  const isApplied = compiled.group !== null && compiled.appliedTo === 'ownQuota' && compiled.payoutsOf.length === 0
  const read = isApplied ? own : counted
  return {
    own,
    group: ofGroup,
    blend,
    measured,
    credited:
      missing === 'team.none' || counted.isMissing
        ? null
        : isApplied
          ? asOwn(measured.ratio, own.quota)
          : counted.credited,
    quota: read.quota,
    baseQuota: plan?.ramp?.baseRateOf === 'rampedQuota' ? read.quota : read.fullQuota,
    missing,
    creditSpan: spans.credit,
    quotaSpan: spans.quota,
  }
}

/** Where a team stands on a component: what a pool's table is read on. */
export function measureTeam(
  performance: Performance,
  compiled: CompiledComponent,
  period: Period,
  spans: Spans,
  team: string,
): GroupAttainment {
  const { reader } = readerAt(performance, compiled, '', period, spans)
  if (compiled.measure === null) return { ...NOTHING, membersWithoutQuota: [] }
  return membersAttainment(reader, compiled.measure, { kind: 'team', id: team })
}

function whatIsMissing(
  { group }: CompiledComponent,
  { ratio, isMissing }: Attainment,
  blend: readonly BlendReading[] | null,
  hasGroup: boolean,
): Position['missing'] {
  if (group !== null && !hasGroup) return 'team.none'
  if (isMissing) return 'measure.missing'
  return blend !== null && ratio === null ? 'blend.missing' : null
}

/** The money or units that the group's attainment of the own quota comes to; a quota that is missing or zero gives none. */
function asOwn(attainment: Exact | null, quota: Exact | null): Exact | null {
  return attainment === null || quota === null || isZero(quota) ? null : multiply(attainment, quota)
}

/** What formulas and second axes read besides the component's own measure, over its spans. */
export interface MeasureReader {
  /** By the credit of owners and shares, own or of the payee's team. */
  readonly own: (measure: Measure) => Attainment
  readonly ofTeam: (measure: Measure) => Attainment | null
  /** By the component's way of crediting: own or the group's. */
  readonly asCredited: (measure: Measure) => Attainment | null
  readonly score: (goal: string) => Exact | null
}

/** Reads other measures than the component's own for a payee at the end of a period, over the spans of the component. */
export function measureReader(
  performance: Performance,
  compiled: CompiledComponent,
  payee: string,
  period: Period,
  spans: Spans,
): MeasureReader {
  const { reader, last } = readerAt(performance, compiled, payee, period, spans)
  const group = groupAt(compiled.group, payee, last)
  const team = groupAt('team', payee, last)
  const plain = { ...reader, crediting: { of: performance.creditsOf, key: '' } }
  return {
    own: (measure) => ownAttainment(plain, measure),
    ofTeam: (measure) => (team === null ? null : membersAttainment(plain, measure, team)),
    asCredited: (measure) => {
      const own = ownAttainment(reader, measure)
      if (compiled.group === null) return own
      return group === null ? null : measureAttainment(reader, measure, group, own)
    },
    score: (goal) => scoreOf(performance.scores, payee, goal, reader.spans.quota),
  }
}

function readerAt(performance: Performance, compiled: CompiledComponent, payee: string, period: Period, spans: Spans) {
  const inPlan = spansInPlan(performance.compiled.roster, payee, compiled.plan)
  const last = lastSpanWithin(inPlan, daysOf(period))
  const assignment = last?.assignment ?? anyAssignment(performance, compiled.plan)
  const plan = performance.compiled.workPlan(compiled.plan, assignment)
  const reader: Reader = {
    performance,
    compiled,
    payee,
    inPlan,
    spans,
    terms: quotaTerms(performance, plan),
    leftOut: leftOutBy(performance, compiled, spans.seenIn),
    crediting: asComponentCredits(performance, compiled),
  }
  return { reader, last, plan }
}

/** Of a team read for nobody in particular: a number of the plan that names payees' own has no value without one of them. */
function anyAssignment({ compiled: { roster } }: Performance, plan: string): Assignment | null {
  for (const payee of roster.spans.keys()) {
    const [span] = spansInPlan(roster, payee, plan)
    if (span !== undefined) return span.assignment
  }
  return null
}

/** What figures of a payee on a component are read with. */
interface Reader {
  readonly performance: Performance
  readonly compiled: CompiledComponent
  readonly payee: string
  readonly inPlan: readonly AssignedSpan[]
  readonly spans: Spans
  readonly terms: QuotaTerms
  readonly leftOut: LeftOut
  readonly crediting: Crediting
}

/** Which credits of measures count. */
interface Crediting {
  readonly of: (measure: Measure) => MeasureCredits
  /** Sets them apart from others, for what is worked out once. */
  readonly key: string
}

/** As the component credits: to owners, territories or by its rule, with its multipliers on credit. */
function asComponentCredits(performance: Performance, compiled: CompiledComponent): Crediting {
  const isMultiplied = compiled.component.multipliers?.some(({ on }) => on === 'credit') === true
  return { of: (measure) => performance.creditsFor(compiled, measure), key: isMultiplied ? compiled.path : '' }
}

/** How quotas are reduced for a plan: its proration, and the ramp of each one's own plan. */
export function quotaTerms({ compiled }: Performance, plan: WorkedPlan | null): QuotaTerms {
  return {
    proration: plan?.proration ?? USUAL_PRORATION,
    rampFactor: (payee, { assignment }, month) => {
      const ramp = assignment.plan === null ? null : (compiled.workPlan(assignment.plan, assignment)?.ramp ?? null)
      const hired = compiled.roster.hired.get(payee)
      return ramp === null || hired === undefined ? ONE : rampedQuota(ramp, tenureMonth(hired, month))
    },
  }
}

/** Own credit in the plan against the own quota; for a component without a measure there is neither. */
function ownAttainment(reader: Reader, measure: Measure | null): Attainment {
  if (measure === null) return NOTHING
  const { performance, payee, inPlan, spans } = reader
  const credits = reader.crediting.of(measure)
  const credited = creditedOver(credits, measure, [{ payee, spans: inPlan }], spans.credit, reader.leftOut)
  const parts = quotaParts(
    performance.compiled,
    performance.quotas,
    payee,
    measure.id,
    spans.quota,
    inPlan,
    reader.terms,
  )
  return attainmentOf(credited, sumOfParts(parts), sumOfParts(parts, 'full'))
}

function attainmentOf(credited: Exact | null, quota: Exact | null, fullQuota: Exact | null): Attainment {
  return {
    credited: credited ?? ZERO,
    quota,
    fullQuota,
    ratio: credited === null || quota === null || isZero(quota) ? null : divide(credited, quota),
    isMissing: credited === null,
  }
}

const NOTHING: Attainment = attainmentOf(ZERO, null, null)

/** The group of a payee on the last assigned day of a period; null for own credit, and for a payee without a team. */
function groupAt(group: GroupKind | null, payee: string, last: AssignedSpan | null): Group | null {
  if (group === null || last === null) return null
  if (group !== 'team') return { kind: group, id: payee }
  const { team } = last.assignment
  return team === null ? null : { kind: 'team', id: team }
}

/** What a group is paid by the components that an override is on, or reached of the component's measure. */
function groupAttainment(reader: Reader, group: Group, own: Attainment): GroupAttainment {
  const { compiled, performance } = reader
  if (compiled.payoutsOf.length > 0)
    return { ...ofPayouts(reader, groupMembers(performance, group)), membersWithoutQuota: [] }
  return compiled.measure === null
    ? { ...NOTHING, membersWithoutQuota: [] }
    : measureAttainment(reader, compiled.measure, group, own)
}

/** Payouts have no quota. */
function ofPayouts({ performance, compiled, spans }: Reader, members: readonly Creditee[]): Attainment {
  if (!compiled.pays) return NOTHING
  const payouts = payoutsOver(performance, compiled, members, spans.credit)
  return attainmentOf(sum(payouts.map(({ amount }) => amount)), null, null)
}

/** A group's credit of a measure against the quotas of its members, or of the payee. */
function measureAttainment(reader: Reader, measure: Measure, group: Group, own: Attainment): GroupAttainment {
  const ofMembers = membersAttainment(reader, measure, group)
  if (reader.compiled.quotaOf === 'members') return ofMembers
  const credited = ofMembers.isMissing ? null : ofMembers.credited
  return { ...attainmentOf(credited, own.quota, own.fullQuota), membersWithoutQuota: [] }
}

/** What members were credited while in the group ÷ the sum of their quotas. Worked out once for everybody it pays. */
function membersAttainment(reader: Reader, measure: Measure, group: Group): GroupAttainment {
  const { performance, spans, terms } = reader
  const { credit, quota } = spans
  const { days, quota: given, firstDay } = terms.proration
  const credits = reader.crediting.of(measure)
  const key = JSON.stringify([
    group.kind,
    group.id,
    measure.id,
    reader.crediting.key,
    [credit.first, credit.last, quota.firstMonth, quota.monthCount, reader.leftOut.cancelledBy],
    [days, given, firstDay],
  ])
  const known = performance.groups.get(key)
  if (known !== undefined) return known
  const members = groupMembers(performance, group)
  const credited = creditedOver(credits, measure, members, credit, reader.leftOut)
  const parts: QuotaPart[] = []
  const membersWithoutQuota: string[] = []
  for (const member of members) {
    const { payee, spans: membership } = member
    const own = quotaParts(performance.compiled, performance.quotas, payee, measure.id, quota, membership, terms)
    parts.push(...own)
    if (own.length > 0) continue
    const alone = creditedOver(credits, measure, [member], credit, reader.leftOut)
    if (alone !== null && !isZero(alone)) membersWithoutQuota.push(payee)
  }
  const attainment = { ...attainmentOf(credited, sumOfParts(parts), sumOfParts(parts, 'full')), membersWithoutQuota }
  performance.groups.set(key, attainment)
  return attainment
}

function readBlend(reader: Reader, parts: readonly WorkedBlendPart[], group: Group | null): readonly BlendReading[] {
  const { performance, payee, spans } = reader
  return parts.map((part): BlendReading => {
    if (part.of.kind === 'goal')
      return { part, value: scoreOf(performance.scores, payee, part.of.id, spans.quota), attainment: null }
    const measure = measureNamed(performance, part.of.id)
    const own = ownAttainment(reader, measure)
    const attainment =
      reader.compiled.group === null || measure === null
        ? own
        : group === null
          ? NOTHING
          : measureAttainment(reader, measure, group, own)
    return { part, value: attainment.ratio, attainment }
  })
}

/** The weighted mean of parts; a part that is missing leaves the whole missing. */
function meanOf(parts: readonly BlendReading[]): Exact | null {
  let total = ZERO
  for (const { part, value } of parts) {
    if (value === null) return null
    total = add(total, multiply(part.weight, value))
  }
  return total
}
