import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'

export interface WindowFile {
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** The files of the built window by their address below the root: `index.html`, `assets/...`. */
export type WindowFiles = ReadonlyMap<string, WindowFile>

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
}

/**
 * Reads the built window once, at the start. What may be served is exactly this list: an address is looked up in it and never becomes
 * a path, so none can lead out of the folder.
 */
export async function readWindowFiles(folder: string): Promise<WindowFiles> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const files = paths.map(async (path): Promise<[string, WindowFile]> => {
    const type = TYPES[extname(path)] ?? 'application/octet-stream'
    return [relative(folder, path).split(sep).join('/'), { type, bytes: new Uint8Array(await readFile(path)) }]
  })
  return new Map(await Promise.all(files))
}

/** The file of an address; the root is the window itself. */
export function windowFileAt(files: WindowFiles, pathname: string): WindowFile | undefined {
  return files.get(pathname === '/' ? 'index.html' : pathname.slice(1))
}

/**
 * What the window may load: its own files and nothing else. Styles may be inline because the grid library writes its own; scripts may not.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Headers of every file of the window, on the desktop and in the browser. */
export const WINDOW_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
}
