import { type Language, type MessageKey, translate } from '@shared/i18n/catalogue'
import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { MainWindow } from './setupMainWindow'

type Item = MenuItemConstructorOptions

const SEPARATOR: Item = { type: 'separator' }

/** The application's menu in the language of the window, drawn again when that changes. */
export function setupMenu(window: MainWindow): void {
  const draw = () => {
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(window)))
  }
  window.onLanguage(draw)
  draw()
}

function menuTemplate(window: MainWindow): Item[] {
  const language = window.language()
  const isMac = process.platform === 'darwin'
  return [
    ...(isMac ? [{ role: 'appMenu' } satisfies Item] : []),
    fileMenu(window, language, isMac),
    editMenu(window, language),
    viewMenu(window, language),
    {
      label: translate(language, 'host.menu.help'),
      role: 'help',
      submenu: [role('about', 'host.menu.about', language)],
    },
  ]
}

function fileMenu(window: MainWindow, language: Language, isMac: boolean): Item {
  return {
    label: translate(language, 'app.menu.file'),
    submenu: [
      command(window, 'file.new', 'app.action.new', 'CmdOrCtrl+N'),
      command(window, 'file.open', 'app.action.open', 'CmdOrCtrl+O'),
      command(window, 'file.sample', 'app.action.sample'),
      SEPARATOR,
      command(window, 'file.save', 'app.action.save', 'CmdOrCtrl+S'),
      command(window, 'file.saveAs', 'app.action.saveAs', 'CmdOrCtrl+Shift+S'),
      SEPARATOR,
      command(window, 'file.importSales', 'sales.import.action', 'CmdOrCtrl+I'),
      command(window, 'file.exportWorkbook', 'output.workbook.action'),
      command(window, 'file.exportDocument', 'output.document.action'),
      SEPARATOR,
      isMac ? role('close', 'host.menu.close', language) : role('quit', 'host.menu.quit', language),
    ],
  }
}

function editMenu(window: MainWindow, language: Language): Item {
  return {
    label: translate(language, 'app.menu.edit'),
    submenu: [
      command(window, 'edit.undo', 'app.action.undo', 'CmdOrCtrl+Z'),
      command(window, 'edit.redo', 'app.action.redo', process.platform === 'darwin' ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
      SEPARATOR,
      role('cut', 'host.menu.cut', language),
      role('copy', 'host.menu.copy', language),
      role('paste', 'host.menu.paste', language),
      role('selectAll', 'host.menu.selectAll', language),
    ],
  }
}

function viewMenu(window: MainWindow, language: Language): Item {
  const screens = ['plan', 'people', 'quotas', 'sales', 'results', 'scenarios', 'documents'] as const
  return {
    label: translate(language, 'app.menu.view'),
    submenu: [
      ...screens.map((screen, index) => command(window, `show.${screen}`, `app.screen.${screen}`, `Alt+${index + 1}`)),
      SEPARATOR,
      role('resetZoom', 'host.menu.resetZoom', language),
      role('zoomIn', 'host.menu.zoomIn', language),
      role('zoomOut', 'host.menu.zoomOut', language),
      role('togglefullscreen', 'host.menu.fullScreen', language),
      ...(app.isPackaged ? [] : [SEPARATOR, { role: 'toggleDevTools' } satisfies Item]),
    ],
  }
}

/** A command of the window. The window itself listens to the keys, on every host; here they are only shown. */
function command(window: MainWindow, id: string, label: MessageKey, accelerator?: string): Item {
  return {
    id,
    label: translate(window.language(), label),
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
    click: () => window.send('menu.command', { command: id }),
  }
}

function role(name: NonNullable<Item['role']>, label: MessageKey, language: Language): Item {
  return { role: name, label: translate(language, label) }
}
