import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer as createNetServer } from 'node:net'
import { parseArgs } from 'node:util'
import { resolveConfig } from 'electron-vite'
import { build, createServer } from 'vite'
import { electronExecutable } from './electronRuntime.mjs'
import { ROOT } from './freshBuild.mjs'
import { runBrowserHost } from './startHost.mjs'

const HERE = '127.0.0.1'

/**
 * Palier as one edits it: the window is rebuilt in place at every change, on the desktop where Electron's runtime is installed and else in a
 * browser. A change to the host itself (electron/) takes effect at the next start.
 */
async function develop() {
  const text = { type: 'string' }
  const { values } = parseArgs({ options: { host: text, root: text, data: text, 'no-open': { type: 'boolean' } } })
  if (values.host !== 'browser' && electronExecutable() !== null) {
    const child = spawn('npx', ['electron-vite', 'dev'], {
      cwd: ROOT,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    })
    return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 0)))
  }
  const { config } = await resolveConfig({ logLevel: 'warn' }, 'build', 'production')
  await build(config.main)
  const port = await freePort()
  // The page comes from the loopback host, but hears of changes from the development server itself.
  const window = await createServer({
    configFile: `${ROOT}/vite.renderer.config.ts`,
    server: { host: HERE, port, strictPort: true, hmr: { protocol: 'ws', host: HERE, clientPort: port } },
  })
  await window.listen()
  const folders = ['root', 'data'].flatMap((name) => (values[name] === undefined ? [] : [`--${name}`, values[name]]))
  const code = await runBrowserHost(['--dev-server', `http://${HERE}:${port}`, ...folders], {
    isOpening: values['no-open'] !== true,
  })
  await window.close()
  return code
}

async function freePort() {
  const server = createNetServer().listen(0, HERE)
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}

process.exitCode = await develop()
