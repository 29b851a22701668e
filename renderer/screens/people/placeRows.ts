import type { Translate } from '@renderer/app/context'
import { withWords } from '@renderer/app/localText'
import { newId } from '@renderer/app/newId'
import type { CellEdit, GridColumn, GridRow } from '@renderer/grid/columns'
import type { Language } from '@shared/i18n/catalogue'
import { inLanguage, type LocalText, type PlanCommand, type Workspace } from '@shared/plan/model'

/** Teams and territories as rows of a grid in the order of their tree, and an edit of a cell as the command it means. */

export type PlaceKind = 'team' | 'territory'

/** A team or a territory: both have a name and stand below another one or none. */
export interface Place {
  readonly id: string
  readonly name: LocalText
  readonly parent: string | null
}

/** The row that waits for a new one. No id is this long. */
export const NEW_PLACE = '+'.repeat(81)

export function placesOf(workspace: Workspace, kind: PlaceKind): readonly Place[] {
  return kind === 'team' ? workspace.teams : workspace.territories
}

/** A place with how many stand above it. */
export interface PlaceInTree {
  readonly place: Place
  readonly level: number
}

/** The tree from the top, each place before those below it; those that stand in a circle, or below one that is not there, come last. */
export function inTreeOrder(places: readonly Place[]): readonly PlaceInTree[] {
  const below = (parent: string | null, level: number): readonly PlaceInTree[] =>
    places
      .filter((place) => place.parent === parent)
      .flatMap((place) => [{ place, level }, ...below(place.id, level + 1)])
  const ordered = below(null, 0)
  const reached = new Set(ordered.map(({ place }) => place))
  return [...ordered, ...places.filter((place) => !reached.has(place)).map((place) => ({ place, level: 0 }))]
}

/** A place and all below it, by id. */
export function placesWithin(places: readonly Place[], id: string): ReadonlySet<string> {
  const within = new Set([id])
  for (const each of within) {
    for (const { id: candidate, parent } of places) if (parent === each) within.add(candidate)
  }
  return within
}

export function placeColumns(workspace: Workspace, kind: PlaceKind, language: Language, t: Translate): GridColumn[] {
  const places = placesOf(workspace, kind)
  const ordered = inTreeOrder(places)
  const levels = new Map(ordered.map(({ place, level }) => [place.id, level]))
  const parentsOf = ({ id }: GridRow) => {
    const within = placesWithin(places, id)
    return [
      { value: '', label: '—' },
      ...ordered.flatMap(({ place }) =>
        within.has(place.id) ? [] : [{ value: place.id, label: inLanguage(place.name, language) }],
      ),
    ]
  }
  const isNew = ({ id }: GridRow) => id === NEW_PLACE
  const isThere = ({ id }: GridRow) => id !== NEW_PLACE
  const code: GridColumn = {
    id: 'code',
    header: t('people.territory.code'),
    description: t('people.territory.code.text'),
    kind: 'text',
    isEditable: isNew,
    width: 180,
  }
  return [
    {
      id: 'name',
      header: t(`people.${kind}.name`),
      kind: 'text',
      isEditable: kind === 'team' ? true : isThere,
      level: ({ id }) => levels.get(id) ?? 0,
      isPinned: true,
      width: 300,
    },
    ...(kind === 'territory' ? [code] : []),
    {
      id: 'parent',
      header: t('people.place.parent'),
      description: t(`people.${kind}.parent.text`),
      kind: 'choice',
      choices: parentsOf,
      isEditable: isThere,
      width: 240,
    },
    {
      id: 'people',
      header: t('people.place.people'),
      description: t('people.place.people.text'),
      kind: 'number',
      width: 120,
    },
  ]
}

/** A row for each place, with how many people have an assignment to it, and one that waits for a new place. */
export function placeRows(workspace: Workspace, kind: PlaceKind, language: Language): readonly GridRow[] {
  const rows = inTreeOrder(placesOf(workspace, kind)).map(({ place: { id, name, parent } }): GridRow => {
    const people = workspace.payees.filter(({ assignments }) => assignments.some((each) => each[kind] === id)).length
    return { id, cells: { name: inLanguage(name, language), code: id, parent: parent ?? '', people: String(people) } }
  })
  return [...rows, { id: NEW_PLACE, cells: {} }]
}

export function placeCommands(
  workspace: Workspace,
  kind: PlaceKind,
  { row, column, text }: CellEdit,
  language: Language,
): readonly PlanCommand[] {
  const places = placesOf(workspace, kind)
  if (row === NEW_PLACE) {
    if (text === '') return []
    if (kind === 'territory') return [{ do: 'addTerritory', territory: { id: text, name: text, parent: null } }]
    const id = newId(
      text,
      places.map((each) => each.id),
    )
    return [{ do: 'addTeam', team: { id, name: text, parent: null } }]
  }
  const place = places.find(({ id }) => id === row)
  if (place === undefined) return []
  if (column === 'name') return [setField(kind, row, 'name', withWords(place.name, language, text))]
  return column === 'parent' ? [setField(kind, row, 'parent', text === '' ? null : text)] : []
}

function setField(kind: PlaceKind, id: string, field: 'name' | 'parent', value: unknown): PlanCommand {
  return kind === 'team'
    ? { do: 'setTeamField', team: id, field, value }
    : { do: 'setTerritoryField', territory: id, field, value }
}

/** Takes a place away: the places below it and the people in it go to the one above, so that what counts for that one stays. */
export function removalOf(workspace: Workspace, kind: PlaceKind, place: Place): readonly PlanCommand[] {
  const { id, parent } = place
  return [
    ...placesOf(workspace, kind)
      .filter((each) => each.parent === id)
      .map((each) => setField(kind, each.id, 'parent', parent)),
    ...workspace.payees.flatMap(({ id: payee, assignments }) =>
      assignments.flatMap((assignment, index): PlanCommand[] =>
        assignment[kind] === id
          ? [{ do: 'setAssignmentField', payee, assignment: index, field: kind, value: parent }]
          : [],
      ),
    ),
    kind === 'team' ? { do: 'removeTeam', team: id } : { do: 'removeTerritory', territory: id },
  ]
}
