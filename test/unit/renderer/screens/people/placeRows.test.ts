import { inTreeOrder, placeCommands, placesWithin, removalOf } from '@renderer/screens/people/placeRows'
import { at } from '@shared/findings/invariant'
import { applyCommand } from '@shared/plan/commands'
import { describe, expect, it } from 'vitest'
import { twoTeams } from '../../../../support/payoutLines'

const workspace = twoTeams()

describe('the tree of teams', () => {
  it('has each team before those that are part of it', () => {
    expect(inTreeOrder(workspace.teams).map(({ place, level }) => [place.id, level])).toEqual([
      ['north', 0],
      ['lille', 1],
      ['south', 0],
    ])
  })

  it('leaves out nobody: teams in a circle, or part of one that is not there, come last', () => {
    const lost = [
      { id: 'a', name: 'A', parent: 'b' },
      { id: 'b', name: 'B', parent: 'a' },
      { id: 'c', name: 'C', parent: 'gone' },
    ]
    expect(inTreeOrder([...lost, ...workspace.teams]).map(({ place }) => place.id)).toEqual([
      'north',
      'lille',
      'south',
      'a',
      'b',
      'c',
    ])
    expect([...placesWithin(lost, 'a')].sort()).toEqual(['a', 'b'])
  })
})

describe('removing a team', () => {
  it('sends its people and the teams below it to the team above', () => {
    const changed = applyCommand(workspace, {
      do: 'batch',
      commands: removalOf(workspace, 'team', at(workspace.teams, 1)),
    })
    if (!changed.ok) throw new Error('a team can be removed')
    expect(changed.value.teams.map(({ id }) => id)).toEqual(['north', 'south'])
    expect(at(changed.value.payees, 0).assignments.map(({ team }) => team)).toEqual(['north', 'south'])
  })

  it('leaves people without a team when none stands above', () => {
    const commands = removalOf(workspace, 'team', at(workspace.teams, 2))
    expect(commands.filter((command) => command.do === 'setAssignmentField')).toEqual([
      { do: 'setAssignmentField', payee: 'ana', assignment: 1, field: 'team', value: null },
      { do: 'setAssignmentField', payee: 'ben', assignment: 0, field: 'team', value: null },
    ])
  })
})

describe('a territory typed in the last row', () => {
  it('has the code of the sales as its id', () => {
    const edit = { row: '+'.repeat(81), column: 'code', text: 'FR-NORD' }
    expect(placeCommands(workspace, 'territory', edit, 'en')).toEqual([
      { do: 'addTerritory', territory: { id: 'FR-NORD', name: 'FR-NORD', parent: null } },
    ])
  })
})
