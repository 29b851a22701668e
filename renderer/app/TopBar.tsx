import { Icon, type IconName } from '@renderer/ui/Icon'
import { inLanguage } from '@shared/plan/model'
import { type ActionId, actionOf, runAction } from './actions'
import { useApp, useLanguage, useServices, useTranslate } from './context'
import { documentName, isUnsaved } from './document'
import { MenuBar } from './MenuBar'
import { shortcutText } from './shortcuts'

export function TopBar() {
  const t = useTranslate()
  const hasDocument = useApp((state) => state.document !== null)
  return (
    <header className="topbar">
      <span className="topbar__brand">{t('app.name')}</span>
      <MenuBar />
      {hasDocument && (
        <>
          <ActionButton id="edit.undo" icon="undo" />
          <ActionButton id="edit.redo" icon="redo" />
          <DocumentTitle />
          <ScenarioSelector />
        </>
      )}
    </header>
  )
}

function ActionButton({ id, icon }: { readonly id: ActionId; readonly icon: IconName }) {
  const t = useTranslate()
  const language = useLanguage()
  const services = useServices()
  const action = actionOf(id)
  const canRun = useApp(action.canRun)
  const label = useApp((state) => action.subject?.(state))
  const name = t(action.title)
  const what =
    label === undefined ? name : t(`app.action.${id === 'edit.undo' ? 'undo' : 'redo'}What`, { what: label(language) })
  const shortcut = action.shortcut === null ? '' : ` (${shortcutText(action.shortcut, language)})`
  return (
    <button
      type="button"
      className="button button--quiet button--icon"
      disabled={!canRun}
      aria-label={what}
      title={what + shortcut}
      onClick={() => void runAction(services, id)}
    >
      <Icon name={icon} />
    </button>
  )
}

function DocumentTitle() {
  const t = useTranslate()
  const language = useLanguage()
  const name = useApp((state) => documentName(state, language))
  const unsaved = useApp(isUnsaved)
  return (
    <div className="topbar__title">
      <span className="topbar__name">{name}</span>
      {unsaved && (
        <span className="topbar__unsaved" role="img" aria-label={t('app.unsavedMark')} title={t('app.unsavedMark')} />
      )}
    </div>
  )
}

function ScenarioSelector() {
  const t = useTranslate()
  const language = useLanguage()
  const scenarios = useApp((state) => state.document?.workspace.scenarios)
  const active = useApp((state) => state.scenario)
  const selectScenario = useApp((state) => state.selectScenario)
  if (scenarios === undefined || scenarios.length === 0) return null
  const chosen = active === null ? undefined : scenarios[active]
  return (
    <div className={chosen === undefined ? 'topbar__scenario' : 'topbar__scenario topbar__scenario--active'}>
      <label className="field field--inline">
        <span className="field__label">{t('app.editing')}</span>
        <select
          className="select"
          value={chosen === undefined ? '' : String(active)}
          title={
            chosen === undefined ? undefined : t('app.editingScenario', { name: inLanguage(chosen.name, language) })
          }
          onChange={({ target }) => selectScenario(target.value === '' ? null : Number(target.value))}
        >
          <option value="">{t('app.baseline')}</option>
          {scenarios.map((scenario, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a scenario is known by its place
            <option key={place} value={String(place)}>
              {inLanguage(scenario.name, language)}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
