import { component, flat, plan, workspace } from '../../support/published/workspace'

/** Somebody with a draw, paid by the month: what each month earns, from January on, is a share of its sales, all of them unless `rate` says less. */
export function withDraw(draw: Readonly<Record<string, string>>, sales: readonly number[], rate = '100%'): unknown {
  return workspace({
    plans: [plan('plan', [component('pay', flat(rate), { window: 'month' })], { draw })],
    sellers: { rep: { sells: sales.map((amount, index) => ({ amount, on: `2026-0${index + 1}-10` })) } },
  })
}
