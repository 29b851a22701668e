import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { ROOT } from './freshBuild.mjs'

// Times Palier against a kernel by hand and the programs of test/bench/package.json, which are fetched when they are first needed.
const PEERS = join(ROOT, 'test', 'bench')
const OUT = join(ROOT, 'out', 'bench')
const words = process.argv.slice(2)

if (!words.includes('--no-peers') && !existsSync(join(PEERS, 'node_modules'))) installPeers()
await build({
  configFile: false,
  root: ROOT,
  logLevel: 'warn',
  resolve: { alias: { '@shared': join(ROOT, 'shared') } },
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: OUT,
    emptyOutDir: true,
    rolldownOptions: {
      input: { bench: join(PEERS, 'bench.ts'), coldStart: join(PEERS, 'coldStart.ts') },
      output: { entryFileNames: '[name].js' },
    },
  },
})
const { status } = spawnSync(process.execPath, ['--expose-gc', join(OUT, 'bench.js'), ...words], { stdio: 'inherit' })
process.exitCode = status ?? 1

function installPeers() {
  console.log('Fetching the programs to compare with ...')
  const npm = spawnSync('npm', ['ci', '--prefix', PEERS, '--no-audit', '--no-fund'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (npm.status !== 0) console.log('They could not be fetched; what is missing is left out.')
}
