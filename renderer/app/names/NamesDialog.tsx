import './names.css'
import type { CellEdit, GridColumn, GridRow } from '@renderer/grid/columns'
import { EntryForm } from '@renderer/grid/EntryForm'
import { FORMULA_USES } from '@renderer/grid/formulaSetup'
import { Dialog } from '@renderer/ui/Dialog'
import { Icon } from '@renderer/ui/Icon'
import { type Finding, finding, refused } from '@shared/findings/finding'
import { evaluateAssumptions } from '@shared/formula/assumptions'
import { formulaInLanguage } from '@shared/formula/parse'
import { formulasUsing } from '@shared/plan/formulaPlaces'
import type { Assumption, PlanCommand } from '@shared/plan/model'
import { meaningOfAssumption, shownNumber } from '@shared/plan/shownNumber'
import { useMemo, useState } from 'react'
import { type Translate, useApp, useFormat, useLanguage, useServices, useTranslate, useWorkspace } from '../context'
import { goToPlace, type NameUse, nameUses } from './nameUse'

/** Every named number with its value, its note and what uses it; renaming one renames it everywhere. */
export function NamesDialog({ name }: { readonly name: string | null }) {
  const t = useTranslate()
  const language = useLanguage()
  const workspace = useWorkspace()
  const { assumptions } = workspace
  const dispatch = useApp((state) => state.dispatch)
  const openDialog = useApp((state) => state.openDialog)
  const [chosen, setChosen] = useState(name)
  const [stillUsed, setStillUsed] = useState<string | null>(null)
  const inHand = assumptions.find((one) => one.name === chosen) ?? assumptions[0]
  const uses = useMemo(
    () =>
      new Map(
        assumptions.map(
          (one) => [one.name, nameUses(workspace, formulasUsing(workspace, one.name), language)] as const,
        ),
      ),
    [workspace, assumptions, language],
  )

  function choose(next: string): void {
    setChosen(next)
    setStillUsed(null)
  }

  function add(): void {
    const added = freeName(t('app.names.new'), assumptions)
    if (dispatch({ do: 'setAssumption', name: added, value: '0' }).ok) choose(added)
  }

  function remove({ name: removed }: Assumption): void {
    if ((uses.get(removed) ?? []).length > 0) setStillUsed(removed)
    else if (dispatch({ do: 'removeAssumption', name: removed }).ok) setChosen(null)
  }

  const ofInHand = inHand === undefined ? [] : (uses.get(inHand.name) ?? [])
  return (
    <Dialog
      title={t('app.names.title')}
      size="wide"
      onClose={() => openDialog(null)}
      footer={
        <button type="button" className="button" onClick={add}>
          <Icon name="add" />
          {t('app.names.add')}
        </button>
      }
    >
      {inHand === undefined ? (
        <p className="muted">{t('app.names.empty')}</p>
      ) : (
        <div className="names">
          <NameList inHand={inHand.name} uses={uses} onChoose={choose} />
          <section className="names__one" aria-label={inHand.name}>
            <NameForm key={inHand.name} assumption={inHand} onRenamed={choose} />
            <div className="names__uses">
              <h3>{t('app.names.usedIn', { name: inHand.name })}</h3>
              {stillUsed === inHand.name && (
                <p className="entry-message entry-message--error" role="alert">
                  <Icon name="error" />
                  {t('app.names.stillUsed', { name: stillUsed, count: ofInHand.length })}
                </p>
              )}
              <Uses uses={ofInHand} onName={choose} />
            </div>
            <button type="button" className="button button--quiet" onClick={() => remove(inHand)}>
              {t('app.names.remove')}
            </button>
          </section>
        </div>
      )}
    </Dialog>
  )
}

interface NameListProps {
  readonly inHand: string
  readonly uses: ReadonlyMap<string, readonly NameUse[]>
  readonly onChoose: (name: string) => void
}

function NameList({ inHand, uses, onChoose }: NameListProps) {
  const t = useTranslate()
  const language = useLanguage()
  const format = useFormat()
  const { assumptions } = useWorkspace()
  const names = useMemo(() => evaluateAssumptions(assumptions).values, [assumptions])
  return (
    <ul className="names__list" aria-label={t('app.names.list')}>
      {assumptions.map(({ name, value }) => (
        <li key={name}>
          <button
            type="button"
            className="names__name"
            data-name={name}
            aria-current={name === inHand}
            onClick={() => onChoose(name)}
          >
            <span className="names__word">{name}</span>
            <span className="number">
              {shownNumber(value, meaningOfAssumption(value), { language, format, names })}
            </span>
            <span className="names__count">{t('app.names.used', { count: uses.get(name)?.length ?? 0 })}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

interface NameFormProps {
  readonly assumption: Assumption
  readonly onRenamed: (name: string) => void
}

function NameForm({ assumption, onRenamed }: NameFormProps) {
  const t = useTranslate()
  const dispatch = useApp((state) => state.dispatch)
  const { name, value, note = '' } = assumption
  const fields = useMemo(() => nameFields(t), [t])
  const row: GridRow = { id: name, cells: { name, value, note } }

  function commit(edits: readonly CellEdit[]) {
    const [edit] = edits
    if (edit === undefined) return refused()
    const { column, text } = edit
    if (column === 'value' && text === '') return refused(emptyValue())
    const done = dispatch(commandFor(assumption, column, text))
    if (done.ok && column === 'name') onRenamed(text)
    return done
  }

  return <EntryForm id="names" label={name} fields={fields} row={row} onCommit={commit} />
}

function emptyValue(): Finding {
  return finding('entry.notNumber', 'error', '', { found: '' })
}

function commandFor({ name, value }: Assumption, column: string, text: string): PlanCommand {
  if (column === 'name') return { do: 'renameAssumption', name, to: text }
  return column === 'note'
    ? { do: 'setAssumption', name, value, note: text }
    : { do: 'setAssumption', name, value: text }
}

function nameFields(t: Translate): readonly GridColumn[] {
  return [
    { id: 'name', header: t('app.names.name'), kind: 'text', isEditable: true },
    { id: 'value', header: t('app.names.value'), kind: 'number', isEditable: true, formula: FORMULA_USES.assumption },
    { id: 'note', header: t('app.names.note'), kind: 'text', isEditable: true, isWide: true },
  ]
}

/** The name, with a number after it while something has it. */
function freeName(wanted: string, assumptions: readonly Assumption[]): string {
  const isTaken = (word: string) => assumptions.some(({ name }) => name === word)
  let count = 1
  while (isTaken(count === 1 ? wanted : `${wanted}_${count}`)) count += 1
  return count === 1 ? wanted : `${wanted}_${count}`
}

function Uses({ uses, onName }: { readonly uses: readonly NameUse[]; readonly onName: (name: string) => void }) {
  const t = useTranslate()
  const language = useLanguage()
  const { store } = useServices()
  function go({ place }: NameUse): void {
    if (place.kind === 'assumption') {
      onName(place.name)
      return
    }
    store.getState().openDialog(null)
    goToPlace(store.getState(), place)
  }
  if (uses.length === 0) return <p className="muted">{t('app.names.unused')}</p>
  return (
    <ul className="names__places">
      {uses.map((use) => (
        <li key={use.path}>
          <button type="button" className="link" onClick={() => go(use)}>
            {use.where}
          </button>
          <span className="muted">{formulaInLanguage(use.formula, language)}</span>
        </li>
      ))}
    </ul>
  )
}
