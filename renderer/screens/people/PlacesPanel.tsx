import { useApp, useLanguage, useTranslate, useWorkspace } from '@renderer/app/context'
import { EditableGrid } from '@renderer/grid/EditableGrid'
import { type Language, translate } from '@shared/i18n/catalogue'
import { inLanguage } from '@shared/plan/model'
import { useMemo, useState } from 'react'
import { type PlaceKind, placeColumns, placeCommands, placeRows, placesOf, removalOf } from './placeRows'

/** The tree of teams, or of territories: who stands below whom. */
export function PlacesPanel({ kind }: { readonly kind: PlaceKind }) {
  const t = useTranslate()
  const language = useLanguage()
  const workspace = useWorkspace()
  const dispatch = useApp((state) => state.dispatch)
  const [chosen, setChosen] = useState<string | null>(null)
  const columns = useMemo(() => placeColumns(workspace, kind, language, t), [workspace, kind, language, t])
  const rows = useMemo(() => placeRows(workspace, kind, language), [workspace, kind, language])
  const place = placesOf(workspace, kind).find(({ id }) => id === chosen)

  function remove(): void {
    if (place === undefined) return
    const label = (to: Language) => translate(to, `people.${kind}.removed`, { name: inLanguage(place.name, to) })
    dispatch(removalOf(workspace, kind, place), label)
  }

  return (
    <div className="grid-screen">
      <header className="grid-screen__head">
        <h1>{t(`people.${kind}.title`)}</h1>
        <span className="muted">{t(`people.${kind}.text`)}</span>
        <div className="grid-screen__tools">
          <button
            type="button"
            className="button"
            disabled={place === undefined}
            title={t(`people.${kind}.remove.text`)}
            onClick={remove}
          >
            {t(`people.${kind}.remove`)}
          </button>
        </div>
      </header>
      <div className="grid-screen__grid">
        <EditableGrid
          id={`people.${kind}`}
          label={t(`people.${kind}.grid`)}
          columns={columns}
          rows={rows}
          height="place"
          selectedRow={chosen}
          onSelectRow={setChosen}
          onCommit={(edits, label) =>
            dispatch(
              edits.flatMap((edit) => placeCommands(workspace, kind, edit, language)),
              label,
            )
          }
        />
      </div>
    </div>
  )
}
