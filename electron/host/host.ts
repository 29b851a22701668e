import type { Folders } from '@electron/files/folders'
import type { Purpose } from '@electron/files/grants'
import type { PdfPrinter } from '@electron/files/printPdf'
import type { HostEvent } from '@shared/bridge/channels'
import type { HostEvents, HostInfo, RequestOf } from '@shared/bridge/contract'

/** What differs between the desktop and the browser: dialogs, windows, printing. All else is the same handlers. */
export interface Host {
  readonly info: HostInfo
  /** Asks the user for a file to read; null when the user gives up. */
  readonly askOpen: (purpose: Purpose) => Promise<string | null>
  readonly askSave: (purpose: Purpose, suggestedName: string) => Promise<string | null>
  /** What the page's own file dialog may list; null where the system's dialogs are used. */
  readonly folders: Folders | null
  readonly printPdf: PdfPrinter
  /** A workspace was opened or saved: the desktop shows it among recent documents. */
  readonly usedFile: (path: string) => void
  readonly unsavedChanged: (state: RequestOf<'window.unsaved'>) => void
  /** Nothing would be lost any more: the window may go. */
  readonly closeWindow: () => void
}

/** Sends what the host says unasked to the window. */
export type SendEvent = <E extends HostEvent>(event: E, payload: HostEvents[E]) => void
