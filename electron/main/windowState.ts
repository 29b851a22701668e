import { appDataIn, readData, writeData } from '@electron/files/appData'
import { disk } from '@electron/files/fileLayer'
import { app, type BrowserWindow, type Rectangle, screen } from 'electron'
import { z } from 'zod'

const STATE = z.object({
  bounds: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
  isMaximised: z.boolean(),
})

interface WindowState {
  readonly bounds: Partial<Rectangle>
  readonly isMaximised: boolean
}

const FIRST_STATE: WindowState = { bounds: { width: 1440, height: 900 }, isMaximised: false }

/** Where the window stood last; centred when that screen is no longer there. */
export async function readWindowState(): Promise<WindowState> {
  const state = await readData(disk, windowFile(), STATE)
  if (state === null) return FIRST_STATE
  const { x, y, width, height } = state.bounds
  const isOnScreen = screen.getAllDisplays().some(({ workArea: area }) => {
    return x < area.x + area.width && x + width > area.x && y >= area.y && y < area.y + area.height
  })
  return isOnScreen ? state : { ...state, bounds: { width, height } }
}

/** Keeps the place of the window as it goes. */
export function keepWindowState(window: BrowserWindow): void {
  let last = { bounds: window.getNormalBounds(), isMaximised: window.isMaximized() }
  const look = () => {
    last = { bounds: window.getNormalBounds(), isMaximised: window.isMaximized() }
  }
  window.on('resize', look)
  window.on('move', look)
  window.on('closed', () => {
    // Where the window stood is a convenience: failing to keep it stops nothing.
    writeData(disk, windowFile(), last).catch(() => undefined)
  })
}

function windowFile(): string {
  return appDataIn(app.getPath('userData')).windowFile
}
