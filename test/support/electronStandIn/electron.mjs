import { EventEmitter } from 'node:events'
import { chromium } from 'playwright'
import { openPage } from './page.mjs'

/**
 * Stands in for the 'electron' module: it records what the built main process sets up and opens the built window in Chromium.
 * It proves our main process, preload and window against each other; it does not prove Electron's own sandbox, menus or dialogs.
 */
export const record = {
  sandboxed: false,
  schemes: [],
  protocolHandlers: new Map(),
  ipcHandlers: new Map(),
  permissions: {},
  beforeRequest: null,
  menu: null,
  windows: [],
  /** Why the main process could not start. */
  fault: null,
  recentDocuments: [],
  /** Answers of the native dialogs, taken in order. */
  openAnswers: [],
  saveAnswers: [],
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium' })

class App extends EventEmitter {
  isPackaged = true
  commandLine = { getSwitchValue: (name) => (name === 'data' ? process.env.PALIER_STAND_IN_FOLDER : '') }
  paths = new Map()
  requestSingleInstanceLock = () => true
  enableSandbox = () => {
    record.sandboxed = true
  }
  whenReady = async () => undefined
  getLocale = () => 'en-CA'
  getVersion = () => '0.0.0'
  setPath = (name, path) => this.paths.set(name, path)
  getPath = (name) => this.paths.get(name) ?? `${process.env.PALIER_STAND_IN_FOLDER}/${name}`
  addRecentDocument = (path) => record.recentDocuments.push(path)
  quit = () => undefined
  exit = () => undefined
}
export const app = new App()

export const dialog = {
  showErrorBox: (_title, text) => {
    record.fault = text
  },
  showOpenDialog: async () => ({ filePaths: record.openAnswers.splice(0, 1) }),
  showSaveDialog: async () => ({ filePath: record.saveAnswers.shift() ?? '' }),
  showMessageBoxSync: () => 0,
}

export const protocol = {
  registerSchemesAsPrivileged: (schemes) => record.schemes.push(...schemes),
  handle: (scheme, handler) => record.protocolHandlers.set(scheme, handler),
}

export const session = {
  defaultSession: {
    setPermissionRequestHandler: (handler) => {
      record.permissions.request = handler
    },
    setPermissionCheckHandler: (handler) => {
      record.permissions.check = handler
    },
    setDevicePermissionHandler: (handler) => {
      record.permissions.device = handler
    },
    webRequest: {
      onBeforeRequest: (handler) => {
        record.beforeRequest = handler
      },
    },
  },
}

export const screen = { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] }

export const ipcMain = { handle: (channel, handler) => record.ipcHandlers.set(channel, handler) }

export const Menu = {
  buildFromTemplate: (template) => template,
  setApplicationMenu: (template) => {
    record.menu = template
  },
}

class WebContents extends EventEmitter {
  mainFrame = { url: '' }
  setWindowOpenHandler = (handler) => {
    this.windowOpenHandler = handler
  }
  send = (event, payload) => this.page?.evaluate(([name, data]) => window.hear(name, data), [event, payload])
}

export class BrowserWindow extends EventEmitter {
  webContents = new WebContents()
  isGone = false

  constructor(options) {
    super()
    this.options = options
    record.windows.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }

  async loadURL(address) {
    this.webContents.mainFrame.url = address
    this.webContents.page = await openPage(
      browser,
      record,
      this.options.webPreferences.preload,
      async (channel, request) => record.ipcHandlers.get(channel)({ senderFrame: this.webContents.mainFrame }, request),
    )
    this.webContents.emit('did-finish-load')
    this.emit('ready-to-show')
  }

  /** What the window's own close button does. */
  close() {
    let isPrevented = false
    const preventDefault = () => {
      isPrevented = true
    }
    this.emit('close', { preventDefault })
    if (!isPrevented) this.destroy()
  }

  destroy() {
    this.isGone = true
    this.emit('closed')
  }

  isDestroyed = () => this.isGone
  getNormalBounds = () => ({ x: 0, y: 0, width: 1280, height: 800 })
  isMaximized = () => false
  isMinimized = () => false
  maximize = () => undefined
  show = () => undefined
  focus = () => undefined
  setDocumentEdited = (edited) => {
    this.isEdited = edited
  }
  setTitle = (title) => {
    this.title = title
  }
}

export async function closeStandIn() {
  await browser.close()
}
