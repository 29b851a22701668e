import type { Workspace } from '@shared/plan/model'
import fc from 'fast-check'
import { randomWorkspace } from './workspaces'

type Mistake = (workspace: Workspace) => Workspace

const NUMBERS = ['', 'abc', '=nobody', '=1/0', '=one +', '=one / (one - 1)', '1,5', '=loop', '-1', '=2^0.5']
const EXPRESSIONS = [
  'amount',
  'nobody > 1',
  'stage + 1',
  'stage = ',
  '"Won"',
  'amount / (term - term)',
  'stage',
  '1 > 0',
  '(',
]

function inFirstComponent(
  workspace: Workspace,
  change: (component: Workspace['plans'][number]['components'][number]) => object,
): Workspace {
  return {
    ...workspace,
    plans: workspace.plans.map((plan, index) =>
      index > 0
        ? plan
        : {
            ...plan,
            components: plan.components.map((component, place) =>
              place > 0 ? component : { ...component, ...change(component) },
            ),
          },
    ),
  }
}

/** What a person may get wrong in a plan, people, quotas or sales, and the shapes cannot refuse. */
const mistake: fc.Arbitrary<Mistake> = fc.oneof(
  fc.constantFrom(...NUMBERS).map(
    (value): Mistake =>
      (workspace) =>
        inFirstComponent(workspace, ({ table }) => ({
          table: { ...table, tiers: table.tiers.map((tier) => ({ ...tier, value })) },
        })),
  ),
  fc.constantFrom(...NUMBERS).map(
    (from): Mistake =>
      (workspace) =>
        inFirstComponent(workspace, ({ table }) => ({
          table: { ...table, tiers: [...table.tiers, { from, value: '1' }] },
        })),
  ),
  fc.tuple(fc.constantFrom('weight', 'threshold', 'measure'), fc.constantFrom(...NUMBERS)).map(
    ([field, value]): Mistake =>
      (workspace) =>
        inFirstComponent(workspace, () => ({ [field]: value })),
  ),
  fc.tuple(fc.constantFrom('where', 'credit', 'date'), fc.constantFrom(...EXPRESSIONS)).map(
    ([field, value]): Mistake =>
      (workspace) => ({ ...workspace, measures: workspace.measures.map((one) => ({ ...one, [field]: value })) }),
  ),
  fc.constantFrom(...NUMBERS).map(
    (amount): Mistake =>
      (workspace) => ({ ...workspace, quotas: workspace.quotas.map((quota) => ({ ...quota, amount })) }),
  ),
  fc.constantFrom('2026-13', '1999', '2026-Q1').map(
    (period): Mistake =>
      (workspace) => ({ ...workspace, quotas: workspace.quotas.map((quota) => ({ ...quota, period })) }),
  ),
  fc.constantFrom(...NUMBERS, '=2').map(
    (share): Mistake =>
      (workspace) => ({ ...workspace, creditShares: [{ transaction: 'D-0', payee: 'r0', share }] }),
  ),
  fc.constantFrom<Mistake>(
    (workspace) => ({ ...workspace, creditShares: [{ transaction: 'D-0', payee: 'nobody', share: '1' }] }),
    (workspace) => ({ ...workspace, creditShares: [{ transaction: 'missing', payee: 'r0', share: '1' }] }),
    (workspace) => ({ ...workspace, assumptions: [...workspace.assumptions, { name: 'loop', value: '=loop + 1' }] }),
    (workspace) => ({ ...workspace, assumptions: workspace.assumptions.slice(1) }),
    (workspace) => ({ ...workspace, assumptions: [...workspace.assumptions, ...workspace.assumptions] }),
    (workspace) => ({ ...workspace, teams: workspace.teams.map((team) => ({ ...team, parent: team.id })) }),
    (workspace) => ({ ...workspace, teams: [] }),
    (workspace) => ({ ...workspace, measures: workspace.measures.slice(1) }),
    (workspace) => ({ ...workspace, measures: [] }),
    (workspace) => ({ ...workspace, payees: workspace.payees.slice(1) }),
    (workspace) => ({ ...workspace, payees: [...workspace.payees, ...workspace.payees] }),
    (workspace) => ({ ...workspace, plans: [...workspace.plans, ...workspace.plans] }),
    (workspace) => ({
      ...workspace,
      sales: { ...workspace.sales, columns: workspace.sales.columns.filter(({ name }) => name !== 'amount') },
    }),
    (workspace) => ({
      ...workspace,
      payees: workspace.payees.map((payee) => ({
        ...payee,
        assignments: payee.assignments.map((one) => ({
          ...one,
          targetVariable: 'abc',
          fields: { own_rate: '=nobody' },
        })),
      })),
    }),
    (workspace) => ({
      ...workspace,
      payees: workspace.payees.map((payee) => ({
        ...payee,
        assignments: [
          ...payee.assignments,
          ...payee.assignments.map((one) => ({ ...one, plan: 'nowhere', team: 'nowhere' })),
        ],
      })),
    }),
  ),
)

/** A random workspace with a few mistakes in it. */
export const mistakenWorkspace: fc.Arbitrary<Workspace> = fc
  .tuple(randomWorkspace, fc.array(mistake, { minLength: 1, maxLength: 3 }))
  .map(([workspace, mistakes]) => mistakes.reduce((so, make) => make(so), workspace))
