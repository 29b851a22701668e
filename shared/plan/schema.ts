import { PERIOD_KINDS, WINDOW_KINDS } from '@shared/calendar/period'
import { ROUNDINGS } from '@shared/money/rounding'
import { z } from 'zod'

/** A name formulas can use without brackets; never one that objects carry anyway. */
const FIELD_NAME = /^(?!__proto__$|constructor$|prototype$)[\p{L}_][\p{L}\p{N}_]*$/u

export const AGGREGATES = ['sum', 'count', 'distinct', 'average', 'min', 'max', 'last'] as const
export const APPLICATIONS = ['marginal', 'retroactive', 'overage', 'cliff', 'step', 'interpolated'] as const
export const CREDITED_TO = ['owner', 'team', 'directReports', 'reportingLine', 'territory', 'rule'] as const
/** Checks of usual practice whose threshold a workspace may set. */
export const THRESHOLD_CHECKS = [
  'variableShareLeast',
  'variableShareMost',
  'quotaToPayLeast',
  'quotaToPayMost',
  'componentsMost',
  'weightLeast',
  'capLeast',
  'jumpMost',
  'atQuotaLeast',
  'atQuotaMost',
  'pastThresholdLeast',
  'topPayLeast',
  'topPayMost',
  'costOfSalesMost',
] as const
/** Fields of a plan that a command sets; those that have no default may be taken away again. */
export const PLAN_FIELDS = [
  'name',
  'purpose',
  'eligibility',
  'terms',
  'yearStart',
  'settled',
  'cap',
  'floor',
  'ramp',
  'draw',
  'proration',
  'belowZero',
] as const

/**
 * The shape of a workspace, once: TypeScript types, the check of every file and the published JSON Schema all come from here.
 * `object` decides what happens to fields it does not know: strict to name them, loose to keep them on save.
 */
