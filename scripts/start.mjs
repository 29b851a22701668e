import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { downloadElectron, electronExecutable } from './electronRuntime.mjs'
import { ensureBuilt } from './freshBuild.mjs'
import { runBrowserHost, runElectron } from './startHost.mjs'

const USE = 'npm start [-- --host browser|electron] [--root DIR] [--data DIR] [--port N] [--no-open] [FILE]'

/** Starts Palier: on the desktop where Electron's runtime is or can be had, and else the same application in a browser. */
async function start() {
  const { values, positionals } = argumentsOf()
  const opened = positionals.length === 0 ? ['--sample'] : positionals
  await ensureBuilt()
  const executable = values.host === 'browser' ? null : await electronOrReason(values.host === 'electron')
  if (executable !== null) {
    const data = values.data === undefined ? [] : [`--data=${resolve(values.data)}`]
    return runElectron(executable, [...data, ...opened])
  }
  const passedOn = ['root', 'data', 'port'].flatMap((name) =>
    values[name] === undefined ? [] : [`--${name}`, values[name]],
  )
  return runBrowserHost([...passedOn, ...opened], { isOpening: !values['no-open'] })
}

function argumentsOf() {
  try {
    const parsed = parseArgs({
      allowPositionals: true,
      options: {
        host: { type: 'string' },
        root: { type: 'string' },
        data: { type: 'string' },
        port: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
      },
    })
    if (!['browser', 'electron', undefined].includes(parsed.values.host))
      throw new Error('--host is browser or electron')
    return parsed
  } catch (error) {
    process.stderr.write(`${error.message}\n${USE}\n`)
    process.exit(2)
  }
}

/** The Electron executable; null, once the reason is said, when Palier goes on in the browser. */
async function electronOrReason(isForced) {
  const installed = electronExecutable()
  if (installed !== null) return installed
  process.stdout.write('Fetching the Electron runtime, once...\n')
  const reason = await downloadElectron()
  if (reason === null) return electronExecutable()
  if (isForced) {
    process.stderr.write(`Electron's runtime could not be fetched (${reason}).\n`)
    process.exit(1)
  }
  process.stdout.write(
    `Electron's runtime could not be fetched (${reason}), so Palier opens in your browser instead.\n`,
  )
  return null
}

process.exitCode = await start()
