import type { Competitor } from './compete'
import { engineCrediting } from './engine'
import type { Peers } from './peers'
import { CREDITED_PRODUCTS, PRODUCTS, type Workload } from './workload'
import { workspaceOf } from './workspace'

/** Those who work out the credit of every deal, in thousandths of the currency unit: 0 where it does not count. */
export function crediters(workload: Workload, { mathJs }: Peers): readonly Competitor[] {
  const expected = creditByHand(workload)
  const byHand = () => creditByHand(workload)
  return [
    { name: 'Loop by hand', run: byHand, result: byHand, expected },
    engineCrediting(workspaceOf(workload), expected),
    ...(mathJs === null ? [] : [mathJsCrediting(workload, expected, mathJs)]),
  ]
}

/** What one would write for this one expression: no tables, no codes beyond those of the product. */
function creditByHand({ dealCount, product, margin, termMonths, amount }: Workload): Float64Array {
  const thousandths = new Float64Array(dealCount)
  const counts = Uint8Array.from(PRODUCTS, (name) => Number(CREDITED_PRODUCTS.includes(name)))
  for (let deal = 0; deal < dealCount; deal += 1) {
    if (counts[product[deal] as number] === 1 && (margin[deal] as number) >= 2000) {
      thousandths[deal] = (amount[deal] as number) * ((termMonths[deal] as number) >= 24 ? 11 : 10)
    }
  }
  return thousandths
}

function mathJsCrediting(workload: Workload, expected: Float64Array, mathJs: NonNullable<Peers['mathJs']>): Competitor {
  const { dealCount, product, margin, termMonths, amount } = workload
  const isCredited = CREDITED_PRODUCTS.map((name) => `equalText(product, "${name}")`).join(' or ')
  const compiled = mathJs.compile(`(${isCredited}) and margin >= 0.2 ? (term >= 24 ? amount * 1.1 : amount) : 0`)
  const rows = Array.from({ length: dealCount }, (_, deal) => ({
    product: PRODUCTS[product[deal] as number],
    margin: (margin[deal] as number) / 10000,
    term: termMonths[deal],
    amount: (amount[deal] as number) / 100,
  }))
  const run = () => {
    const thousandths = new Float64Array(dealCount)
    for (let deal = 0; deal < dealCount; deal += 1) {
      thousandths[deal] = Math.round(Number(compiled.evaluate(rows[deal] as object)) * 1000)
    }
    return thousandths
  }
  return { name: 'mathjs, compiled, doubles', run, result: run, expected, isApproximate: true }
}
