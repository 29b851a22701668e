import type { EventEmitter } from 'node:events'
import type { Page } from '@playwright/test'

export interface StandInMenuItem {
  readonly id?: string
  readonly label?: string
  readonly role?: string
  readonly accelerator?: string
  readonly submenu?: readonly StandInMenuItem[]
  readonly click?: () => void
}

export interface StandInContents extends EventEmitter {
  readonly mainFrame: { readonly url: string }
  readonly windowOpenHandler: () => { readonly action: string }
}

export interface StandInWindow extends EventEmitter {
  readonly options: { readonly webPreferences: Readonly<Record<string, unknown>> }
  readonly webContents: StandInContents
  readonly title: string
  readonly isEdited: boolean
  readonly isGone: boolean
  readonly close: () => void
}

type Permission = (contents: null, permission: string, answer: (isGranted: boolean) => void) => boolean | undefined

/** What the main process set up, and the answers its native dialogs will give. */
export interface StandInRecord {
  readonly sandboxed: boolean
  readonly schemes: readonly { readonly scheme: string; readonly privileges: Readonly<Record<string, boolean>> }[]
  readonly protocolHandlers: ReadonlyMap<string, (request: { readonly url: string }) => Response | Promise<Response>>
  readonly ipcHandlers: ReadonlyMap<
    string,
    (event: { readonly senderFrame: unknown }, request: unknown) => Promise<unknown>
  >
  readonly permissions: { readonly request: Permission; readonly check: () => boolean; readonly device: () => boolean }
  readonly beforeRequest: (details: { readonly url: string }, respond: (answer: { cancel: boolean }) => void) => void
  readonly menu: readonly StandInMenuItem[]
  readonly windows: readonly StandInWindow[]
  readonly recentDocuments: readonly string[]
  readonly openAnswers: string[]
  readonly saveAnswers: string[]
}

export interface Desktop {
  readonly record: StandInRecord
  readonly page: Page
  readonly closeStandIn: () => Promise<void>
}

export function startDesktop(mainFile: string): Promise<Desktop>
