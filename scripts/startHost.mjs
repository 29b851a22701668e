import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { ROOT } from './freshBuild.mjs'

/** Starts the built application in Electron and resolves with its exit code. */
export async function runElectron(executable, args) {
  return exitOf(spawn(executable, [ROOT, ...args], { stdio: 'inherit' }))
}

/** Starts the loopback host, opens its address in the default browser unless told not to, and resolves when it stops. */
export async function runBrowserHost(args, { isOpening }) {
  const host = spawn(process.execPath, [join(ROOT, 'out/main/serve.js'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = exitOf(host)
  stopWithUs(host)
  const address = await firstLine(host, ended)
  if (address === null) return ended
  const isOpened = isOpening && hasDisplay() && openInBrowser(address)
  process.stdout.write(
    isOpened
      ? 'Palier is open in your browser. Press Ctrl+C here to stop it.\n'
      : `Palier runs at ${address}\nOpen it in a browser of this computer; the address works once. Press Ctrl+C to stop.\n`,
  )
  return ended
}

async function firstLine(child, ended) {
  const line = new Promise((resolve) => createInterface({ input: child.stdout }).once('line', resolve))
  return Promise.race([line, ended.then(() => null)])
}

function exitOf(child) {
  return new Promise((resolve) => {
    child.once('error', (error) => {
      process.stderr.write(`${error.message}\n`)
      resolve(1)
    })
    child.once('exit', (code) => resolve(code ?? 0))
  })
}

function stopWithUs(child) {
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

function openInBrowser(address) {
  const [command, ...args] = {
    darwin: ['open', address],
    win32: ['cmd', '/c', 'start', '', address],
  }[process.platform] ?? ['xdg-open', address]
  const opener = spawn(command, args, { stdio: 'ignore', detached: true })
  opener.once('error', () => process.stdout.write(`Open ${address} in a browser; it works once.\n`))
  opener.unref()
  return true
}
