import { Dialog, Question } from '@renderer/ui/Dialog'
import { lazy, Suspense } from 'react'
import { ACTION_IDS, actionOf } from './actions'
import { useApp, useLanguage, useServices, useTranslate } from './context'
import { startFromTemplate } from './files'
import { NewPlanList } from './NewPlanList'
import { Palette } from './palette/Palette'
import { SettingsDialog } from './SettingsDialog'
import { shortcutText } from './shortcuts'
import type { Dialog as DialogState } from './view'

const ImportDialog = lazy(() =>
  import('@renderer/screens/sales/importing/ImportDialog').then((module) => ({ default: module.ImportDialog })),
)

const NamesDialog = lazy(() => import('./names/NamesDialog').then((module) => ({ default: module.NamesDialog })))

/** The dialog of the store, drawn. */
export function Dialogs() {
  const dialog = useApp((state) => state.dialog)
  if (dialog === null) return null
  switch (dialog.kind) {
    case 'unsaved':
      return <UnsavedQuestion dialog={dialog} />
    case 'overwrite':
      return <OverwriteQuestion dialog={dialog} />
    case 'templates':
      return <TemplatesDialog />
    case 'shortcuts':
      return <ShortcutsDialog />
    case 'settings':
      return <SettingsDialog />
    case 'palette':
      return <Palette />
    case 'names':
      return (
        <Suspense fallback={null}>
          <NamesDialog name={dialog.name} />
        </Suspense>
      )
    case 'importSales':
      return (
        <Suspense fallback={null}>
          <ImportDialog session={dialog.session} />
        </Suspense>
      )
  }
}

type Of<Kind extends DialogState['kind']> = { readonly dialog: Extract<DialogState, { kind: Kind }> }

function UnsavedQuestion({ dialog: { name, answer } }: Of<'unsaved'>) {
  const t = useTranslate()
  return (
    <Question title={t('app.unsaved.title')} text={t('app.unsaved.text', { name })} onCancel={() => answer('cancel')}>
      <button type="button" className="button" onClick={() => answer('cancel')}>
        {t('app.unsaved.cancel')}
      </button>
      <button type="button" className="button" onClick={() => answer('discard')}>
        {t('app.unsaved.discard')}
      </button>
      <button type="button" className="button button--primary" onClick={() => answer('save')}>
        {t('app.unsaved.save')}
      </button>
    </Question>
  )
}

function OverwriteQuestion({ dialog: { name, answer } }: Of<'overwrite'>) {
  const t = useTranslate()
  return (
    <Question title={t('app.overwrite.title')} text={t('app.overwrite.text', { name })} onCancel={() => answer(false)}>
      <button type="button" className="button" onClick={() => answer(false)}>
        {t('app.overwrite.keep')}
      </button>
      <button type="button" className="button button--primary" onClick={() => answer(true)}>
        {t('app.overwrite.replace')}
      </button>
    </Question>
  )
}

function TemplatesDialog() {
  const t = useTranslate()
  const services = useServices()
  const openDialog = useApp((state) => state.openDialog)
  return (
    <Dialog title={t('app.templates.title')} onClose={() => openDialog(null)}>
      <NewPlanList
        onChoose={(template, currency) => {
          openDialog(null)
          void startFromTemplate(services, template, currency)
        }}
      />
    </Dialog>
  )
}

const CELL_KEYS = [
  { title: 'app.shortcuts.cell.edit', keys: 'F2' },
  { title: 'app.shortcuts.cell.give', keys: 'Esc' },
  { title: 'app.shortcuts.cell.clear', keys: 'Del' },
  { title: 'app.shortcuts.cell.copy', keys: 'Mod+C, Mod+X, Mod+V' },
  { title: 'app.shortcuts.cell.extend', keys: 'Shift+↑↓←→' },
  { title: 'app.shortcuts.cell.edge', keys: 'Mod+↑↓←→' },
  { title: 'app.shortcuts.cell.whole', keys: 'Mod+Space, Shift+Space, Mod+A' },
  { title: 'app.shortcuts.cell.fill', keys: 'Mod+D, Mod+R' },
  { title: 'app.shortcuts.cell.enterAll', keys: 'Mod+Enter' },
  { title: 'app.shortcuts.cell.above', keys: "Mod+'" },
  { title: 'app.shortcuts.cell.today', keys: 'Mod+;' },
  { title: 'app.shortcuts.cell.meant', keys: 'Alt+Enter' },
  { title: 'app.shortcuts.cell.complete', keys: 'Mod+Space' },
  { title: 'app.shortcuts.cell.uses', keys: 'Mod+[, Mod+^' },
  { title: 'app.shortcuts.cell.usedBy', keys: 'Mod+], Mod+$' },
] as const

function ShortcutsDialog() {
  const t = useTranslate()
  const language = useLanguage()
  const openDialog = useApp((state) => state.openDialog)
  const everywhere = ACTION_IDS.flatMap((id) => {
    const { title, shortcut } = actionOf(id)
    return shortcut === null ? [] : [{ title, keys: shortcut }]
  })
  const lists = [
    { title: 'app.shortcuts.everywhere', entries: [...everywhere, { title: 'app.shortcuts.regions', keys: 'F6' }] },
    { title: 'app.shortcuts.cells', entries: CELL_KEYS },
  ] as const
  return (
    <Dialog title={t('app.shortcuts.title')} onClose={() => openDialog(null)}>
      {lists.map((list) => (
        <section key={list.title} className="shortcuts">
          <h3>{t(list.title)}</h3>
          <dl className="shortcuts__list">
            {list.entries.map((entry) => (
              <div key={entry.title} className="shortcuts__row">
                <dt>{t(entry.title)}</dt>
                <dd>
                  {entry.keys
                    .split(', ')
                    .map((keys) => shortcutText(keys, language))
                    .join(', ')}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  )
}
