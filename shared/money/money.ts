import { invariant } from '@shared/findings/invariant'
import { type Exact, exact, scaledText } from './exact'
import { type Rounding, roundToUnits } from './rounding'

/** An amount that has been decided: whole minor units (cents) of one currency. */
export interface Money {
  readonly minor: number
  readonly currency: string
}

/** Currencies whose minor unit is not a hundredth (ISO 4217). */
const MINOR_DIGITS: ReadonlyMap<string, number> = new Map([
  ...[
    'BIF',
    'CLP',
    'DJF',
    'GNF',
    'ISK',
    'JPY',
    'KMF',
    'KRW',
    'PYG',
    'RWF',
    'UGX',
    'VND',
    'VUV',
    'XAF',
    'XOF',
    'XPF',
  ].map((code): [string, number] => [code, 0]),
  ...['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'].map((code): [string, number] => [code, 3]),
])

/** Decimals of a currency's minor unit: 2 for EUR, 0 for JPY, 3 for KWD. */
export function minorDigits(currency: string): number {
  return MINOR_DIGITS.get(currency) ?? 2
}

/** `minor` cents of `currency`. Throws InvariantError beyond 2^53, where a double would lose a cent. */
export function money(minor: number, currency: string): Money {
  invariant(Number.isSafeInteger(minor), 'an amount of money is a whole number of minor units below 2^53')
  return { minor, currency }
}

/** A hundredth of what a double counts exactly, so that a hundred such amounts still add up. */
const MOST_MINOR = BigInt(Number.MAX_SAFE_INTEGER) / 100n

/** False for an amount no one is paid, of some ninety million million minor units and more: it could not be kept to the cent. */
export function canBeMoney({ n, d }: Exact, currency: string): boolean {
  const minor = (n * 10n ** BigInt(minorDigits(currency))) / d
  return minor < MOST_MINOR && minor > -MOST_MINOR
}

/** Rounds once, to the currency's minor unit. The difference is the caller's rounding line. */
export function roundToMoney(value: Exact, currency: string, rounding: Rounding): Money {
  return money(Number(roundToUnits(value, minorDigits(currency), rounding)), currency)
}

/** The exact amount in major units (euros), for further calculation. */
export function exactMoney(amount: Money): Exact {
  return exact(BigInt(amount.minor), 10n ** BigInt(minorDigits(amount.currency)))
}

/** Sum of amounts of one currency; the currency is named so that an empty sum has one. */
export function sumMoney(amounts: Iterable<Money>, currency: string): Money {
  let total = 0
  for (const amount of amounts) {
    invariant(amount.currency === currency, 'amounts of two currencies are never added')
    total += amount.minor
    invariant(Number.isSafeInteger(total), 'a total stays below 2^53 minor units')
  }
  return { minor: total, currency }
}

/** Plain decimal text such as `12500.00`: the form of files and of the command line. */
export function moneyText(amount: Money): string {
  return scaledText(BigInt(amount.minor), minorDigits(amount.currency))
}
