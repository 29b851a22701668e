import { PERIOD_KINDS } from '@shared/calendar/period'
import { ROUNDINGS } from '@shared/money/rounding'
import { z } from 'zod'

/** A name formulas can use without brackets; never one that objects carry anyway. */
const FIELD_NAME = /^(?!__proto__$|constructor$|prototype$)[\p{L}_][\p{L}\p{N}_]*$/u

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
  const periodKind = z.enum(PERIOD_KINDS)
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
  const payee = object({ id, name: z.string().min(1).max(200), assignments: z.array(assignment) })

  const measure = object({
    id,
    name: text,
    where: expression.default('').describe('Which transactions count; empty: all.'),
    credit: expression.default('amount').describe('What each of them counts for.'),
    aggregate: z.enum(['sum', 'count']).default('sum'),
    date: z.string().min(1).max(200).describe('The date column that places a transaction in time.'),
    unit: z.enum(['money', 'count']).default('money'),
  })

  const quota = object({ payee: id, measure: id, period: periodId, amount: numberText })

  const creditShare = object({
    transaction: z.string().min(1).max(200),
    payee: id,
    share: numberText.describe('Shares of one transaction add to 100 %.'),
  })

  const tier = object({
    from: numberText.describe('Lower bound, which belongs to this tier; it ends where the next begins.'),
    value: numberText,
  })
  const rateTable = object({
    by: z.enum(['attainment', 'money', 'units']).describe('What the bounds are measured in.'),
    application: z
      .enum(['marginal', 'retroactive', 'step', 'interpolated'])
      .describe(
        'marginal: each slice at its own value. retroactive: everything since the window opened at the value of the tier reached. step: the amount of the tier reached. interpolated: a straight line between the points.',
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
  })

  const cap = object({
    of: z
      .enum(['amount', 'targetVariable', 'componentTarget'])
      .describe(
        'An amount, or a multiple of the whole target variable pay, or of the part this component has by its weight.',
      ),
    value: numberText,
    per: z.enum(['window', 'period']).default('window'),
    excess: z.literal('lost').default('lost'),
  })

  const component = object({
    id,
    name: text,
    kind: z
      .enum(['commission', 'bonus', 'award'])
      .describe('award: not money (a trip, a training); its amount is a budget that counts in cost and never in pay.'),
    measure: id,
    creditedTo: z
      .enum(['owner', 'team'])
      .default('owner')
      .describe('owner: own credits and quota. team: the attainment of the team, of the own quota.'),
    window: periodKind.describe('The span over which attainment builds up before it starts again.'),
    paid: periodKind.describe('How often it is paid; divides the window.'),
    accumulation: z
      .enum(['cumulative'])
      .default('cumulative')
      .describe('cumulative: pay on the position since the window opened less what the window already paid.'),
    quotaBasis: z
      .enum(['window', 'toDate', 'period'])
      .default('window')
      .describe('The quota that attainment is measured against: of the whole window, to date, or of the period.'),
    weight: numberText.default('100%').describe('Share of target variable pay; multiplies what the table gives.'),
    table: rateTable,
    multipliers: z.array(z.never()).max(0).optional().describe('Reserved: a list that is empty in this version.'),
    gate: z.null().optional().describe('Reserved: null in this version.'),
    threshold: numberText.nullable().default(null).describe('Attainment below which nothing is paid.'),
    cap: cap.nullable().default(null),
    award: text.optional().describe('What an award is: a trip, a training.'),
    source: z.string().max(2000).optional().describe('Where the rule was decided.'),
  })

  const plan = object({
    id,
    name: text,
    purpose: text.default(''),
    eligibility: text.default(''),
    terms: text.default(''),
    components: z.array(component),
  })

  const command = z.discriminatedUnion('do', [
    object({ do: z.literal('setWorkspaceField'), field: z.enum(['name', 'rounding', 'years']), value: z.unknown() }),
    object({
      do: z.literal('setAssumption'),
      name: z.string().min(1).max(80),
      value: numberText,
      note: z.string().optional(),
    }),
    object({ do: z.literal('removeAssumption'), name: z.string() }),
    object({ do: z.literal('addPlan'), plan }),
    object({ do: z.literal('removePlan'), plan: id }),
    object({
      do: z.literal('setPlanField'),
      plan: id,
      field: z.enum(['name', 'purpose', 'eligibility', 'terms']),
      value: text,
    }),
    object({ do: z.literal('addComponent'), plan: id, component, at: z.int().min(0).optional() }),
    object({ do: z.literal('removeComponent'), plan: id, component: id }),
    object({ do: z.literal('moveComponent'), plan: id, component: id, to: z.int().min(0) }),
    object({ do: z.literal('setComponentField'), plan: id, component: id, field: z.string(), value: z.unknown() }),
    object({ do: z.literal('setTableField'), plan: id, component: id, field: z.string(), value: z.unknown() }),
    object({ do: z.literal('setTierFrom'), plan: id, component: id, tier: z.int().min(0), from: numberText }),
    object({ do: z.literal('setTierValue'), plan: id, component: id, tier: z.int().min(0), value: numberText }),
    object({ do: z.literal('addTier'), plan: id, component: id, tier, at: z.int().min(0).optional() }),
    object({ do: z.literal('removeTier'), plan: id, component: id, tier: z.int().min(0) }),
    object({ do: z.literal('addMeasure'), measure }),
    object({ do: z.literal('removeMeasure'), measure: id }),
    object({ do: z.literal('setMeasureField'), measure: id, field: z.string(), value: z.unknown() }),
    object({ do: z.literal('addTeam'), team }),
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

  const workspace = object({
    format: z.literal('palier'),
    version: z.literal(1),
    name: text,
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .describe('ISO 4217 code of the plan currency.'),
    fiscalYearStart: z
      .int()
      .min(1)
      .max(12)
      .default(1)
      .describe('Month in which the fiscal year begins; years are named after the one they end in.'),
    years: z.array(z.int().min(1900).max(2999)).min(1).describe('Fiscal years that are simulated by default.'),
    rounding: z.enum(ROUNDINGS).default('halfAwayFromZero'),
    assumptions: z.array(assumption).default([]),
    teams: z.array(team).default([]),
    territories: z.array(territory).default([]),
    payees: z.array(payee).default([]),
    measures: z.array(measure).default([]),
    quotas: z.array(quota).default([]),
    creditShares: z.array(creditShare).default([]),
    plans: z.array(plan).default([]),
    scenarios: z.array(scenario).default([]),
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
    cap,
    component,
    plan,
    command,
    scenario,
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
