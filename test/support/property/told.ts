import type { LedgerEntry, PaymentLine, PayoutLine, SimulationResult } from '@shared/engine/result'
import { type Exact, isZero } from '@shared/money/exact'
import { type Fraction, written } from '../oracle/fraction'
import type { OraclePayment } from '../oracle/payments'
import type { OracleAccount, OracleLine, OracleResult } from '../oracle/simulate'

/** What a result says, told in texts that two engines can be compared by. */
export interface Told {
  readonly lines: readonly string[]
  readonly payments: readonly string[]
  readonly accounts: readonly string[]
}

const ofExact = (value: Exact | null) => (value === null ? '–' : written({ top: value.n, bottom: value.d }))
const ofFraction = (value: Fraction | null) => (value === null ? '–' : written(value))

/** The accounts both engines keep; the others follow from lines and payments. */
const COMPARED = ['draw', 'belowZero', 'capExcess']

export function toldByEngine({ lines, payments, ledgers }: SimulationResult): Told {
  return {
    lines: told(lines.filter(isSaid).map(engineLine)),
    payments: paymentsTold(payments.map((one) => ({ ...one, amountMinor: BigInt(one.amount.minor) }))),
    accounts: told(ledgers.filter(({ kind }) => COMPARED.includes(kind)).flatMap(engineAccount)),
  }
}

export function toldByOracle({ lines, payments, accounts }: OracleResult): Told {
  return {
    lines: told(lines.filter((line) => line.role === 'component' || line.payoutMinor !== 0n).map(oracleLine)),
    payments: paymentsTold(payments),
    accounts: told(accounts.map(oracleAccount)),
  }
}

/** The same in any order, as a table of the example may be in any. */
function told(texts: readonly string[]): string[] {
  return [...texts].sort()
}

/** A step or a top-up of nothing says nothing. */
function isSaid({ role, payout }: PayoutLine): boolean {
  return role === 'component' || payout.minor !== 0
}

function engineLine(line: PayoutLine): string {
  const { payee, plan, component, period, role, kind, credited, quota, attainment, payout } = line
  const figures = role === 'component' ? [ofExact(credited), ofExact(quota), ofExact(attainment)] : []
  return [payee, plan, component ?? '–', period, role, kind, ...figures, payout.minor].join(' | ')
}

function oracleLine(line: OracleLine): string {
  const { payee, plan, component, period, role, kind, credited, quota, attainment, payoutMinor } = line
  const figures = role === 'component' ? [ofFraction(credited), ofFraction(quota), ofFraction(attainment)] : []
  return [payee, plan, component ?? '–', period, role, kind, ...figures, payoutMinor].join(' | ')
}

type Paid = Omit<PaymentLine, 'amount' | 'role'> & Pick<OraclePayment, 'amountMinor' | 'role'>

/** One amount for each line and month: instalments that fall together are one payment, and payments of nothing are none. */
function paymentsTold(payments: readonly Paid[]): string[] {
  const amounts = new Map<string, bigint>()
  for (const { payee, plan, component, role, earnedIn, paidIn, amountMinor } of payments) {
    const key = [payee, plan, component ?? '–', role, earnedIn, paidIn].join(' | ')
    amounts.set(key, (amounts.get(key) ?? 0n) + amountMinor)
  }
  return told([...amounts].flatMap(([key, amount]) => (amount === 0n ? [] : [`${key} | ${amount}`])))
}

function engineAccount({ payee, plan, component, kind, period, opening, closing }: LedgerEntry): string[] {
  if (isZero(opening) && isZero(closing)) return []
  return [[payee, plan, component ?? '–', kind, period, ofExact(opening), ofExact(closing)].join(' | ')]
}

function oracleAccount({ payee, plan, component, kind, period, opening, closing }: OracleAccount): string {
  return [payee, plan, component ?? '–', kind, period, ofFraction(opening), ofFraction(closing)].join(' | ')
}
