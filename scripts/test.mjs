import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt, ROOT } from './freshBuild.mjs'
import { provideSystemTools } from './systemTools.mjs'

// Everything that must hold: types, lint, unit and property tests, worked examples, structure, and the window in a real browser.
const REPORTS = join(ROOT, 'test-results', 'reports')
const UNIT_REPORT = join(REPORTS, 'unit.json')
const E2E_REPORT = join(REPORTS, 'e2e.json')

provideSystemTools()
rmSync(REPORTS, { recursive: true, force: true })
mkdirSync(REPORTS, { recursive: true })

const failures = []
step('types', 'tsc', ['-b'])
step('format and lint', 'biome', ['check', '.'])
step('lint with types', 'oxlint', ['--type-aware'])
await ensureBuilt()
step('unit', 'vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`])
step('end to end', 'playwright', ['test', '--reporter=list,json', '--output', join(ROOT, 'test-results', 'e2e')], {
  PLAYWRIGHT_JSON_OUTPUT_NAME: E2E_REPORT,
})

const unit = unitCounts()
const e2e = e2eCounts()
for (const { title, reason } of e2e.skipped) console.log(`skipped: ${title}${reason === '' ? '' : ` (${reason})`}`)
for (const title of unit.skipped) console.log(`skipped: ${title}`)
if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`)
console.log(
  `\n${unit.passed + e2e.passed} passed, ${unit.failed + e2e.failed} failed, ${unit.skipped.length + e2e.skipped.length} skipped`,
)
process.exitCode = failures.length === 0 ? 0 : 1

function step(name, program, words, env = {}) {
  console.log(`\n== ${name}`)
  const { status } = spawnSync(join(ROOT, 'node_modules', '.bin', program), words, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  })
  if (status !== 0) failures.push(name)
}

function unitCounts() {
  const { numPassedTests: passed, numFailedTests: failed, testResults } = JSON.parse(readFileSync(UNIT_REPORT, 'utf8'))
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
  const skipped = tests
    .filter(({ status }) => status === 'skipped' || status === 'pending')
    .map(({ fullName }) => fullName)
  return { passed, failed, skipped }
}

function e2eCounts() {
  /** @type {{ title: string, reason: string }[]} */
  const skipped = []
  const counts = { passed: 0, failed: 0, skipped }
  const visit = (suite) => {
    for (const { title, tests } of suite.specs ?? []) {
      for (const { status, annotations } of tests) {
        if (status === 'skipped') {
          skipped.push({ title, reason: annotations.find(({ type }) => type === 'skip')?.description ?? '' })
        } else if (status === 'expected') counts.passed += 1
        else counts.failed += 1
      }
    }
    for (const inner of suite.suites ?? []) visit(inner)
  }
  for (const suite of JSON.parse(readFileSync(E2E_REPORT, 'utf8')).suites) visit(suite)
  return counts
}
