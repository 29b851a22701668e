import type { Host } from '@electron/host/host'

/** A host without dialogs, windows or printer, of which a test replaces what it is about. */
export function quietHost(parts: Partial<Host> = {}): Host {
  return {
    info: { kind: 'browser', version: '0.0.0', locale: 'en-CA', platform: 'test', opensSample: false },
    askOpen: async () => null,
    askSave: async () => null,
    folders: null,
    printPdf: async () => new Uint8Array(),
    usedFile: () => undefined,
    unsavedChanged: () => undefined,
    closeWindow: () => undefined,
    ...parts,
  }
}
