import { useApp, useTranslate } from './context'
import { SCREENS } from './view'

export function Rail() {
  const t = useTranslate()
  const current = useApp((state) => state.screen)
  const show = useApp((state) => state.show)
  return (
    <nav className="rail" data-region tabIndex={-1} aria-label={t('app.screens')}>
      <ul className="rail__list">
        {SCREENS.map((screen) => (
          <li key={screen}>
            <button
              type="button"
              className="rail__item"
              aria-current={screen === current ? 'page' : undefined}
              onClick={() => show(screen)}
            >
              {t(`app.screen.${screen}`)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
