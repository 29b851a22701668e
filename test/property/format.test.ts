import { strictShapes } from '@shared/plan/schema'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomWorkspace } from '../support/arbitrary/workspaces'
import { describeGaps } from '../support/property/format'

/** Not drawn: what no pay comes from, and what a plan as a whole or a choice cannot have. */
const NOT_DRAWN = [
  'scenarios is never there',
  'checks is never there',
  'importMappings is never there',
  'plans.components.choices.table.by is never place',
  'plans.cap.of is never baseRate',
  'plans.cap.of is never credited',
  'plans.floor.of is never baseRate',
  'plans.floor.of is never credited',
]

const SAMPLE = fc.sample(randomWorkspace, { seed: 20_260_214, numRuns: 400 })

describe('the random workspaces', () => {
  it('have every optional field of the format, present and absent, and every word a field can be', () => {
    expect(describeGaps(strictShapes.workspace, SAMPLE)).toEqual([...NOT_DRAWN].sort())
  })

  it('are documents of the format', () => {
    for (const { sales, ...document } of SAMPLE.slice(0, 100)) {
      const read = strictShapes.workspace.safeParse(document)
      expect(read.error?.issues ?? [], JSON.stringify(sales.rowCount)).toEqual([])
    }
  })
})
