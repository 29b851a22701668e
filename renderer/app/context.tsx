import type { Engine } from '@renderer/worker/engine'
import type { Bridge } from '@shared/bridge/contract'
import { invariant } from '@shared/findings/invariant'
import { type Language, type MessageKey, type MessageParams, translate } from '@shared/i18n/catalogue'
import { formatter } from '@shared/i18n/format'
import type { Workspace } from '@shared/plan/model'
import { createContext, type ReactNode, useCallback, useContext, useMemo } from 'react'
import { useStore } from 'zustand'
import { shownWorkspace } from './document'
import type { AppState, AppStore } from './store'

/** What the window is given at its start: its state, its host and its engine. */
export interface Services {
  readonly store: AppStore
  readonly bridge: Bridge
  readonly engine: Engine
}

const ServicesContext = createContext<Services | null>(null)

export function ServicesProvider({
  services,
  children,
}: {
  readonly services: Services
  readonly children: ReactNode
}) {
  return <ServicesContext value={services}>{children}</ServicesContext>
}

export function useServices(): Services {
  const services = useContext(ServicesContext)
  invariant(services !== null, 'screens stand inside ServicesProvider')
  return services
}

/** A part of the state; the component is drawn again when that part changes. */
export function useApp<T>(part: (state: AppState) => T): T {
  return useStore(useServices().store, part)
}

/** The workspace shown and edited: the baseline, or the active scenario on it. Only inside an open document. */
export function useWorkspace(): Workspace {
  const workspace = useApp(shownWorkspace)
  invariant(workspace !== null, 'screens are shown for an open document')
  return workspace
}

export type Translate = (key: MessageKey, params?: MessageParams) => string

/** Sentences in the chosen language. */
export function useTranslate(): Translate {
  const language = useApp((state) => state.language)
  return useCallback((key, params) => translate(language, key, params), [language])
}

/** Amounts, ratios, dates in the chosen language and the plan's currency. */
export function useFormat(): ReturnType<typeof formatter> {
  const language = useApp((state) => state.language)
  const currency = useApp((state) => state.document?.workspace.currency)
  return useMemo(() => formatter(language, currency ?? 'EUR'), [language, currency])
}

export function useLanguage(): Language {
  return useApp((state) => state.language)
}
