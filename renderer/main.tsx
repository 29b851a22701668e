import '@fontsource-variable/inter/standard.css'
import './ui/tokens.css'
import './ui/base.css'
import './ui/dialog.css'
import './app/shell.css'
import { invariant } from '@shared/findings/invariant'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { keepJournal } from './app/autosave'
import { connectBridge } from './app/bridge'
import { type Services, ServicesProvider } from './app/context'
import { openSampleAtFirst } from './app/files'
import { linkHost } from './app/hostLink'
import { keepLook, keptPreferences } from './app/look'
import { Shell } from './app/Shell'
import { listenToShortcuts } from './app/shortcuts'
import { keepSimulated } from './app/simulationLoop'
import { createAppStore } from './app/store'
import { startEngine } from './worker/engine'

/** Starts the window. Each line is one concern; the page is drawn last, when all of them listen. */
async function start(): Promise<void> {
  const bridge = connectBridge()
  const host = await bridge['host.info']()
  const store = createAppStore(keptPreferences(host.ok ? host.value.locale : navigator.language))
  const services: Services = { store, bridge, engine: startEngine() }
  keepLook(store)
  keepSimulated(store, services.engine)
  keepJournal(services)
  linkHost(services)
  listenToShortcuts(services)
  const root = document.querySelector('#root')
  invariant(root !== null, 'the page has a root')
  if (host.ok && host.value.opensSample) void openSampleAtFirst(services)
  createRoot(root).render(
    <StrictMode>
      <ServicesProvider services={services}>
        <Shell />
      </ServicesProvider>
    </StrictMode>,
  )
}

void start()
