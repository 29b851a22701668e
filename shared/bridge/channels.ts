/**
 * Names of everything the window can ask its host, and of everything the host says unasked. They stand apart from the contract so
 * that the preload, the one script inside the sandbox that may reach Electron, carries no validator library.
 */
export const CHANNELS = [
  'host.info',
  'dialog.open',
  'dialog.save',
  'folder.list',
  'folder.grant',
  'workspace.open',
  'workspace.openRecent',
  'workspace.sample',
  'workspace.save',
  'recent.list',
  'recovery.write',
  'recovery.list',
  'recovery.read',
  'recovery.discard',
  'sales.read',
  'export.workbook',
  'export.document',
  'window.unsaved',
  'window.close',
] as const
export type Channel = (typeof CHANNELS)[number]

export const HOST_EVENTS = ['close.requested', 'menu.command', 'file.opened'] as const
export type HostEvent = (typeof HOST_EVENTS)[number]

/** True for a name of the contract: what arrives over a wire is checked before it is used. */
export function isChannel(name: unknown): name is Channel {
  return CHANNELS.some((channel) => channel === name)
}
