import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt, ROOT } from './freshBuild.mjs'

// The command line, built first when its sources are newer; it runs in the folder it was called from.
await ensureBuilt()
const cwd = process.env.INIT_CWD ?? process.cwd()
const { status } = spawnSync(process.execPath, [join(ROOT, 'out/main/palier.js'), ...process.argv.slice(2)], {
  cwd,
  stdio: 'inherit',
})
process.exitCode = status ?? 1
