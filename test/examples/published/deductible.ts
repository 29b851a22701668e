import { component, marginal } from '../../support/published/workspace'

/** Rates of the products of one plan, for experienced and for new sellers. */
export const DEDUCTIBLE_RATES = {
  experienced: { basic: '4%', maintenance: '6%', replacement: '1.5%', consulting: '8%' },
  newlyHired: { basic: '2%', maintenance: '3%', replacement: '1%', consulting: '3%' },
} as const

/** The first `deductible` sold in a month pays nothing; each sale beyond it pays the rate of its product. */
export function productCommission(rates: Readonly<Record<string, string>>) {
  return component('commission', marginal(['=deductible', 0]), {
    window: 'month',
    otherwise: 'nothing',
    choices: Object.entries(rates).map(([product, rate], index) => ({
      priority: index + 1,
      when: `product = "${product}"`,
      table: marginal(['=deductible', rate]),
    })),
  })
}
