import { join } from 'node:path'
import { runnerImport } from 'vite'
import { ROOT } from './freshBuild.mjs'

// Runs the published cases: how many come out to the cent, by category, and what does not. Ends with 1 when one does not.
const { module } = await runnerImport(join(ROOT, 'test/examples/published/report.ts'), {
  configFile: false,
  root: ROOT,
  logLevel: 'warn',
  resolve: { alias: { '@shared': join(ROOT, 'shared') } },
})
const { ok, lines } = module.reportCases()
console.log(lines.join('\n'))
process.exitCode = ok ? 0 : 1
