import type { DocumentCommand } from '@shared/plan/commands'
import fc from 'fast-check'
import { randomComponent } from './components'
import { planInstruments } from './instruments'
import { ratioText } from './numbers'

const plan = fc.constantFrom('p0', 'p1', 'none')
const component = fc.constantFrom('c0', 'c1', 'none')
const payee = fc.constantFrom('r0', 'r1', 'none')
const team = fc.constantFrom('t0', 't1', 't9')
const index = fc.nat({ max: 3 })
const number = ratioText(fc.nat({ max: 2000 }))
const tier = fc.record({ from: number, value: number })
const period = fc.constantFrom('2026-01', '2026-Q1', '2026')

/** A field of a component taken out of a random one: what it may be, or nothing. */
const componentField = randomComponent('c9').chain((one) =>
  fc
    .constantFrom(...(Object.entries(one) as [string, unknown][]).filter(([field]) => field !== 'id'))
    .map(([field, value]) => ({ field, value })),
)
const planField = planInstruments
  .filter((fields) => Object.keys(fields).length > 0)
  .chain((fields) =>
    fc
      .constantFrom(...Object.entries(fields))
      .chain(([field, value]) =>
        fc.record({ field: fc.constant(field as 'cap'), value: fc.constantFrom<unknown>(value, value, null) }),
      ),
  )

/** Changes of a plan: its tables, components and instruments. */
const planCommand: fc.Arbitrary<DocumentCommand> = fc.oneof(
  fc.record({ do: fc.constant('setTierValue' as const), plan, component, tier: index, value: number }),
  fc.record({ do: fc.constant('setTierFrom' as const), plan, component, tier: index, from: number }),
  fc.record({ do: fc.constant('setMatrixValue' as const), plan, component, tier: index, column: index, value: number }),
  fc.record({ do: fc.constant('addTier' as const), plan, component, tier, at: index }),
  fc.record({ do: fc.constant('removeTier' as const), plan, component, tier: index }),
  fc.record({
    do: fc.constant('setComponentField' as const),
    plan,
    component,
    field: fc.constantFrom('weight', 'threshold', 'cap', 'name', 'nothing'),
    value: fc.oneof(number, fc.constant(null)),
  }),
  fc
    .tuple(plan, component, componentField)
    .map(([plan, component, field]) => ({ do: 'setComponentField' as const, plan, component, ...field })),
  fc.tuple(plan, planField).map(([plan, field]) => ({ do: 'setPlanField' as const, plan, ...field })),
  fc.record({ do: fc.constant('addComponent' as const), plan, component: randomComponent('c9'), at: index }),
  fc.record({ do: fc.constant('removeComponent' as const), plan, component }),
  fc.record({ do: fc.constant('moveComponent' as const), plan, component, to: index }),
  fc.record({ do: fc.constant('removePlan' as const), plan }),
)

/** Changes of people, numbers and what is around the plans. */
const otherCommand: fc.Arbitrary<DocumentCommand> = fc.oneof(
  fc.record({ do: fc.constant('setAssumption' as const), name: fc.constantFrom('one', 'new_name'), value: number }),
  fc.record({ do: fc.constant('removeAssumption' as const), name: fc.constantFrom('one', 'none') }),
  fc.record({
    do: fc.constant('setWorkspaceField' as const),
    field: fc.constant('rounding' as const),
    value: fc.constantFrom('halfEven', 'truncate'),
  }),
  fc.record({
    do: fc.constant('setQuota' as const),
    payee,
    measure: fc.constantFrom('bookings', 'deals'),
    period,
    amount: fc.oneof(number, fc.constant(null)),
  }),
  fc.record({
    do: fc.constant('setScore' as const),
    payee,
    goal: fc.constantFrom('quality', 'none'),
    period,
    score: fc.constantFrom('90%', '1.2', null),
  }),
  fc.record({
    do: fc.constant('setExchangeRate' as const),
    currency: fc.constantFrom('USD', 'JPY'),
    month: fc.constantFrom('2026-03', null),
    rate: fc.constantFrom('0.95', '=1 / 3', null),
  }),
  fc.record({
    do: fc.constant('setMeasureField' as const),
    measure: fc.constantFrom('bookings', 'billings', 'none'),
    field: fc.constantFrom('where', 'credit', 'date'),
    value: fc.constantFrom('amount', 'amount > 100', 'booked'),
  }),
  fc.record({
    do: fc.constant('setTeamField' as const),
    team,
    field: fc.constant('parent' as const),
    value: fc.constantFrom('t0', null),
  }),
  fc.record({ do: fc.constant('removeTeam' as const), team }),
  fc.record({ do: fc.constant('setHired' as const), payee, hired: fc.constantFrom('2025-11-03', null) }),
  fc.record({ do: fc.constant('removePayee' as const), payee }),
  fc.record({ do: fc.constant('setPayeeName' as const), payee, name: fc.constant('Somebody') }),
  fc.record({ do: fc.constant('removeAssignment' as const), payee, assignment: index }),
  fc.record({
    do: fc.constant('setAssignmentField' as const),
    payee,
    assignment: index,
    field: fc.constantFrom('team', 'plan', 'to', 'targetVariable', 'manager', 'territory', 'basePay'),
    value: fc.oneof(number, fc.constantFrom('t0', 'p1', 'r0', 'g1', '2026-05-31', null)),
  }),
)

/** Commands of every family, some of them about things that are not there. */
export const randomCommand: fc.Arbitrary<DocumentCommand> = fc.oneof(planCommand, otherCommand)
