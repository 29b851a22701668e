import { assignmentCommands, rowIdOf } from '@renderer/screens/people/assignmentRows'
import { describe, expect, it } from 'vitest'
import { twoTeams } from '../../../../support/payoutLines'

const { payees } = twoTeams()
const row = rowIdOf({ payee: 'ben', assignment: 0 })

describe('numbers of a person’s own', () => {
  it('that are pasted side by side are all kept', () => {
    const edits = [
      { row, column: 'own rate', text: '8%' },
      { row, column: 'own floor', text: '500' },
    ]
    expect(assignmentCommands(payees, edits, 'en').at(-1)).toEqual({
      do: 'setAssignmentField',
      payee: 'ben',
      assignment: 0,
      field: 'fields',
      value: { rate: '8%', floor: '500' },
    })
  })

  it('are taken away when they are cleared', () => {
    const known = payees.map((payee) => ({
      ...payee,
      assignments: payee.assignments.map((assignment) => ({ ...assignment, fields: { rate: '8%' } })),
    }))
    expect(assignmentCommands(known, [{ row, column: 'own rate', text: '' }], 'en')).toMatchObject([{ value: {} }])
  })
})

describe('a day of hire', () => {
  it('belongs to the person, and is taken away when it is cleared', () => {
    expect(assignmentCommands(payees, [{ row, column: 'hired', text: '' }], 'en')).toEqual([
      { do: 'setHired', payee: 'ben', hired: null },
    ])
  })
})
