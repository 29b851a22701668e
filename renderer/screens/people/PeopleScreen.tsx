import '../grids.css'
import { useApp, useFormat, useLanguage, useTranslate, useWorkspace } from '@renderer/app/context'
import { newId } from '@renderer/app/newId'
import { useRevealTab } from '@renderer/app/problems/useRevealTab'
import { EditableGrid } from '@renderer/grid/EditableGrid'
import { useCellSetting } from '@renderer/grid/useCellSetting'
import { Icon } from '@renderer/ui/Icon'
import { ScreenTabs } from '@renderer/ui/ScreenTabs'
import { at } from '@shared/findings/invariant'
import type { Assignment, Payee } from '@shared/plan/model'
import { useMemo, useState } from 'react'
import { assignmentColumns, assignmentCommands, assignmentRows, ownFields, placeOf, rowIdOf } from './assignmentRows'
import { OwnFieldDialog } from './OwnFieldDialog'
import { PlacesPanel } from './PlacesPanel'

const TABS = ['people', 'teams', 'territories'] as const
const PEOPLE_TABS: ReadonlyMap<string, (typeof TABS)[number]> = new Map([
  ['people.assignments', 'people'],
  ['people.team', 'teams'],
  ['people.territory', 'territories'],
])

/** Who is paid: people with their assignments, and the teams and territories they are in. */
export function PeopleScreen() {
  const t = useTranslate()
  const person = useApp((state) => state.person)
  const [tab, setTab] = useState<(typeof TABS)[number]>('people')
  const [shown, setShown] = useState(person)
  if (shown !== person) {
    setShown(person)
    setTab('people')
  }
  useRevealTab((grid) => PEOPLE_TABS.get(grid) ?? null, setTab)
  const contents = {
    people: <PeopleTable key={person ?? ''} person={person} />,
    teams: <PlacesPanel kind="team" />,
    territories: <PlacesPanel kind="territory" />,
  }
  return (
    <ScreenTabs
      label={t('people.tabs.people')}
      tabs={TABS.map((value) => ({ value, label: t(`people.tab.${value}`), content: contents[value] }))}
      value={tab}
      onChange={setTab}
    />
  )
}

function PeopleTable({ person }: { readonly person: string | null }) {
  const t = useTranslate()
  const language = useLanguage()
  const format = useFormat()
  const workspace = useWorkspace()
  const setting = useCellSetting()
  const dispatch = useApp((state) => state.dispatch)
  const { payees } = workspace
  const [chosen, setChosen] = useState<string | null>(() => rowOf(payees, person))
  const [added, setAdded] = useState<readonly string[]>([])
  const fields = useMemo(() => [...new Set([...ownFields(payees), ...added])], [payees, added])
  const columns = useMemo(() => assignmentColumns(workspace, fields, language, t), [workspace, fields, language, t])
  const rows = useMemo(() => assignmentRows(payees, language, setting, format), [payees, language, setting, format])
  return (
    <div className="grid-screen">
      <header className="grid-screen__head">
        <h1>{t('plan.people.title')}</h1>
        <span className="muted">
          {t('plan.people.count', { count: payees.length })} ·{' '}
          {t('plan.people.assignments', {
            count: payees.reduce((count, { assignments }) => count + assignments.length, 0),
          })}
        </span>
        <PeopleTools
          chosen={rows.some(({ id }) => id === chosen) ? chosen : null}
          onChoose={setChosen}
          onAddField={(name) => setAdded((before) => [...before, name])}
        />
      </header>
      <div className="grid-screen__grid">
        <EditableGrid
          id="people.assignments"
          label={t('plan.people.grid')}
          columns={columns}
          rows={rows}
          height="place"
          selectedRow={chosen}
          onSelectRow={setChosen}
          onCommit={(edits, label) => dispatch(assignmentCommands(payees, edits, language), label)}
          emptyText={t('plan.people.empty')}
        />
      </div>
    </div>
  )
}

/** The row of a person's latest assignment. */
function rowOf(payees: readonly Payee[], person: string | null): string | null {
  const payee = payees.find(({ id }) => id === person)
  if (payee === undefined) return null
  const last = payee.assignments.length - 1
  return rowIdOf({ payee: payee.id, assignment: last < 0 ? null : last })
}

interface PeopleToolsProps {
  readonly chosen: string | null
  readonly onChoose: (row: string | null) => void
  readonly onAddField: (name: string) => void
}

function PeopleTools({ chosen, onChoose, onAddField }: PeopleToolsProps) {
  const t = useTranslate()
  const { payees, years, plans } = useWorkspace()
  const dispatch = useApp((state) => state.dispatch)
  const place = chosen === null ? null : placeOf(chosen)
  const payee = payees.find(({ id }) => id === place?.payee)
  const [asksField, setAsksField] = useState(false)

  function addPerson(): void {
    const name = t('plan.people.new')
    const id = newId(
      name,
      payees.map((each) => each.id),
    )
    const assignment = firstAssignment(`${at(years, 0)}-01-01`, plans[0]?.id ?? null)
    if (dispatch({ do: 'addPayee', payee: { id, name, assignments: [assignment] } }).ok) {
      onChoose(rowIdOf({ payee: id, assignment: 0 }))
    }
  }

  return (
    <div className="grid-screen__tools">
      <button type="button" className="button" onClick={addPerson}>
        <Icon name="add" />
        {t('plan.people.add')}
      </button>
      <button
        type="button"
        className="button"
        disabled={payee === undefined}
        onClick={() =>
          payee !== undefined && dispatch({ do: 'addAssignment', payee: payee.id, assignment: nextAssignment(payee) })
        }
      >
        {t('plan.people.assign')}
      </button>
      <button
        type="button"
        className="button"
        disabled={payee === undefined || place === null || place.assignment === null}
        onClick={() => {
          if (place?.assignment != null) {
            dispatch({ do: 'removeAssignment', payee: place.payee, assignment: place.assignment })
          }
        }}
      >
        {t('plan.people.removeAssignment')}
      </button>
      <button
        type="button"
        className="button"
        disabled={payee === undefined}
        onClick={() => payee !== undefined && dispatch({ do: 'removePayee', payee: payee.id })}
      >
        {t('plan.people.remove')}
      </button>
      <button
        type="button"
        className="button"
        title={t('people.ownField.text')}
        disabled={payees.length === 0}
        onClick={() => setAsksField(true)}
      >
        {t('people.ownField.add')}
      </button>
      {asksField && (
        <OwnFieldDialog
          onClose={() => setAsksField(false)}
          onAdd={(name) => {
            setAsksField(false)
            onAddField(name)
          }}
        />
      )}
    </div>
  )
}

function firstAssignment(from: string, plan: string | null): Assignment {
  return {
    from,
    to: null,
    role: '',
    team: null,
    manager: null,
    territory: null,
    plan,
    basePay: '0',
    targetVariable: '0',
    fields: {},
  }
}

/** Like the last one, from a year later: only what changes has to be typed. */
function nextAssignment({ assignments }: Payee): Assignment {
  const last = assignments.at(-1) ?? firstAssignment('2026-01-01', null)
  const year = Number(last.from.slice(0, 4)) + 1
  return { ...last, from: `${year}-01-01`, to: null }
}
