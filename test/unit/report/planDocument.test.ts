import { simulate } from '@shared/engine/simulate'
import { at } from '@shared/findings/invariant'
import { LANGUAGES, type Language, translate } from '@shared/i18n/catalogue'
import { formatter } from '@shared/i18n/format'
import { compare, exact, parseDecimal } from '@shared/money/exact'
import { exactMoney } from '@shared/money/money'
import type { CompPlan, Workspace } from '@shared/plan/model'
import type { DocumentModel, TableBlock } from '@shared/report/documentModel'
import { CURVE_ATTAINMENTS, EXAMPLE_ATTAINMENTS } from '@shared/report/exampleSections'
import { planDocument } from '@shared/report/planDocument'
import { planVersion } from '@shared/report/planVersion'
import { exampleAt, exampleYear } from '@shared/report/workedExample'
import { sampleWorkspace } from '@shared/sample/sampleWorkspace'
import { parseWorkspace } from '@shared/workspace/parse'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomWorkspace } from '../../support/arbitrary/workspaces'
import { textsOf } from '../../support/writtenDocument'

const sample = sampleWorkspace()

/** The first payee whom a plan pays without an end. */
function payeeOf(plan: string): string {
  const payee = sample.payees.find(({ assignments }) => assignments.some((one) => one.plan === plan && one.to === null))
  return payee === undefined ? '' : payee.id
}

function tables({ blocks }: DocumentModel): readonly TableBlock[] {
  return blocks.filter((block) => block.kind === 'table')
}

function headings({ blocks }: DocumentModel): readonly string[] {
  return blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []))
}

describe('a plan document', () => {
  it('goes from the purpose to the signatures, the terms last', () => {
    expect(headings(planDocument(sample, { plan: 'ae', payee: payeeOf('ae'), language: 'en' }))).toEqual([
      'Purpose',
      'Eligibility and dates',
      'Pay at target',
      'Measures and weights',
      'How each component pays',
      'Limits',
      'Settlement',
      'Quotas',
      'What the plan pays from 0% to 200%',
      'Worked examples',
      'Crediting',
      'Timing',
      'Terms',
      'Glossary',
      'Acknowledgement',
    ])
  })

  it('has the same sections in French', () => {
    const of = (language: Language) => headings(planDocument(sample, { plan: 'ae', language }))
    expect(of('fr')).toHaveLength(of('en').length)
    expect(of('fr')).toContain('Exemples chiffrés')
  })

  it.each(sample.plans.map(({ id }) => id))('leaves no placeholder unfilled and no word of the code: %s', (plan) => {
    for (const language of LANGUAGES) {
      for (const payee of [undefined, payeeOf(plan)]) {
        const text = textsOf(planDocument(sample, { plan, payee, language })).join('\n')
        expect(text).not.toMatch(/\{\w+\}|undefined|NaN|\[object|documents\./)
      }
    }
  })

  it('prints for every attainment of the curve what the engine pays for that year', () => {
    const plan = at(sample.plans, 0)
    const payee = sample.payees.find(({ id }) => id === payeeOf(plan.id)) ?? null
    const format = formatter('fr', sample.currency)
    const year = exampleYear(sample, plan, payee)
    const model = planDocument(sample, { plan: plan.id, payee: payee?.id, language: 'fr' })
    const caption = translate('fr', 'documents.curve.caption', { currency: 'EUR' })
    const curve = tables(model).find((table) => table.caption === caption)
    expect(curve?.rows.map(({ cells }) => cells.at(-2))).toEqual(
      CURVE_ATTAINMENTS.map((attainment) => format.amount(exampleAt(sample, plan, year, attainment).pay)),
    )
  })

  it('pays exactly the target variable at 100 % of every quota of the sample’s account executives', () => {
    const plan = at(sample.plans, 0)
    const year = exampleYear(sample, plan, null)
    const target = parseDecimal(year.assignment.targetVariable)
    expect(target !== null && compare(exactMoney(exampleAt(sample, plan, year, exact(1n)).pay), target)).toBe(0)
  })

  it('works each example line by line up to the payment', () => {
    const model = planDocument(sample, { plan: 'ae', payee: payeeOf('ae'), language: 'en' })
    const workings = tables(model).filter(({ columns }) => at(columns, 0).title === 'Step')
    const components = at(sample.plans, 0).components.length
    expect(workings).toHaveLength(EXAMPLE_ATTAINMENTS.length * components)
    for (const { rows } of workings) expect(at(rows, rows.length - 1).total).toBe(true)
  })

  it('shows a formula as the figure it comes to', () => {
    const text = textsOf(planDocument(sample, { plan: 'ae', language: 'en' })).join('\n')
    expect(text).not.toContain('=accelerator')
    expect(text).toContain('× 1.5')
  })
})

describe('a plan document of random instruments', () => {
  const used: Readonly<Record<string, (plan: CompPlan) => boolean>> = {
    Multipliers: ({ components }) => components.some(({ multipliers }) => (multipliers ?? []).length > 0),
    'Conditions of payment': ({ components }) => components.some(({ gate }) => (gate ?? null) !== null),
    Ramp: ({ ramp }) => ramp !== undefined,
    Draw: ({ draw }) => draw !== undefined,
    Clawback: ({ components }) => components.some(({ clawback }) => clawback !== undefined),
    'Payment dates': ({ components }) => components.some(({ payments }) => payments !== undefined),
  }

  it('has a section for each instrument of the plan and for no other, and every word in both languages', () => {
    fc.assert(
      fc.property(randomWorkspace, (workspace) => {
        const plan = at(workspace.plans, 0)
        const english = planDocument(workspace, { plan: plan.id, language: 'en' })
        for (const [title, has] of Object.entries(used)) expect(headings(english).includes(title)).toBe(has(plan))
        const french = planDocument(workspace, { plan: plan.id, language: 'fr' })
        expect(headings(french)).toHaveLength(headings(english).length)
        for (const model of [english, french]) {
          expect(textsOf(model).join('\n')).not.toMatch(/undefined|NaN|\[object|documents\.|sentence\.|trace\./)
        }
      }),
      { numRuns: 6, endOnFailure: true },
    )
  })
})

describe('the version of a plan document', () => {
  const plan = at(sample.plans, 0)

  it('is the same for the same definition, in the other language and on another day', () => {
    expect(planVersion(sample, plan, null)).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}$/)
    expect(planVersion(structuredClone(sample), structuredClone(plan), null)).toBe(planVersion(sample, plan, null))
  })

  it('changes with an assumption, and stays when another plan changes', () => {
    const assumption = { ...at(sample.assumptions, 0), value: '99' }
    const changed: Workspace = { ...sample, assumptions: [assumption, ...sample.assumptions.slice(1)] }
    expect(planVersion(changed, plan, null)).not.toBe(planVersion(sample, plan, null))
    const others: Workspace = { ...sample, plans: [plan] }
    expect(planVersion(others, plan, null)).toBe(planVersion(sample, plan, null))
  })
})

