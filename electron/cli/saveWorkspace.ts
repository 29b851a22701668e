import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { appDataIn } from '@electron/files/appData'
import { HostError } from '@electron/files/failure'
import { disk } from '@electron/files/fileLayer'
import { saveFile } from '@electron/files/save'
import type { Workspace } from '@shared/plan/model'
import { readWorkspaceFile, writeWorkspaceFile, writeWorkspaceText } from '@shared/workspace/file'
import { UsageError } from './commandLine'

/** Saves a workspace over its file as the window does: whole or not at all, the version before kept. Throws UsageError where it cannot. */
export async function saveWorkspace(path: string, workspace: Workspace): Promise<void> {
  const bytes = path.endsWith('.json')
    ? new TextEncoder().encode(writeWorkspaceText(workspace))
    : writeWorkspaceFile(workspace)
  try {
    await saveFile(disk, {
      path: resolve(path),
      bytes,
      base: null,
      overwrite: true,
      generationsFolder: appDataIn(join(homedir(), '.palier')).generationsFolder,
      isReadable: async (written) => readWorkspaceFile(written).workspace !== null,
    })
  } catch (error) {
    if (error instanceof Error && (error instanceof HostError || 'code' in error)) {
      throw new UsageError(`“${path}” cannot be written: ${error.message}`)
    }
    throw error
  }
}
