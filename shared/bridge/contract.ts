import { z } from 'zod'
import type { Channel, HostEvent } from './channels'

export type { Channel, HostEvent } from './channels'

/**
 * The contract between the window and its host, once: channel -> request shape and response type. The preload's methods, the host's
 * handlers and the loopback server are all built from it. Values are plain data and Uint8Array; both hosts carry those.
 */

/** A one-use right to read or write one file the user chose: a random token, never a path. */
export interface Grant {
  readonly token: string
  /** File name without its folder, for titles. */
  readonly name: string
}

export interface HostInfo {
  readonly kind: 'electron' | 'browser'
  readonly version: string
  /** BCP 47 tag of the user's system. */
  readonly locale: string
  readonly platform: string
  /** The start asked for the sample company where there is no work to go on with. */
  readonly opensSample: boolean
}

/** A file that was opened or saved: its key lets the window save to it again without asking. */
export interface OpenFile {
  readonly key: string
  readonly name: string
}

export interface FolderEntry {
  readonly name: string
  readonly kind: 'folder' | 'file'
  readonly modifiedMs: number
  readonly byteCount: number
}
export interface FolderListing {
  /** Folder names from the root of what may be listed down to this one. */
  readonly trail: readonly string[]
  readonly entries: readonly FolderEntry[]
}

export interface RecentFile {
  readonly key: string
  readonly name: string
  readonly folder: string
  readonly openedMs: number
}

/** Work kept beside the user's file until it is saved. */
export interface RecoveryEntry {
  readonly id: string
  readonly name: string
  readonly savedMs: number
  /**
   * The file the work began from, seen now. Only while it is `unchanged` does the work go back to it (`file` is its key);
   * a file that is newer than the work, or gone, is never written over: the work is then restored as an unsaved copy.
   */
  readonly base: 'none' | 'unchanged' | 'changed' | 'missing'
  readonly file: OpenFile | null
}

/** Cells of a file as text, before anybody has said what they mean. */
export interface RawTable {
  readonly fileName: string
  readonly encoding: string | null
  readonly delimiter: string | null
  /** Sheets of a workbook, and which of them this is; null for text files. */
  readonly sheets: readonly string[] | null
  readonly sheet: string | null
  /** All rows that were read, header and footer included; cells as the file shows them, dates of workbooks as ISO days. */
  readonly rows: readonly (readonly string[])[]
  /** 1-based row in the file of each entry of `rows`. */
  readonly rowNumbers: readonly number[]
}

/** A failure of the world (a locked file, a full disk): a listed reason with what can be done. */
export const HOST_FAILURES = [
  'cancelled',
  'changedOnDisk',
  'damaged',
  'diskFull',
  'grantUsed',
  'invalidRequest',
  'locked',
  'missing',
  'noPrinter',
  'notPermitted',
  'tooLarge',
  'timedOut',
  'unreadable',
  'unexpected',
] as const
export type HostFailure = (typeof HOST_FAILURES)[number]

export type HostResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: HostFailure; readonly detail: string }

const token = z.string().min(16).max(100)
const name = z.string().min(1).max(255)
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)
const purpose = z.enum(['workspace', 'sales', 'workbook', 'document'])
const nothing = z.undefined()
const recoveryId = z.string().regex(/^[a-z0-9-]{8,60}$/)

/** What each channel takes. */
export const REQUESTS = {
  'host.info': nothing,
  'dialog.open': z.strictObject({ purpose }),
  'dialog.save': z.strictObject({ purpose, suggestedName: name }),
  /** Browser host only: what our own file dialog lists, below the root it may see. */
  'folder.list': z.strictObject({ trail: z.array(name).max(100) }),
  'folder.grant': z.strictObject({ trail: z.array(name).max(100), name, purpose, use: z.enum(['open', 'save']) }),
  'workspace.open': z.strictObject({ token }),
  'workspace.openRecent': z.strictObject({ key: token }),
  'workspace.sample': nothing,
  /** To a file just chosen (token) or the one it came from (key). `overwrite` answers changedOnDisk. */
  'workspace.save': z
    .strictObject({ token: token.optional(), key: token.optional(), bytes, overwrite: z.boolean().optional() })
    .refine((request) => (request.token === undefined) !== (request.key === undefined), 'either a token or a key'),
  'recent.list': nothing,
  /** `key` is the open file the work began from; left out for work that has never been saved. */
  'recovery.write': z.strictObject({ id: recoveryId, name, bytes, key: token.optional() }),
  'recovery.list': nothing,
  'recovery.read': z.strictObject({ id: recoveryId }),
  'recovery.discard': z.strictObject({ id: recoveryId }),
  'sales.read': z.strictObject({
    token,
    encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']).optional(),
    delimiter: z.enum([',', ';', '\t', '|']).optional(),
    sheet: z.string().max(255).optional(),
  }),
  /** Bytes made by shared/report models: a workbook model is written by the host. */
  'export.workbook': z.strictObject({ token, model: z.unknown() }),
  'export.document': z.strictObject({ token, format: z.enum(['docx', 'pdf']), model: z.unknown() }),
  /** The window says whether it holds unsaved work, so that closing asks first. */
  'window.unsaved': z.strictObject({
    unsaved: z.boolean(),
    title: z.string().max(400),
    language: z.enum(['en', 'fr']),
  }),
  /** The window's answer after the host asked it to close: everything is saved or given up. */
  'window.close': nothing,
} as const satisfies Record<Channel, z.ZodType>

export type RequestOf<C extends Channel> = z.infer<(typeof REQUESTS)[C]>

/** What each channel answers with. */
export interface Responses extends Record<Channel, unknown> {
  'host.info': HostInfo
  'dialog.open': Grant | null
  'dialog.save': Grant | null
  'folder.list': FolderListing
  'folder.grant': Grant
  'workspace.open': { readonly file: OpenFile; readonly bytes: Uint8Array }
  'workspace.openRecent': { readonly file: OpenFile; readonly bytes: Uint8Array }
  'workspace.sample': { readonly bytes: Uint8Array }
  'workspace.save': { readonly file: OpenFile; readonly savedMs: number }
  'recent.list': readonly RecentFile[]
  'recovery.write': null
  'recovery.list': readonly RecoveryEntry[]
  'recovery.read': { readonly bytes: Uint8Array }
  'recovery.discard': null
  'sales.read': {
    readonly table: RawTable
    /** Reads the same file again with another encoding, delimiter or sheet. */
    readonly again: Grant
  }
  'export.workbook': { readonly name: string; readonly byteCount: number }
  'export.document': { readonly name: string; readonly byteCount: number }
  'window.unsaved': null
  'window.close': null
}

/** What the host tells the window without being asked. */
export interface HostEvents extends Record<HostEvent, unknown> {
  /** The user wants to close: answer with window.close once nothing would be lost. */
  'close.requested': null
  /** The user chose a command of the window (`file.save`, `edit.undo`) in the host's menu. */
  'menu.command': { readonly command: string }
  /** A file was opened from the desktop: a grant to open it. */
  'file.opened': Grant
}
/** The bridge as the window sees it. */
export type Bridge = {
  readonly [C in Channel]: (
    ...request: RequestOf<C> extends undefined ? [] : [request: RequestOf<C>]
  ) => Promise<HostResult<Responses[C]>>
} & {
  readonly on: <E extends HostEvent>(event: E, listener: (payload: HostEvents[E]) => void) => () => void
}