function workspaceShapes(object: typeof z.strictObject) {
  const id = z.string().min(1).max(80).describe('Short and stable; names are for people.')
  const numberText = z
    .string()
    .max(2000)
    .describe('A decimal, a percent or a formula over assumptions: "0.08", "8%", "=base_rate * 1.5".')
  const date = z.iso.date().describe('A day: 2026-02-14.')
  const periodId = z
    .string()
    .regex(/^\d{4}(-(\d{2}|Q[1-4]|H[12]))?$/)
    .describe('2026-03, 2026-Q1, 2026-H1 or 2026; quarters, halves and years are fiscal.')
  const monthId = z.string().regex(/^\d{4}-\d{2}$/)
  const currency = z
    .string()
    .regex(/^[A-Z]{3}$/)
    .describe('ISO 4217 code.')
  const periodKind = z.enum(PERIOD_KINDS)
  const windowKind = z.enum(WINDOW_KINDS)
  const text = z
    .union([z.string().max(20000), object({ en: z.string().max(20000), fr: z.string().max(20000) })])
    .describe('One text for both languages, or one each.')
  const expression = z.string().max(2000)

  const assumption = object({
    name: z.string().min(1).max(80).describe('The word formulas use.'),
    value: numberText,
    note: z.string().max(2000).optional(),
  })

  const team = object({ id, name: text, parent: id.nullable().default(null) })
  const territory = object({ id, name: text, parent: id.nullable().default(null) })

  const assignment = object({
    from: date.describe('First day, counted.'),
    to: date.nullable().default(null).describe('Last day, counted; null: until the next assignment, or without end.'),
    role: text.default(''),
    team: id.nullable().default(null),
    manager: id.nullable().default(null).describe('Payee id.'),
    territory: id.nullable().default(null),
    plan: id.nullable().default(null),
    basePay: numberText.default('0').describe('Fixed pay a year.'),
    targetVariable: numberText.default('0').describe('Variable pay a year at 100 % attainment.'),
    fields: z
      .record(z.string().regex(FIELD_NAME), numberText)
      .default({})
      .describe("Numbers of this person's own that formulas of the plan may use by name: commission_rate."),
  })
  const payee = object({
    id,
    name: z.string().min(1).max(200),
    hired: date
      .optional()
      .describe('First day of tenure, which a ramp counts from; absent: the first day of the first assignment.'),
    assignments: z.array(assignment),
  })

  const measure = object({
    id,
    name: text,
    where: expression.default('').describe('Which transactions count; empty: all.'),
    credit: expression.default('amount').describe('What each of them counts for.'),
    aggregate: z
      .enum(AGGREGATES)
      .default('sum')
      .describe(
        'sum and count of transactions; distinct values, average, least, greatest or last (by date, then id) of what `credit` gives. A span without a transaction counts 0 for the first three and is missing for the others.',
      ),
    date: z.string().min(1).max(200).describe('The date column that places a transaction in time.'),
    unit: z.enum(['money', 'count']).default('money'),
    currency: z
      .string()
      .min(1)
      .max(200)
      .optional()
      .describe('The text column with the currency of each amount; absent: all are in the plan currency.'),
    creditCap: object({
      amount: numberText.describe('The most one transaction counts for.'),
      applied: z.enum(['beforeSharing', 'afterSharing']).describe('To the transaction, or to the part of each payee.'),
    })
      .optional()
      .describe('A return counts for no less than the same amount below zero.'),
    cancelled: z
      .string()
      .min(1)
      .max(200)
      .optional()
      .describe(
        'The date column with the day a transaction was cancelled; from then on it is clawed back, as components say.',
      ),
  })

  const quota = object({ payee: id, measure: id, period: periodId, amount: numberText })

  const goal = object({ id, name: text })
  const score = object({
    payee: id,
    goal: id,
    period: periodId,
    score: numberText.describe('How far the goal was reached: 90%.'),
  })
  const exchangeRate = object({
    currency,
    month: monthId
      .nullable()
      .default(null)
      .describe('Null: the fixed compensation rate, for months without one of their own.'),
    rate: numberText.describe('Plan currency for one unit.'),
  })

  const creditShare = object({
    transaction: z.string().min(1).max(200),
    payee: id,
    share: numberText.describe('Shares of one transaction add to 100 %.'),
  })

  const tier = object({
    from: numberText.describe('Lower bound, which belongs to this tier; it ends where the next begins.'),
    value: numberText,
    across: z
      .array(numberText)
      .max(100)
      .optional()
      .describe('Matrix only: the value in each column of `across` of the table; `value` is then not read.'),
  })
  const rateTable = object({
    by: z
      .enum(['attainment', 'money', 'units', 'place'])
      .describe('What the bounds are measured in; place: the rank in a contest, 1 for the first.'),
    application: z
      .enum(APPLICATIONS)
      .describe(
        'marginal: each slice at its own value. retroactive: everything since the window opened at the value of the tier reached. overage: up to quota at the value of the first tier, all beyond it at the value of the tier reached. cliff: nothing below the first bound; once reached, from the first unit at its value, each slice above at its own. step: the amount of the tier reached. interpolated: a straight line between the points.',
      ),
    pays: z
      .enum(['rate', 'perUnit', 'percentOfTarget', 'multipleOfBaseRate', 'amount'])
      .describe(
        'What a value means: a rate of credited money, money per unit, a share of target variable pay, a multiple of target variable ÷ quota, or an amount for the window.',
      ),
    tiers: z.array(tier).min(1).max(100),
    ends: z
      .enum(['flat', 'extended'])
      .optional()
      .describe('Interpolated tables only: beyond the first and last point the line stays flat or goes on.'),
    cumulative: z
      .boolean()
      .optional()
      .describe('Step tables only: true pays the amount of every bound passed, false (default) the tier reached.'),
    belowZero: z
      .enum(['nothing', 'negative'])
      .optional()
      .describe(
        'When returns exceed sales: nothing (default), or minus what the table pays for the same amount above zero.',
      ),
    across: object({
      measure: id.optional().describe('The measure of the second axis; absent: that of the component.'),
      by: z.enum(['attainment', 'money', 'units']),
      from: z
        .array(numberText)
        .min(1)
        .max(100)
        .describe('Lower bounds of the columns; below the first nothing is paid.'),
    })
      .optional()
      .describe(
        'A matrix: the column reached on this second axis, own credit over the same span, chooses the value of each tier.',
      ),
  })
  const tableChoice = object({
    priority: z.int().min(1).describe('1 is tried first; two that match with one priority are an error.'),
    when: expression.describe('A condition over the transaction and the payee; empty: always.'),
    table: rateTable,
  })

  const limitOf = z
    .enum(['amount', 'targetVariable', 'componentTarget', 'basePay', 'credited', 'baseRate'])
    .describe(
      'An amount; or a multiple of target variable pay, of the part this component has of it by its weight, of base pay, of the credited money, or of what the base rate (target variable ÷ quota) pays on the credited money.',
    )
  const cap = object({
    of: limitOf,
    value: numberText,
    per: z.enum(['window', 'period']).default('window').describe('Of a plan, window is its fiscal year.'),
    excess: z
      .enum(['lost', 'carried'])
      .default('lost')
      .describe('carried: paid later, as soon as the cap leaves room.'),
  })
  const floor = object({
    of: limitOf,
    value: numberText,
    per: z.enum(['window', 'period']).default('period').describe('Of a plan, window is its fiscal year.'),
  })
  const transactionCap = object({
    of: z.enum(['amount', 'credited']).describe('An amount, or a share of the credit of the whole transaction.'),
    value: numberText,
    over: z
      .enum(['payee', 'everyone'])
      .describe('What one payee is paid on a transaction, or all payees of the component together, cut in proportion.'),
  })
  const multiplier = object({
    name: text.optional(),
    on: z
      .enum(['credit', 'rate', 'pay'])
      .describe(
        'credit: of each transaction, so attainment moves too. rate: of the values of the table. pay: of what the table pays.',
      ),
    factor: expression.describe('Multipliers multiply each other; on credit, a formula over the transaction.'),
    least: numberText.optional().describe('The factor is at least this.'),
    most: numberText.optional().describe('The factor is at most this.'),
  })
  const gate = object({
    when: expression.describe(
      'The condition: attainment(retention) >= 90%. What it needs and is missing closes the gate.',
    ),
    otherwise: numberText.default('0').describe('The factor on pay when it does not hold.'),
  })
  const blendPart = object({
    measure: id.optional().describe('The attainment of this measure ...'),
    goal: id.optional().describe('... or the score of this goal.'),
    weight: numberText.describe('Weights of one blend add to 100 %.'),
  })
  const contest = object({
    rankedBy: z.enum(['credited', 'attainment']).default('credited'),
    ties: z
      .enum(['shared', 'higher'])
      .describe('Those who tie share the prizes of the places they take, or all take the higher prize.'),
    least: numberText.optional().describe('Who has less is not ranked; absent: who has nothing is not ranked.'),
  })
  const pool = object({
    sharedBy: z.enum(['equally', 'targetVariable', 'basePay', 'days', 'credited']),
    qualifies: expression.default('').describe('A condition on the payee; empty: everyone in the team and the plan.'),
  })
  const clawback = object({
    method: z
      .enum(['difference', 'fraction', 'straightLine'])
      .describe(
        'difference: what the window would have paid without the transaction, the rest taken back. fraction: a share of that. straightLine: the share of the chargeback months still to run.',
      ),
    fraction: numberText.optional().describe('The share taken back, for fraction.'),
    months: z.int().min(1).max(120).optional().describe('Length of the chargeback window, for straightLine.'),
  })
  const payment = object({
    share: numberText.describe('Shares of one component add to 100 %.'),
    when: z
      .enum(['earned', 'delay', 'yearEnd', 'date'])
      .describe(
        'With the period it is earned in; some months later; with the last month of the fiscal year; or as transactions reach a date such as the day they were paid.',
      ),
    months: z.int().min(1).max(60).optional().describe('For delay.'),
    column: z.string().min(1).max(200).optional().describe('For date: the date column.'),
  })

  const component = object({
    id,
    name: text,
    kind: z
      .enum(['commission', 'bonus', 'award'])
      .describe('award: not money (a trip, a training); its amount is a budget that counts in cost and never in pay.'),
    measure: id.nullable().describe('Null for a component on goals alone or on the payouts of others.'),
    creditedTo: z
      .enum(CREDITED_TO)
      .default('owner')
      .describe(
        'Whose transactions count: own ones; those of the team; of the payees who report to this one, directly or at any level; those of the territory and all below it; or those that `rule` gives. The last two count whole, whoever owns them.',
      ),
    rule: expression.optional().describe('For creditedTo rule: specialist = payee_id.'),
    appliedTo: z
      .enum(['ownQuota', 'credited'])
      .optional()
      .describe(
        'For credit of a team or reporting line. ownQuota (default): paid as if the payee had reached its attainment of the own quota. credited: paid on its money itself, an override.',
      ),
    quotaOf: z
      .enum(['members', 'payee'])
      .optional()
      .describe(
        'For credit of a team or reporting line: measured against the quotas of its members (default) or of the payee.',
      ),
    payoutsOf: z
      .array(object({ plan: id, component: id }))
      .min(1)
      .max(50)
      .optional()
      .describe('An override on pay: what these components pay the team or reporting line is what counts.'),
    carvedOut: z
      .boolean()
      .optional()
      .describe('true: an override is taken from the pay of those it is earned on; false (default): it comes on top.'),
    blend: z.array(blendPart).min(1).max(30).optional().describe('Attainment is the weighted mean of these parts.'),
    window: windowKind.describe('The span over which attainment builds up before it starts again.'),
    paid: periodKind.describe('How often it is paid; divides the window.'),
    accumulation: z
      .enum(['cumulative', 'reset', 'incremental'])
      .default('cumulative')
      .describe(
        'cumulative: pay on the position since the window opened less what the window already paid. reset: each period alone. incremental: only the transactions of the period, at the tiers the position since the window opened has reached.',
      ),
    quotaBasis: z
      .enum(['window', 'toDate', 'period'])
      .default('window')
      .describe('The quota that attainment is measured against: of the whole window, to date, or of the period.'),
    weight: numberText.default('100%').describe('Share of target variable pay; multiplies what the table gives.'),
    table: rateTable,
    choices: z
      .array(tableChoice)
      .max(100)
      .optional()
      .describe('Tables that take the place of `table` for some transactions or payees; the first that matches alone.'),
    otherwise: z
      .enum(['table', 'nothing'])
      .optional()
      .describe('When no choice matches: `table` (default), or nothing, with a finding.'),
    reads: z
      .enum(['position', 'transaction'])
      .optional()
      .describe('The table is read at the position of the window (default), or for each transaction alone.'),
    transactionCap: transactionCap.optional(),
    multipliers: z.array(multiplier).max(20).optional(),
    gate: gate.nullable().optional(),
    floor: floor.nullable().optional().describe('The least this component pays; the difference is a line of its own.'),
    contest: contest.optional().describe('For a table by place.'),
    pool: pool.optional().describe('What the table pays on the credit of the team is shared among its members.'),
    clawback: clawback.optional().describe('How pay on cancelled transactions is taken back; absent: by difference.'),
    payments: z.array(payment).min(1).max(12).optional().describe('When what is earned is paid; absent: at once.'),
    threshold: numberText.nullable().default(null).describe('Attainment below which nothing is paid.'),
    cap: cap.nullable().default(null),
    award: text.optional().describe('What an award is: a trip, a training.'),
    source: z.string().max(2000).optional().describe('Where the rule was decided.'),
  })

  const ramp = object({
    months: z
      .array(
        object({
          quota: numberText.default('100%').describe('Factor on the quota in this month of tenure.'),
          assured: numberText.default('0%').describe('Share of target variable pay that is paid at least.'),
        }),
      )
      .min(1)
      .max(36)
      .describe('By month of tenure, the month of hire first; later months have the whole quota.'),
    baseRateOf: z
      .enum(['fullQuota', 'rampedQuota'])
      .default('fullQuota')
      .describe('The quota that the base rate (target variable ÷ quota) is made of.'),
  })
  const draw = object({
    kind: z
      .enum(['nonRecoverable', 'recoverable', 'loan'])
      .describe(
        'nonRecoverable: a guarantee, pay is at least the draw. recoverable: the shortfall is advanced and taken back from later earnings. loan: paid on top of earnings and taken back from those of later periods.',
      ),
    amount: numberText.describe('For each period the plan is settled in, by days where only part of it is assigned.'),
    from: date.optional().describe('First day it is paid; absent: from the start.'),
    to: date.optional().describe('Last day it is paid; absent: without end.'),
    recoveredFrom: z.enum(['aboveDraw', 'allEarnings']).default('aboveDraw'),
    recoveredUpTo: numberText.default('100%').describe('The most of those earnings that is taken back in a period.'),
    recoveryStarts: date.optional().describe('Nothing is taken back before the period of this day.'),
    atYearEnd: z
      .enum(['carried', 'forgiven', 'collected'])
      .default('carried')
      .describe('The balance at the end of the fiscal year.'),
    onLeaving: z
      .enum(['forgiven', 'collected'])
      .default('collected')
      .describe('The balance when the payee leaves the plan.'),
  })
  const proration = object({
    days: z
      .enum(['calendar', 'actual365', 'wholeMonths', 'workingDays'])
      .default('calendar')
      .describe(
        'The part of a period: its days ÷ days of the period; days ÷ 365 of a year; the months of which the 15th is assigned; or Mondays to Fridays.',
      ),
    quota: z
      .enum(['prorated', 'asGiven'])
      .default('prorated')
      .describe('prorated: like pay. asGiven: a quota is already meant for the days the payee is assigned.'),
    firstDay: z.enum(['counted', 'notCounted']).default('counted').describe('Whether the day a payee starts counts.'),
  })

  const plan = object({
    id,
    name: text,
    purpose: text.default(''),
    eligibility: text.default(''),
    terms: text.default(''),
    components: z.array(component),
    yearStart: z
      .int()
      .min(1)
      .max(12)
      .optional()
      .describe('First month of the plan year; absent: that of the fiscal year.'),
    settled: periodKind
      .optional()
      .describe('The period over which cap, floor, ramp and draw of the plan are settled; absent: month.'),
    cap: cap.optional().describe('The most the whole plan pays a payee.'),
    floor: floor.optional().describe('The least the whole plan pays a payee.'),
    ramp: ramp.optional(),
    draw: draw.optional(),
    proration: proration.optional(),
    belowZero: z
      .enum(['owed', 'carried'])
      .optional()
      .describe('When a period comes to less than nothing: owed at once (default), or carried against later pay.'),
  })

  const command = z.discriminatedUnion('do', [
    object({
      do: z.literal('setWorkspaceField'),
      field: z.enum(['name', 'rounding', 'roundedOn', 'years']),
      value: z.unknown(),
    }),
    object({
      do: z.literal('setAssumption'),
      name: z.string().min(1).max(80),
      value: numberText,
      note: z.string().optional(),
    }),
    object({ do: z.literal('removeAssumption'), name: z.string() }),
    object({
      do: z.literal('renameAssumption'),
      name: z.string(),
      to: z.string().min(1).max(80).describe('Every formula that uses the assumption then uses this name.'),
    }),
    object({ do: z.literal('addPlan'), plan }),
    object({ do: z.literal('removePlan'), plan: id }),
    object({
      do: z.literal('setPlanField'),
      plan: id,
      field: z.enum(PLAN_FIELDS),
      value: z.unknown().describe('Absent: the field is taken away.'),
    }),
    object({ do: z.literal('addComponent'), plan: id, component, at: z.int().min(0).optional() }),
    object({ do: z.literal('removeComponent'), plan: id, component: id }),
    object({ do: z.literal('moveComponent'), plan: id, component: id, to: z.int().min(0) }),
    object({ do: z.literal('setComponentField'), plan: id, component: id, field: z.string(), value: z.unknown() }),
    object({ do: z.literal('setTableField'), plan: id, component: id, field: z.string(), value: z.unknown() }),
    object({ do: z.literal('setTierFrom'), plan: id, component: id, tier: z.int().min(0), from: numberText }),
    object({ do: z.literal('setTierValue'), plan: id, component: id, tier: z.int().min(0), value: numberText }),
    object({
      do: z.literal('setMatrixValue'),
      plan: id,
      component: id,
      tier: z.int().min(0),
      column: z.int().min(0),
      value: numberText,
    }),
    object({ do: z.literal('addTier'), plan: id, component: id, tier, at: z.int().min(0).optional() }),
    object({ do: z.literal('removeTier'), plan: id, component: id, tier: z.int().min(0) }),
    object({ do: z.literal('addMeasure'), measure }),
    object({ do: z.literal('removeMeasure'), measure: id }),
    object({ do: z.literal('setMeasureField'), measure: id, field: z.string(), value: z.unknown() }),
    object({ do: z.literal('addTeam'), team }),
    object({ do: z.literal('removeTeam'), team: id }),
    object({ do: z.literal('setTeamField'), team: id, field: z.enum(['name', 'parent']), value: z.unknown() }),
    object({ do: z.literal('addTerritory'), territory }),
    object({ do: z.literal('removeTerritory'), territory: id }),
    object({
      do: z.literal('setTerritoryField'),
      territory: id,
      field: z.enum(['name', 'parent']),
      value: z.unknown(),
    }),
    object({ do: z.literal('addGoal'), goal }),
    object({ do: z.literal('removeGoal'), goal: id }),
    object({ do: z.literal('setGoalName'), goal: id, name: text }),
    object({ do: z.literal('setScore'), payee: id, goal: id, period: periodId, score: numberText.nullable() }),
    object({ do: z.literal('setExchangeRate'), currency, month: monthId.nullable(), rate: numberText.nullable() }),
    object({ do: z.literal('setHired'), payee: id, hired: date.nullable() }),
    object({ do: z.literal('addPayee'), payee }),
    object({ do: z.literal('removePayee'), payee: id }),
    object({ do: z.literal('setPayeeName'), payee: id, name: z.string().min(1) }),
    object({ do: z.literal('addAssignment'), payee: id, assignment }),
    object({ do: z.literal('removeAssignment'), payee: id, assignment: z.int().min(0) }),
    object({
      do: z.literal('setAssignmentField'),
      payee: id,
      assignment: z.int().min(0),
      field: z.string(),
      value: z.unknown(),
    }),
    object({ do: z.literal('setQuota'), payee: id, measure: id, period: periodId, amount: numberText.nullable() }),
  ])

  const scenario = object({
    name: text,
    note: text.optional(),
    commands: z.array(command).default([]),
    performance: object({
      growth: numberText.default('0%').describe('Every credit grows by this share.'),
    }).optional(),
  })

  const threshold = numberText.optional()
  const thresholds: Readonly<Record<(typeof THRESHOLD_CHECKS)[number], typeof threshold>> = {
    variableShareLeast: threshold,
    variableShareMost: threshold,
    quotaToPayLeast: threshold,
    quotaToPayMost: threshold,
    componentsMost: threshold,
    weightLeast: threshold,
    capLeast: threshold,
    jumpMost: threshold,
    atQuotaLeast: threshold,
    atQuotaMost: threshold,
    pastThresholdLeast: threshold,
    topPayLeast: threshold,
    topPayMost: threshold,
    costOfSalesMost: threshold,
  }
  const acceptance = object({
    code: z.string().min(1).max(200).describe('Of the finding.'),
    about: z.string().min(1).max(2000).describe('Where it stands, by ids.'),
    found: z.string().min(1).max(64).describe('What was found, as a hash: another finding is not accepted.'),
    by: z.string().min(1).max(200).describe('Who accepts it.'),
    why: z.string().min(1).max(2000),
    on: date.optional(),
  })
  const checks = object({
    thresholds: object(thresholds).optional().describe('Own thresholds of the checks of usual practice.'),
    accepted: z
      .array(acceptance)
      .optional()
      .describe('Warnings and notes that somebody accepts as they are, with the reason.'),
  })

  const workspace = object({
    format: z.literal('palier'),
    version: z.literal(1),
    name: text,
    currency: currency.describe('ISO 4217 code of the plan currency.'),
    fiscalYearStart: z
      .int()
      .min(1)
      .max(12)
      .default(1)
      .describe('Month in which the fiscal year begins; years are named after the one they end in.'),
    years: z.array(z.int().min(1900).max(2999)).min(1).describe('Fiscal years that are simulated by default.'),
    rounding: z.enum(ROUNDINGS).default('halfAwayFromZero'),
    roundedOn: z
      .enum(['line', 'total'])
      .optional()
      .describe('Every payout line is rounded (default), or the total of a payee, plan and settled period.'),
    assumptions: z.array(assumption).default([]),
    teams: z.array(team).default([]),
    territories: z.array(territory).default([]),
    payees: z.array(payee).default([]),
    measures: z.array(measure).default([]),
    quotas: z.array(quota).default([]),
    creditShares: z.array(creditShare).default([]),
    goals: z.array(goal).optional(),
    scores: z.array(score).optional(),
    exchangeRates: z.array(exchangeRate).optional(),
    plans: z.array(plan).default([]),
    scenarios: z.array(scenario).default([]),
    checks: checks.optional().describe('What the workspace says about findings: thresholds and acceptances.'),
    importMappings: z
      .array(object({ signature: z.string(), mapping: z.record(z.string(), z.unknown()) }))
      .default([])
      .describe('How columns of known exports were read, by the signature of their headers.'),
  })

  return {
    workspace,
    assumption,
    team,
    territory,
    assignment,
    payee,
    measure,
    quota,
    creditShare,
    tier,
    rateTable,
    tableChoice,
    cap,
    floor,
    transactionCap,
    multiplier,
    gate,
    blendPart,
    contest,
    pool,
    clawback,
    payment,
    ramp,
    draw,
    proration,
    goal,
    score,
    exchangeRate,
    component,
    plan,
    command,
    scenario,
    acceptance,
    checks,
  }
}

/** Names every field it does not know. */
export const strictShapes = workspaceShapes(z.strictObject)
/** Keeps fields it does not know, so that saving loses nothing. */
export const looseShapes = workspaceShapes(z.looseObject as unknown as typeof z.strictObject)

type Shapes = typeof strictShapes
export type Immutable<T> = T extends (infer Item)[]
  ? readonly Immutable<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Immutable<T[Key]> }
    : T
export type ShapeOf<Name extends keyof Shapes> = Immutable<z.infer<Shapes[Name]>>
