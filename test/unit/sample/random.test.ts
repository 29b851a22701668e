import { pickByWeight, seededRandom } from '@shared/sample/random'
import { describe, expect, it } from 'vitest'

describe('seeded draws', () => {
  it('one seed gives the same draws for ever', () => {
    const random = seededRandom(11)
    expect(Array.from({ length: 8 }, () => random.below(1000))).toEqual([511, 529, 608, 590, 850, 538, 80, 530])
  })

  it('draws stay within their bounds and reach both', () => {
    const random = seededRandom(1)
    const draws = Array.from({ length: 1000 }, () => random.between(3, 6))
    expect(new Set(draws)).toEqual(new Set([3, 4, 5, 6]))
  })

  it('draws around a middle stay within reach of it', () => {
    const random = seededRandom(2)
    const draws = Array.from({ length: 1000 }, () => random.around(1000, 400))
    expect(Math.min(...draws)).toBeGreaterThanOrEqual(600)
    expect(Math.max(...draws)).toBeLessThanOrEqual(1400)
  })

  it('what has no weight is never picked, and twice the weight comes twice as often', () => {
    const random = seededRandom(3)
    const list = [
      { name: 'never', weight: 0 },
      { name: 'one', weight: 1 },
      { name: 'two', weight: 2 },
    ]
    const picks = Array.from({ length: 3000 }, () => pickByWeight(random, list).name)
    expect(picks).not.toContain('never')
    expect(picks.filter((name) => name === 'two').length).toBeGreaterThan(1900)
    expect(picks.filter((name) => name === 'two').length).toBeLessThan(2100)
  })
})
