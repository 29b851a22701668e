import { dirname, join } from 'node:path'
import type { Purpose } from '@electron/files/grants'
import type { Host } from '@electron/host/host'
import { type Language, translate } from '@shared/i18n/catalogue'
import { app, dialog, type FileFilter } from 'electron'
import type { MainWindow } from './setupMainWindow'

/** The system's own dialogs for files; each kind of file starts in the folder it was last chosen in. */
export function createDialogs({ browserWindow, language }: MainWindow): Pick<Host, 'askOpen' | 'askSave'> {
  const lastFolders = new Map<Purpose, string>()
  const folderFor = (purpose: Purpose) => lastFolders.get(purpose) ?? app.getPath('documents')
  const chosen = (purpose: Purpose, path: string | undefined) => {
    if (path === undefined || path === '') return null
    lastFolders.set(purpose, dirname(path))
    return path
  }
  return {
    askOpen: async (purpose) => {
      const { filePaths } = await dialog.showOpenDialog(browserWindow, {
        title: translate(language(), `host.dialog.open.${purpose}`),
        defaultPath: folderFor(purpose),
        filters: filtersFor(purpose, language()),
        properties: ['openFile'],
      })
      return chosen(purpose, filePaths[0])
    },
    askSave: async (purpose, suggestedName) => {
      const { filePath } = await dialog.showSaveDialog(browserWindow, {
        title: translate(language(), `host.dialog.save.${purpose}`),
        defaultPath: join(folderFor(purpose), suggestedName),
        filters: filtersFor(purpose, language()),
      })
      return chosen(purpose, filePath)
    },
  }
}

function filtersFor(purpose: Purpose, language: Language): FileFilter[] {
  const every: FileFilter = { name: translate(language, 'host.files.every'), extensions: ['*'] }
  switch (purpose) {
    case 'workspace':
      return [
        { name: translate(language, 'host.files.workspace'), extensions: ['palier', 'palier.json', 'json'] },
        every,
      ]
    case 'sales':
      return [{ name: translate(language, 'host.files.sales'), extensions: ['csv', 'tsv', 'txt', 'xlsx'] }, every]
    case 'workbook':
      return [{ name: translate(language, 'host.files.workbook'), extensions: ['xlsx'] }]
    case 'document':
      return [
        { name: translate(language, 'host.files.word'), extensions: ['docx'] },
        { name: translate(language, 'host.files.pdf'), extensions: ['pdf'] },
      ]
  }
}
