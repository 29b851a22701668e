import { inLanguage } from '@shared/plan/model'
import { PLAN_TEMPLATES } from '@shared/plan/templates'
import { describe, expect, it } from 'vitest'
import { readExamples } from '../../support/examples'

const examples = readExamples()

describe('the template', () => {
  it.each(PLAN_TEMPLATES.map((template) => [inLanguage(template.plan.name, 'en'), template] as const))(
    '%s has a worked example of its very plan, measures and assumptions',
    (_, { plan, measures, assumptions, goals }) => {
      const documents = examples.map(({ document }) => document)
      expect(documents).toContainEqual(
        expect.objectContaining({ plans: [plan], measures, assumptions, ...(goals === undefined ? {} : { goals }) }),
      )
    },
  )
})
