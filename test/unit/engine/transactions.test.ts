import type { Standing } from '@shared/engine/standing'
import { paysByTransaction, payTransactions, shareTransactionCap } from '@shared/engine/transactions'
import type { WorkedComponent } from '@shared/engine/workedComponent'
import { describe, expect, it } from 'vitest'
import {
  choiceOf,
  creditsOf,
  matrixOf,
  multiplierOf,
  n,
  reads,
  shown,
  standingOf,
  tableOf,
  workedOf,
} from '../../support/standing'

const TIERS = [
  ['0', '5%'],
  ['1000', '10%'],
] as const

function paid(amounts: readonly string[], worked: WorkedComponent, standing: Partial<Standing> = {}) {
  return payTransactions(worked, { ...standingOf({ worked }), ...standing }, creditsOf(amounts), null)
}

const pays = (...args: Parameters<typeof paid>) => paid(...args).map(({ pay }) => shown(pay))
const faults = (...args: Parameters<typeof paid>) => paid(...args).map(({ fault }) => fault)

describe('transactions that walk the position', () => {
  it('are cut at the bounds they cross', () => {
    const walked = paid(['800', '500', '-400'], workedOf({ table: tableOf(TIERS) }))
    expect(walked.map(({ pay }) => shown(pay))).toEqual(['40', '40', '-35'])
    expect(walked.map(({ from, to }) => [shown(from), shown(to)])).toEqual([
      ['0', '800'],
      ['800', '1300'],
      ['1300', '900'],
    ])
  })

  it('belong to the tier above when they reach a bound exactly', () => {
    const worked = workedOf({ table: tableOf(TIERS) })
    expect(pays(['1000', '0.01'], worked)).toEqual(['50', '0.001'])
    expect(pays(['999.99', '0.02'], worked)).toEqual(['49.9995', '0.0015'])
    expect(pays(['0', '-10'], worked)).toEqual(['0', '0'])
  })

  it('are all paid at the tier the whole position has reached where the table is retroactive', () => {
    const worked = workedOf({ table: tableOf(TIERS, { application: 'retroactive' }) })
    expect(pays(['400', '600'], worked)).toEqual(['40', '60'])
    expect(pays(['400', '599.99'], worked)).toEqual(['20', '29.9995'])
  })

  it('walk the quota where the table is by attainment', () => {
    const table = tableOf(
      [
        ['0', '5%'],
        ['100%', '10%'],
      ],
      { by: 'attainment' },
    )
    expect(pays(['900', '200'], workedOf({ table }))).toEqual(['45', '15'])
    expect(faults(['900'], workedOf({ table }), standingOf({ quota: '0' }))).toEqual(['quota.missing'])
  })

  it('only move the position where they are not paid for now', () => {
    const worked = workedOf({ table: tableOf(TIERS) })
    const credits = creditsOf(['800', '500'])
    const now = payTransactions(worked, standingOf({ worked }), credits, credits[1]?.day ?? 0)
    expect(now.map(({ pay }) => shown(pay))).toEqual(['40'])
  })

  it('cannot walk a table that pays an amount whatever the position', () => {
    const step = tableOf(TIERS, { application: 'step', pays: 'amount' })
    expect(faults(['800'], workedOf({ table: step }))).toEqual(['component.walk'])
  })

  it('walk the matrix column that the payee has reached', () => {
    const table = matrixOf([
      ['100', [['0', '5%']]],
      ['200', [['0', '8%']]],
    ])
    expect(pays(['1000'], workedOf({ table }), { second: () => n('200') })).toEqual(['80'])
    expect(pays(['1000'], workedOf({ table }), { second: () => n('99.99') })).toEqual(['0'])
    expect(faults(['1000'], workedOf({ table }), { second: () => n('99.99') })).toEqual([null])
    expect(faults(['1000'], workedOf({ table }), { second: () => null })).toEqual(['across.missing'])
  })
})

describe('transactions that are read alone', () => {
  it('are each their own position, and a return pays minus what the same sale would', () => {
    const worked = workedOf({ reads: 'transaction', table: tableOf(TIERS) })
    expect(pays(['1500', '500', '-1500'], worked)).toEqual(['100', '25', '-100'])
  })

  it('may each earn an amount', () => {
    const table = tableOf([['500', '30']], { application: 'step', pays: 'amount' })
    const worked = workedOf({ reads: 'transaction', table })
    expect(pays(['499.99', '500', '-500', '0'], worked)).toEqual(['0', '30', '-30', '0'])
  })

  it('are measured against the quota where the table is by attainment', () => {
    const table = tableOf([['50%', '10%']], { by: 'attainment', application: 'retroactive' })
    expect(pays(['500', '499.99'], workedOf({ reads: 'transaction', table }))).toEqual(['50', '0'])
  })
})

