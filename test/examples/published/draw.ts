import { component, flat, plan, workspace } from '../../support/published/workspace'

/** Somebody with a draw, paid by the month; what each month earns stands in the sales, from January on. */
export function withDraw(draw: Readonly<Record<string, string>>, earnings: readonly number[], rate = '100%'): unknown {
  return workspace({
    plans: [plan('plan', [component('pay', flat(rate), { window: 'month' })], { draw })],
    sellers: {
      rep: {
        to: `2026-${monthText(earnings.length)}-28`,
        sells: earnings.map((amount, index) => ({ amount, on: `2026-${monthText(index + 1)}-10` })),
      },
    },
  })
}

function monthText(month: number): string {
  return String(month).padStart(2, '0')
}