describe('the year of an example', () => {
  const bare = parseWorkspace({
    format: 'palier',
    version: 1,
    name: 'Bare',
    currency: 'USD',
    years: [2026],
    measures: [{ id: 'b', name: 'Bookings', date: 'closed' }],
    payees: [{ id: 'a', name: 'Ana', assignments: [{ from: '2026-07-01', plan: 'p', targetVariable: '12000' }] }],
    quotas: [
      { payee: 'a', measure: 'b', period: '2026-Q3', amount: '100.01' },
      { payee: 'a', measure: 'b', period: '2026-Q4', amount: '200' },
    ],
    plans: [
      {
        id: 'p',
        name: 'Plan',
        components: [
          {
            id: 'c',
            name: 'Own',
            kind: 'commission',
            measure: 'b',
            window: 'year',
            paid: 'year',
            table: {
              by: 'attainment',
              application: 'marginal',
              pays: 'multipleOfBaseRate',
              tiers: [{ from: '0', value: '1' }],
            },
          },
        ],
      },
    ],
  }).workspace as Workspace
  const plan = at(bare.plans, 0)

  it('spreads a quota over its months without losing a cent, and takes the average, to the cent, for months without one', () => {
    const months = exampleYear(bare, plan, at(bare.payees, 0)).quotas.get('b') ?? []
    const total = months.slice(6).reduce((sum, { n, d }) => sum + Number(n) / Number(d), 0)
    expect(months).toHaveLength(12)
    expect(total).toBeCloseTo(300.01, 9)
    expect(at(months, 0)).toEqual(exact(50n))
  })

  it('is a full year for somebody who joined in the middle of it', () => {
    const year = exampleYear(bare, plan, at(bare.payees, 0))
    expect(exactMoney(exampleAt(bare, plan, year, exact(1n)).pay)).toEqual(exact(12000n))
  })

  it('takes round figures, and says so, where the plan pays nobody yet', () => {
    const nobody = { ...bare, payees: [] }
    expect(exampleYear(nobody, plan, null).isIllustrative).toBe(true)
    const text = textsOf(planDocument(nobody, { plan: 'p', language: 'en' })).join('\n')
    expect(text).toContain('no payee with a target yet')
  })

  it('leaves the simulation of the workspace itself alone', () => {
    const before = simulate(bare)
    planDocument(bare, { plan: 'p', payee: 'a', language: 'en' })
    expect(simulate(bare)).toEqual(before)
  })
})