describe('the table of a transaction', () => {
  const read = reads({ 'new@0': true, 'new@1': false, 'big@0': true, 'big@1': false })

  it('is that of the first choice that holds, by priority; others walk on', () => {
    const choices = [choiceOf('new', '20%', 1), choiceOf('big', '50%', 2)]
    const transactions = paid(['100', '100'], workedOf({ choices }), { read })
    expect(transactions.map(({ pay }) => shown(pay))).toEqual(['20', '10'])
    expect(transactions.map(({ choice: of }) => of?.priority ?? null)).toEqual([1, null])
  })

  it('is none where two of one priority hold', () => {
    const choices = [choiceOf('new', '20%'), choiceOf('big', '50%')]
    expect(faults(['100', '100'], workedOf({ choices }), { read })).toEqual(['choice.ambiguous', null])
  })

  it('is none where no choice holds and the rest is to be paid nothing', () => {
    const choices = [choiceOf('new', '20%')]
    expect(faults(['100', '100'], workedOf({ choices, otherwise: 'nothing' }), { read })).toEqual([null, 'choice.none'])
  })

  it('is none where a condition that is reached cannot be worked out', () => {
    const choices = [choiceOf('blank', '20%'), choiceOf(null, '50%', 2)]
    expect(faults(['100'], workedOf({ choices }), { read })).toEqual(['choice.fault'])
    expect(
      pays(['100'], workedOf({ choices: [choiceOf(null, '50%'), choiceOf('blank', '20%', 2)] }), { read }),
    ).toEqual(['50'])
  })

  it('walks the one position, each slice at its own table', () => {
    const bounds = tableOf([
      ['0', '0'],
      ['500', '100%'],
    ])
    const choices = [{ ...choiceOf('new', '0'), table: bounds }]
    const ofSecond = reads({ 'new@0': false, 'new@1': true })
    expect(pays(['400', '200'], workedOf({ choices }), { read: ofSecond })).toEqual(['40', '100'])
  })
})

describe('the cap of a transaction', () => {
  const capped = (value: string, of: 'amount' | 'credited' = 'amount', rest: Partial<WorkedComponent> = {}) =>
    workedOf({ transactionCap: { of, value: n(value), over: 'payee' }, ...rest })

  it('bounds what it pays, and what its return takes back', () => {
    expect(pays(['1000', '1000.01', '999.99', '-2000'], capped('100'))).toEqual(['100', '100', '99.999', '-100'])
  })

  it('may be a share of the credit of the whole transaction, whatever the part of the payee', () => {
    const worked = capped('4%', 'credited')
    const credits = creditsOf(['500']).map((credit) => ({ ...credit, whole: n('-1000') }))
    expect(payTransactions(worked, standingOf({ worked }), credits, null).map(({ pay }) => shown(pay))).toEqual(['40'])
  })

  it('counts as zero when it is below zero', () => {
    expect(pays(['1000', '-1000'], capped('-5'))).toEqual(['0', '0'])
  })

  it('holds after rate multipliers', () => {
    const worked = capped('100', 'amount', { multipliers: [multiplierOf('rate', 'spiff')] })
    const read = reads({ 'spiff@0': n('2'), 'spiff@1': n('0.5') })
    expect(pays(['600', '600', '600'], worked, { read })).toEqual(['100', '30', '0'])
    expect(faults(['600', '600', '600'], worked, { read })).toEqual([null, null, 'multiplier.fault'])
  })

  it('over everyone is shared, not cut from one payee', () => {
    const worked = workedOf({ transactionCap: { of: 'amount', value: n('100'), over: 'everyone' } })
    const [transaction] = paid(['2000'], worked)
    expect([shown(transaction?.pay ?? null), shown(transaction?.limit ?? null)]).toEqual(['200', '100'])
  })
})

describe('a cap of one transaction over everyone', () => {
  const claim = (payee: string, pay: string, limit = '500', row = 0) => ({ payee, row, pay: n(pay), limit: n(limit) })
  const left = (...claims: readonly ReturnType<typeof claim>[]) =>
    [...shareTransactionCap(claims, 2)].flatMap(([payee, rows]) =>
      [...rows].map(([row, pay]) => `${payee} ${row} ${shown(pay)}`),
    )

  it('is shared in proportion to what each would get', () => {
    expect(left(claim('ana', '600'), claim('ben', '400'))).toEqual(['ana 0 300', 'ben 0 200'])
  })

  it('leaves alone what together stays within it', () => {
    expect(left(claim('ana', '300'), claim('ben', '200'))).toEqual([])
    expect(left(claim('ana', '300'), claim('ben', '200.01'))).toEqual(['ana 0 299.99', 'ben 0 200.01'])
  })

  it('is shared to the cent, ties to the payee listed first', () => {
    expect(left(claim('ana', '100', '100'), claim('ben', '100', '100'), claim('cid', '100', '100'))).toEqual([
      'ana 0 33.34',
      'ben 0 33.33',
      'cid 0 33.33',
    ])
  })

  it('bounds what a return takes back', () => {
    expect(left(claim('ana', '-600'), claim('ben', '-400'))).toEqual(['ana 0 -300', 'ben 0 -200'])
  })

  it('is for each transaction by itself', () => {
    expect(left(claim('ana', '600', '300', 1), claim('ana', '100', '300', 2), claim('ben', '0', '300', 1))).toEqual([
      'ana 1 300',
      'ben 1 0',
    ])
  })
})

describe('a component is paid transaction by transaction', () => {
  const namesColumn = ({ path }: { readonly path: string }) => path === 'product = "new"'

  it.each([
    ['when each is read alone', workedOf({ reads: 'transaction' }), true],
    ['when each is capped', workedOf({ transactionCap: { of: 'amount', value: n('1'), over: 'payee' } }), true],
    ['when a choice names a column', workedOf({ choices: [choiceOf('product = "new"', '5%')] }), true],
    [
      'but not when choices choose for the payee',
      workedOf({ choices: [choiceOf('role', '5%'), choiceOf(null, '5%')] }),
      false,
    ],
    ['nor without any of them', workedOf(), false],
  ])('%s', (_, worked, expected) => {
    expect(paysByTransaction(worked, namesColumn)).toBe(expected)
  })
})
