import { CHANNELS, HOST_EVENTS } from '@shared/bridge/channels'
import { createEventHub } from '@shared/bridge/events'
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'

/** The window's whole reach: one function a channel, and listening to the host. Nothing of Electron itself passes. */
const hub = createEventHub()
for (const event of HOST_EVENTS) {
  ipcRenderer.on(event, (_event: IpcRendererEvent, payload) => {
    hub.emit(event, payload)
  })
}

const ask = Object.fromEntries(
  CHANNELS.map((channel) => [
    channel,
    async (request: unknown): Promise<unknown> => ipcRenderer.invoke(channel, request),
  ]),
)

contextBridge.exposeInMainWorld('palier', { ...ask, on: hub.on })
