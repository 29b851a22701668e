import { chooseByTransaction, read, tableFor } from './choices'
import { found, type OracleCredit, productOf } from './credits'
import { evaluate } from './expression'
import { payeeNames } from './formulas'
import {
  type Fraction,
  greater,
  isBelow,
  isZero,
  NOUGHT,
  negated,
  over,
  plus,
  ratio,
  sizeOf,
  smaller,
  times,
  total,
} from './fraction'
import { decimalsOf, divideByLargestRemainder } from './money'
import { creditsIn, groupIn, isGroupCredit, type Position, positionOf } from './position'
import { type Case, creditSpan, isPaidIn, measureOf, numberIn } from './run'
import { givenAlone, givenBetween, paysFlat, positionIn } from './table'

/** A transaction and what it pays before the cap. */
interface TransactionPay {
  readonly credit: OracleCredit
  readonly pay: Fraction
}

/** Is pay worked out transaction by transaction? */
export function goesByTransaction(one: Pick<Case, 'run' | 'rule'>): boolean {
  const { component } = one.rule
  return component.reads === 'transaction' || component.transactionCap !== undefined || chooseByTransaction(one)
}

/** What the transactions of the span pay together, weight and multipliers on the rate included; with `after`, only those later than that day. */
export function payOfTransactions(one: Case, position: Position, after: number | null): Fraction {
  if (isGroupCredit(one.rule.component)) return NOUGHT
  return total(
    transactionPays(one, position)
      .filter(({ credit }) => after === null || credit.day > after)
      .map((transaction) => cappedPay(one, transaction)),
  )
}

/** In order of date and id, each covers the stretch of the position from before to after it; or is read alone. */
function transactionPays(one: Case, position: Position): TransactionPay[] {
  const { component } = one.rule
  const measure = measureOf(one.run, component.measure)
  if (measure === undefined) return []
  const credits = creditsIn(one, measure, groupIn(one), creditSpan(one))
  let before = NOUGHT
  return credits.map((credit) => {
    const after = plus(before, credit.credit)
    const pay = payOfOne(one, position, credit, before, after)
    before = after
    return { credit, pay }
  })
}

function payOfOne(one: Case, position: Position, credit: OracleCredit, before: Fraction, after: Fraction): Fraction {
  const { component } = one.rule
  const { standing } = position
  const table = tableFor(one, credit.row)
  const reading = table === null ? null : read(one, table, standing)
  const names = payeeNames(one, credit.row)
  const factor = found(() =>
    productOf(
      (component.multipliers ?? []).filter(({ on }) => on === 'rate'),
      (text) => evaluate(text, names),
      (text) => numberIn(one, text),
    ),
  )
  if (table === null || reading === null || factor === null) return NOUGHT
  const at = (credited: Fraction) => (table.by === 'attainment' ? ratio(credited, standing.quota) : credited)
  const isAlone = component.reads === 'transaction'
  if (!isAlone && paysFlat(table)) return NOUGHT
  const given = isAlone
    ? givenAlone(reading, at(credit.credit), standing)
    : givenBetween(reading, at(before), at(after), positionIn(table, standing), standing)
  return given === null ? NOUGHT : times(times(given, numberIn(one, component.weight)), factor)
}

/** What one transaction pays is bounded, for each payee or for all payees of the component together. */
function cappedPay(one: Case, { credit, pay }: TransactionPay): Fraction {
  const cap = one.rule.component.transactionCap
  if (cap === undefined) return pay
  const value = numberIn(one, cap.value)
  const limit = greater(NOUGHT, cap.of === 'amount' ? value : times(value, sizeOf(credit.counts)))
  return cap.over === 'payee' ? signed(pay, smaller(sizeOf(pay), limit)) : shareOfLimit(one, credit, pay, limit)
}

function signed(sign: Fraction, size: Fraction): Fraction {
  return sign.top < 0n ? negated(size) : size
}

/** When all together get more than the limit, it is shared in proportion to what each would get. */
function shareOfLimit(one: Case, credit: OracleCredit, pay: Fraction, limit: Fraction): Fraction {
  const { run, rule, turn } = one
  const pays = run.roster.payees
    .filter((payee) => isPaidIn(run, rule, payee, turn.period))
    .flatMap((payee) => {
      const other = { ...one, payee }
      const others = run.once(
        `uncapped ${rule.plan.id} ${rule.component.id} ${payee} ${turn.id} ${one.leavesOut.name}`,
        () => transactionPays(other, positionOf(other)),
      )
      return others.filter(({ credit: of }) => of.row === credit.row).map((of) => ({ payee, pay: of.pay }))
    })
  const all = total(pays.map((of) => of.pay))
  if (!isBelow(limit, sizeOf(all)) || isZero(all)) return pay
  const parts = divideByLargestRemainder(
    signed(all, limit),
    pays.map((of) => over(of.pay, all)),
    decimalsOf(run.workspace.currency),
  )
  return parts[pays.findIndex(({ payee }) => payee === one.payee)] ?? NOUGHT
}
