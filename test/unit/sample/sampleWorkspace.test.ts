import { at } from '@shared/findings/invariant'
import { columnOf } from '@shared/sales/history'
import { cellText } from '@shared/sales/rows'
import { nameDeals } from '@shared/sample/history'
import { GRADES } from '@shared/sample/roster'
import { sampleDeals, sampleWorkspace } from '@shared/sample/sampleWorkspace'
import { parseWorkspace } from '@shared/workspace/parse'
import { describe, expect, it } from 'vitest'

const workspace = sampleWorkspace()
const deals = sampleDeals()
const byId = new Map(deals.map((deal) => [deal.id, deal]))

describe('the sample company', () => {
  it('is the same every time it is made', () => {
    expect(sampleWorkspace()).toEqual(workspace)
  })

  it('is a workspace the format accepts without a finding', () => {
    const { sales, ...document } = workspace
    expect(parseWorkspace(document, sales).findings).toEqual([])
  })

  it('has about 60 payees in 8 teams and 3 territories, four plans and two scenarios', () => {
    expect(workspace.payees).toHaveLength(61)
    expect(workspace.teams).toHaveLength(8)
    expect(workspace.territories).toHaveLength(3)
    expect(workspace.plans.map(({ id }) => id)).toEqual(['ae', 'am', 'sdr', 'manager'])
    expect(workspace.scenarios).toHaveLength(2)
  })

  it('has about 12,000 rows over two years with returns, lost deals and meetings', () => {
    expect(deals.length).toBeGreaterThan(11500)
    expect(deals.length).toBeLessThan(12500)
    const days = deals.map(({ closed }) => closed)
    expect([days.at(0), days.at(-1)]).toEqual([19723, 20453])
    expect(new Set(deals.map(({ status }) => status))).toEqual(new Set(['Won', 'Lost', 'Qualified', 'No show']))
  })

  it('every return names a deal won before by the same owner, and takes back at most its amount', () => {
    const returns = deals.filter(({ original }) => original !== null)
    expect(returns.length).toBeGreaterThan(100)
    for (const { originalId, owner, closed, cents } of returns) {
      const original = byId.get(String(originalId))
      expect(original).toMatchObject({ status: 'Won', owner, original: null })
      expect(closed).toBeGreaterThan(Number(original?.closed))
      expect(Number(cents)).toBeLessThan(0)
      expect(-Number(cents)).toBeLessThanOrEqual(Number(original?.cents))
    }
  })

  it('the shares of every shared deal add to 100 % and belong to people who exist', () => {
    const shared = new Set(workspace.creditShares.map(({ transaction }) => transaction))
    expect(shared.size).toBeGreaterThan(300)
    const ids = new Set(workspace.payees.map(({ id }) => id))
    for (const deal of shared) {
      const parts = workspace.creditShares.filter(({ transaction }) => transaction === deal)
      expect(parts.reduce((total, { share }) => total + Number(share.replace('%', '')), 0)).toBe(100)
      expect(new Set(parts.map(({ payee }) => payee)).size).toBe(parts.length)
      expect(parts.every(({ payee }) => ids.has(payee))).toBe(true)
    }
  })

  it('people join, leave, move between teams and change plans', () => {
    const posts = workspace.payees.map(({ assignments }) => assignments)
    expect(posts.filter((list) => at(list, 0).from > '2024-01-01').length).toBeGreaterThanOrEqual(6)
    expect(posts.filter((list) => list.at(-1)?.to !== null).length).toBeGreaterThanOrEqual(5)
    expect(posts.filter((list) => new Set(list.map(({ team }) => team)).size > 1).length).toBeGreaterThanOrEqual(3)
    expect(posts.some((list) => new Set(list.map(({ plan }) => plan)).size > 1)).toBe(true)
  })

  it('the target variable of accounts and of sales development is what their plan pays at quota', () => {
    for (const { role, terms } of Object.values(GRADES)) {
      for (const { targetVariable, quota } of Object.values(terms)) {
        if (role === 'am') expect(quota * 5).toBe(targetVariable * 100)
        if (role === 'sdr') expect(quota * 60).toBe(targetVariable)
      }
    }
  })

  it('every text is in both languages', () => {
    const texts = [
      workspace.name,
      ...workspace.teams.map(({ name }) => name),
      ...workspace.measures.map(({ name }) => name),
      ...workspace.plans.flatMap(({ name, purpose, eligibility, terms, components }) => [
        name,
        purpose,
        eligibility,
        terms,
        ...components.map((component) => component.name),
      ]),
      ...workspace.scenarios.map(({ name }) => name),
    ]
    for (const text of texts) {
      expect(text).toEqual({ en: expect.stringMatching(/./), fr: expect.stringMatching(/./) })
    }
  })

  it('French has no-break spaces before its double signs and per cent signs, English none', () => {
    const texts = JSON.stringify([workspace.name, workspace.measures, workspace.plans, workspace.scenarios])
    expect(texts).not.toMatch(/[\p{L}\d] [;:!?%»]/u)
    expect(texts).not.toMatch(/"en":"[^"]*\u00a0/)
  })

  it('ids count up in the order of days', () => {
    const won = deals.filter(({ id }) => id.startsWith('D-'))
    expect(at(won, 0).id).toBe('D-00001')
    expect(nameDeals(won).map(({ id }) => id)).toEqual(won.map(({ id }) => id))
  })

  it('August is quiet and December busy', () => {
    const closed = columnOf(workspace.sales, 'closed')
    const months = Array.from(deals, (_, row) => (closed === undefined ? null : cellText(closed, row)?.slice(5, 7)))
    const inMonth = (month: string) => months.filter((other) => other === month).length
    expect(inMonth('12')).toBeGreaterThan(2 * inMonth('08'))
  })
})
