import { app } from 'electron'

/** In development, and only unpackaged, the window comes from the server that builds it. */
export function devServer(): string | null {
  return app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null)
}
