import { Suspense } from 'react'
import { useApp, useTranslate } from './context'
import { Dialogs } from './Dialogs'
import { NoticeBar } from './NoticeBar'
import { Problems } from './Problems'
import { ProblemDialogs } from './problems/ProblemDialogs'
import { Rail } from './Rail'
import { ScreenBoundary } from './ScreenBoundary'
import { StartScreen } from './StartScreen'
import { StatusBar } from './StatusBar'
import { SCREEN_COMPONENTS } from './screens'
import { TopBar } from './TopBar'

/** The window: menus above, screens beside, the state of things below. */
export function Shell() {
  const hasDocument = useApp((state) => state.document !== null)
  return (
    <div className="shell">
      <TopBar />
      <NoticeBar />
      {hasDocument ? <Workplace /> : <StartScreen />}
      <StatusBar />
      <Dialogs />
      <ProblemDialogs />
    </div>
  )
}

function Workplace() {
  const t = useTranslate()
  const screen = useApp((state) => state.screen)
  const problemsOpen = useApp((state) => state.problemsOpen)
  const ScreenComponent = SCREEN_COMPONENTS[screen]
  return (
    <div className="shell__workplace">
      <Rail />
      <div className="shell__centre">
        <main className="shell__main" data-region tabIndex={-1} aria-label={t(`app.screen.${screen}`)}>
          <ScreenBoundary key={screen}>
            <Suspense fallback={null}>
              <ScreenComponent />
            </Suspense>
          </ScreenBoundary>
        </main>
        {problemsOpen && <Problems />}
      </div>
    </div>
  )
}
