import type { Cap, Component, CompPlan, Multiplier } from '@shared/plan/model'
import fc from 'fast-check'
import { ratioText } from './numbers'

/** A record without the fields that were drawn as undefined: an absent field is absent. */
export function without<T extends object>(value: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as never
}

/** There one time in `odds`; else the field is absent. */
export function sometimes<T>(arbitrary: fc.Arbitrary<T>, odds = 2): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: 1, arbitrary }, { weight: odds - 1, arbitrary: fc.constant(undefined) })
}

const AMOUNTS = ['1000', '2500.55', '=500 * uplift', '333.335', '0']

function limitValue(of: Cap['of']): fc.Arbitrary<string> {
  switch (of) {
    case 'amount':
      return fc.constantFrom(...AMOUNTS)
    case 'basePay':
      return ratioText(fc.nat({ max: 300 }))
    case 'credited':
      return ratioText(fc.nat({ max: 150 }))
    case 'targetVariable':
    case 'componentTarget':
    case 'baseRate':
      return ratioText(fc.nat({ max: 2500 }))
  }
}

/** A cap of a component or a plan, of the kinds it may be of. */
export function cap(kinds: readonly Cap['of'][]): fc.Arbitrary<Cap> {
  return fc.constantFrom(...kinds).chain((of) =>
    fc.record({
      of: fc.constant(of),
      value: limitValue(of),
      per: fc.constantFrom('window', 'period'),
      excess: fc.constantFrom('lost', 'carried'),
    }),
  )
}

export function floor(kinds: readonly Cap['of'][]): fc.Arbitrary<NonNullable<Component['floor']>> {
  return cap(kinds).map(({ of, value, per }) => ({ of, value, per }))
}

const FACTORS: Readonly<Record<'person' | 'transaction', readonly string[]>> = {
  person: [
    '1.1',
    'uplift',
    'if(attainment(bookings) >= 100%, 1.2, 1)',
    'own_rate',
    'if(payee_role = "AE", 1.5, 0.75)',
    'tenure_months / 12',
    'min(credited(deals) / 3, 2)',
    'if(team_attainment(bookings) > 80%, 1.25, 1)',
    'score(quality)',
  ],
  transaction: ['1.1', 'if(product = "Core", 1.5, 1)', 'term / 12', 'if(amount > 5000, uplift, third)', '0'],
}

export function multiplier(on: Multiplier['on'], over: 'person' | 'transaction'): fc.Arbitrary<Multiplier> {
  return fc
    .record({
      name: sometimes(fc.constant('Kicker')),
      factor: fc.constantFrom(...FACTORS[over]),
      least: sometimes(fc.constantFrom('0.5', '=one', '80%')),
      most: sometimes(fc.constantFrom('1.2', '=one + third', '90%')),
    })
    .map((one) => without({ on, ...one }) as Multiplier)
}

/** A condition; it may look at what earlier components of the plan pay. */
export function gate(earlier: readonly string[]): fc.Arbitrary<NonNullable<Component['gate']>> {
  return fc.record({
    when: fc.constantFrom(
      'attainment(bookings) >= 90%',
      'credited(deals) >= 2 and not (payee_id = "r0")',
      'team_attainment(bookings) >= one',
      'quota(bookings) > 5000 or base_pay > 30000',
      'target_variable > 0',
      'score(quality) >= 80%',
      ...earlier.map((id) => `payout(${id}) > 100`),
      ...earlier.map((id) => `payout(${id}) = 0`),
    ),
    otherwise: fc.constantFrom('0', '50%', '=third'),
  })
}

export const clawback: fc.Arbitrary<NonNullable<Component['clawback']>> = fc.oneof(
  fc.constant({ method: 'difference' as const }),
  fc.constantFrom('100%', '50%', '=third').map((fraction) => ({ method: 'fraction' as const, fraction })),
  fc.constantFrom(1, 3, 12).map((months) => ({ method: 'straightLine' as const, months })),
)

const DELAYED = { share: '50%', when: 'delay', months: 2 } as const
const CASHED = { share: '=third', when: 'date', column: 'paid' } as const

/** When it is paid; only own credit has dates of its own. */
export function payments(isOwn: boolean): fc.Arbitrary<NonNullable<Component['payments']>> {
  const common: NonNullable<Component['payments']>[] = [
    [{ share: '100%', when: 'earned' }],
    [{ share: '50%', when: 'earned' }, DELAYED],
    [
      { share: '75%', when: 'earned' },
      { share: '25%', when: 'yearEnd' },
    ],
  ]
  const cashed: NonNullable<Component['payments']>[] = [
    [{ share: '100%', when: 'date', column: 'paid' }],
    [{ share: '=third', when: 'earned' }, CASHED, { share: '=third', when: 'delay', months: 1 }],
  ]
  return fc.constantFrom(...common, ...(isOwn ? cashed : []))
}

/** The instruments of a plan as a whole. */
export const planInstruments: fc.Arbitrary<Partial<CompPlan>> = fc
  .record({
    settled: sometimes(fc.constantFrom('month' as const, 'quarter' as const, 'half' as const, 'year' as const), 3),
    cap: sometimes(cap(['amount', 'targetVariable', 'componentTarget', 'basePay']), 3),
    floor: sometimes(floor(['amount', 'targetVariable', 'componentTarget', 'basePay']), 4),
    ramp: sometimes(
      fc.record({
        months: fc.array(
          fc.record({
            quota: fc.constantFrom('100%', '50%', '=third', '0.75'),
            assured: fc.constantFrom('0%', '100%', '=third'),
          }),
          { minLength: 1, maxLength: 6 },
        ),
        baseRateOf: fc.constantFrom('fullQuota' as const, 'rampedQuota' as const),
      }),
      2,
    ),
    draw: sometimes(draw(), 2),
    proration: sometimes(
      fc.record({
        days: fc.constantFrom(
          'calendar' as const,
          'actual365' as const,
          'wholeMonths' as const,
          'workingDays' as const,
        ),
        quota: fc.constantFrom('prorated' as const, 'asGiven' as const),
        firstDay: fc.constantFrom('counted' as const, 'notCounted' as const),
      }),
      3,
    ),
    belowZero: sometimes(fc.constantFrom('owed' as const, 'carried' as const)),
  })
  .map((fields) => without(fields) as Partial<CompPlan>)

function draw(): fc.Arbitrary<NonNullable<CompPlan['draw']>> {
  return fc
    .record({
      kind: fc.constantFrom('nonRecoverable' as const, 'recoverable' as const, 'loan' as const),
      amount: fc.constantFrom('1000', '=2000 * third', '400.005'),
      from: sometimes(fc.constantFrom('2025-02-01', '2026-02-10')),
      to: sometimes(fc.constantFrom('2026-06-30', '2026-09-15')),
      recoveredFrom: fc.constantFrom('aboveDraw' as const, 'allEarnings' as const),
      recoveredUpTo: fc.constantFrom('100%', '50%', '=third'),
      recoveryStarts: sometimes(fc.constantFrom('2026-03-15', '2026-07-01')),
      atYearEnd: fc.constantFrom('carried' as const, 'forgiven' as const, 'collected' as const),
      onLeaving: fc.constantFrom('forgiven' as const, 'collected' as const),
    })
    .map((fields) => without(fields) as NonNullable<CompPlan['draw']>)
}
