import { planPlaceOf, screenOf } from '@renderer/app/problemList'
import { describe, expect, it } from 'vitest'

describe('Where a problem is mended', () => {
  it.each([
    ['payees[3].assignments[0].plan', 'people'],
    ['teams[0].parent', 'people'],
    ['quotas[7].amount', 'quotas'],
    ['sales.rows[17].amount', 'sales'],
    ['creditShares[0].share', 'sales'],
    ['scenarios[0].commands[1]', 'scenarios'],
    ['plans[0].components[1].table.tiers[2].from', 'plan'],
    ['measures[0].where', 'plan'],
  ])('%s is on the screen %s', (path, screen) => expect(screenOf(path)).toBe(screen))

  it('reads the plan and component out of a path', () => {
    expect(planPlaceOf('plans[2].components[1].weight')).toEqual({ plan: 2, component: 1 })
    expect(planPlaceOf('plans[2]')).toEqual({ plan: 2, component: null })
    expect(planPlaceOf('quotas[2]')).toBeNull()
  })
})
