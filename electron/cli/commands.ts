import { mkdirSync } from 'node:fs'
import { extname, join } from 'node:path'
import { HostError } from '@electron/files/failure'
import { printPdfByBrowser } from '@electron/files/printPdf'
import { explanationOf } from '@shared/engine/explain'
import type { TraceNode } from '@shared/engine/result'
import { withoutRepeats } from '@shared/findings/finding'
import { translate } from '@shared/i18n/catalogue'
import { formatter } from '@shared/i18n/format'
import { traceText } from '@shared/i18n/traceText'
import type { ImportReport } from '@shared/import/importReport'
import { type MergedHistory, mergeHistories } from '@shared/import/mergeHistories'
import { exactMoney, moneyText } from '@shared/money/money'
import { checkWorkspace } from '@shared/plan/check'
import { inLanguage, type Workspace } from '@shared/plan/model'
import { comparisonWorkbook } from '@shared/report/comparisonWorkbook'
import { documentHtml } from '@shared/report/documentHtml'
import type { DocumentModel } from '@shared/report/documentModel'
import { payoutWorkbook } from '@shared/report/payoutWorkbook'
import { planDocument } from '@shared/report/planDocument'
import type { WorkbookModel } from '@shared/report/workbookModel'
import { sampleCsv } from '@shared/sample/crmExport'
import { sampleWorkspace } from '@shared/sample/sampleWorkspace'
import { compareResults } from '@shared/scenario/compare'
import { writeWorkspaceFile, writeWorkspaceText } from '@shared/workspace/file'
import { workspaceJsonSchema } from '@shared/workspace/jsonSchema'
import { type CommandLine, needed, readCommandLine, UsageError } from './commandLine'
import { importSales, loadMapping, loadWorkspace } from './loadWorkspace'
import {
  columnsText,
  decimalText,
  type ExitCode,
  exitCodeOf,
  findingJson,
  findingLines,
  type Output,
  writeFile,
  writeJson,
} from './output'
import { resultJson, totalsJson } from './resultJson'
import { inScenario, type Run, runSimulation, scenarioNamed } from './run'
import { saveWorkspace } from './saveWorkspace'

/** The writers of Office files are loaded by the commands that write one: the others start sooner. */
async function writeWorkbook(model: WorkbookModel): Promise<Uint8Array> {
  const writer = await import('@electron/files/writeWorkbook')
  return writer.writeWorkbook(model)
}

async function writeDocument(model: DocumentModel): Promise<Uint8Array> {
  const writer = await import('@electron/files/writeDocument')
  return writer.writeDocument(model)
}

/** A command of the command line. Throws UsageError for a call it cannot carry out. */
export type Command = (words: readonly string[], output: Output) => Promise<ExitCode> | ExitCode

/** The commands by name; `palier schema` and the rest of workspace.md's list. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  simulate: simulateCommand,
  explain: explainCommand,
  import: importCommand,
  check: checkCommand,
  compare: compareCommand,
  document: documentCommand,
  sample: sampleCommand,
  schema: schemaCommand,
}

/** A workspace that could not be made is reported with its findings; the run then pays nothing. */
function reportUnusable(loaded: ReturnType<typeof loadWorkspace>, line: CommandLine, output: Output): ExitCode {
  const target = line.options.get('json')
  const findings = loaded.findings.map((one) => findingJson(one, line.language))
  if (target === undefined) output.out(findingLines(loaded.findings, line.language))
  else
    writeJson(
      target,
      { currency: null, totals: null, payouts: [], payments: [], ledgers: [], conservation: [], findings },
      output,
    )
  return 1
}

async function simulateCommand(words: readonly string[], output: Output): Promise<ExitCode> {
  const line = readCommandLine(words, ['WORKSPACE'], ['scenario', 'from', 'to', 'json', 'xlsx'])
  const loaded = loadWorkspace(line.operands[0] as string)
  if (loaded.workspace === null) return reportUnusable(loaded, line, output)
  const name = line.options.get('scenario')
  const scenario = name === undefined ? null : scenarioNamed(loaded.workspace, name)
  const run = runSimulation(loaded.workspace, loaded.findings, scenario, line)
  const json = line.options.get('json')
  const xlsx = line.options.get('xlsx')
  if (json !== undefined) writeJson(json, resultJson(run.workspace, run.result, run.findings, line.language), output)
  if (xlsx !== undefined)
    writeFile(
      xlsx,
      await writeWorkbook(payoutWorkbook(run.workspace, run.result, { language: line.language, growth: run.growth })),
    )
  if (json !== '-')
    output.out(`${simulationText(run.workspace, run, line)}${findingLines(run.findings, line.language)}`)
  return exitCodeOf(run.findings)
}

function simulationText(
  workspace: Workspace,
  { result }: ReturnType<typeof runSimulation>,
  { language }: CommandLine,
): string {
  const format = formatter(language, result.currency)
  const rows = workspace.payees.flatMap(({ id, name }) => {
    const own = result.lines.filter((one) => one.payee === id && one.kind === 'pay')
    const total = own.reduce((minor, { payout }) => minor + payout.minor, 0)
    return own.length === 0 ? [] : [[name, format.money({ minor: total, currency: result.currency })]]
  })
  return columnsText([
    [translate(language, 'cli.payee'), translate(language, 'cli.pay')],
    ...rows,
    [translate(language, 'cli.total'), format.money(result.totals.payout)],
    ...(result.totals.paid.minor === result.totals.payout.minor
      ? []
      : [[translate(language, 'cli.paid'), format.money(result.totals.paid)]]),
    ...(result.totals.awards.minor === 0
      ? []
      : [[translate(language, 'cli.awards'), format.money(result.totals.awards)]]),
    ...(result.totals.costOfSales === null
      ? []
      : [[translate(language, 'cli.costOfSales'), format.ratio(result.totals.costOfSales, 2)]]),
  ])
}

function explainCommand(words: readonly string[], output: Output): ExitCode {
  const line = readCommandLine(words, ['WORKSPACE'], ['payee', 'period', 'component', 'scenario', 'json'])
  const payee = needed(line, 'payee')
  const period = needed(line, 'period')
  const loaded = loadWorkspace(line.operands[0] as string)
  const { workspace } = loaded
  if (workspace === null) return reportUnusable(loaded, line, output)
  if (!workspace.payees.some(({ id }) => id === payee))
    throw new UsageError(`There is no payee with the id “${payee}”.`)
  const name = line.options.get('scenario')
  const scenario = name === undefined ? null : scenarioNamed(workspace, name)
  const run = inScenario(workspace, loaded.findings, scenario)
  const asked = { payee, period, component: line.options.get('component'), growth: run.growth }
  const { trees: trace, findings: found } = explanationOf(run.workspace, asked)
  const findings = withoutRepeats([...run.findings, ...found])
  if (trace.length === 0) throw new UsageError(`Nothing is paid to “${payee}” for “${period}”.`)
  const json = line.options.get('json')
  if (json !== undefined) {
    writeJson(
      json,
      {
        payee,
        period,
        trace: trace.map((node) => traceJson(node, run.workspace, line)),
        findings: findings.map((one) => findingJson(one, line.language)),
      },
      output,
    )
  }
  if (json !== '-') {
    output.out(trace.map((node) => traceLines(node, run.workspace, line, 0)).join('\n'))
    output.out(findingLines(findings, line.language))
  }
  return exitCodeOf(findings)
}

function traceJson(node: TraceNode, workspace: Workspace, line: CommandLine): object {
  const params = Object.entries(node.params).map(([name, value]) => {
    if (typeof value !== 'object') return [name, value]
    return [
      name,
      value.kind === 'date' ? formatter(line.language, workspace.currency).date(value.day) : decimalText(value.value),
    ]
  })
  return {
    kind: node.kind,
    text: traceText(node, workspace, line.language, formatter(line.language, workspace.currency)),
    amount: node.figure === null || node.figure.kind === 'date' ? null : decimalText(node.figure.value),
    unit: node.figure === null ? null : node.figure.kind,
    adds: node.adds,
    params: Object.fromEntries(params),
    children: node.children.map((child) => traceJson(child, workspace, line)),
  }
}

function traceLines(node: TraceNode, workspace: Workspace, line: CommandLine, depth: number): string {
  const format = formatter(line.language, workspace.currency)
  const figure = node.figure === null ? '' : `  ${format.figure(node.figure)}`
  const children = node.children.map((child) => traceLines(child, workspace, line, depth + 1)).join('')
  return `${'  '.repeat(depth)}${traceText(node, workspace, line.language, format)}${figure}\n${children}`
}

async function importCommand(words: readonly string[], output: Output): Promise<ExitCode> {
  const line = readCommandLine(words, ['FILE'], ['mapping', 'json', 'into'])
  const into = line.options.get('into')
  const loaded = into === undefined ? null : loadWorkspace(into)
  if (loaded?.workspace === null) return reportUnusable(loaded, line, output)
  const workspace = loaded?.workspace ?? null
  const mappingFile = line.options.get('mapping')
  const mapping = mappingFile === undefined ? undefined : loadMapping(mappingFile)
  const { history, report } = importSales(line.operands[0] as string, workspace, mapping)
  const merged = workspace === null ? null : mergeHistories(workspace.sales, history)
  if (workspace !== null && merged !== null && into !== undefined) {
    const changed = { ...workspace, sales: merged.history }
    await saveWorkspace(into, changed)
  }
  const json = line.options.get('json')
  if (json !== undefined) writeJson(json, importJson(report, merged, line), output)
  if (json !== '-') output.out(`${importText(report, line)}${findingLines(report.findings, line.language)}`)
  return exitCodeOf(report.findings)
}

/** Counts at the top, so that read = accepted + rejected + excluded can be seen at a glance. */
function importJson(report: ImportReport, merged: MergedHistory | null, { language }: CommandLine): object {
  const { counts, rejected, excluded, findings, ...rest } = report
  return {
    ...counts,
    ...rest,
    rejectedRows: rejected,
    excludedRows: excluded,
    ...(merged === null ? {} : { new: merged.newCount, changed: merged.changedCount, skipped: merged.skippedCount }),
    findings: findings.map((one) => findingJson(one, language)),
  }
}

function importText(report: ImportReport, { language }: CommandLine): string {
  const { read, accepted, rejected, excluded } = report.counts
  const counts = translate(language, 'cli.import.counts', { read, accepted, rejected, excluded })
  const rows = report.totals.owners.map(({ owner, count, total }) => [owner, String(count), total ?? ''])
  const total = [translate(language, 'cli.total'), String(accepted), report.totals.total ?? '']
  return `${counts}\n${columnsText([[translate(language, 'cli.payee'), translate(language, 'cli.import.rows'), translate(language, 'cli.import.amount')], ...rows, total])}`
}

function checkCommand(words: readonly string[], output: Output): ExitCode {
  const line = readCommandLine(words, ['WORKSPACE'], ['json'])
  const loaded = loadWorkspace(line.operands[0] as string)
  const findings =
    loaded.workspace === null ? loaded.findings : runSimulation(loaded.workspace, loaded.findings, null, line).findings
  const json = line.options.get('json')
  const count = (severity: string) => findings.filter((one) => one.severity === severity).length
  const counts = { errors: count('error'), warnings: count('warning'), notes: count('note') }
  if (json !== undefined)
    writeJson(json, { ...counts, findings: findings.map((one) => findingJson(one, line.language)) }, output)
  if (json !== '-')
    output.out(`${findingLines(findings, line.language)}${translate(line.language, 'cli.check.counts', counts)}\n`)
  return exitCodeOf(findings)
}

async function compareCommand(words: readonly string[], output: Output): Promise<ExitCode> {
  const line = readCommandLine(words, ['WORKSPACE'], ['scenarios', 'from', 'to', 'json', 'xlsx'])
  const names = needed(line, 'scenarios')
    .split(',')
    .map((name) => name.trim())
  const loaded = loadWorkspace(line.operands[0] as string)
  const { workspace } = loaded
  if (workspace === null) return reportUnusable(loaded, line, output)
  const scenarios = names.filter((name) => name !== 'baseline').map((name) => scenarioNamed(workspace, name))
  const runs = [null, ...scenarios].map((scenario) => ({
    name: scenario === null ? 'baseline' : inLanguage(scenario.name, line.language),
    ...runSimulation(workspace, loaded.findings, scenario, line),
  }))
  const [base] = runs
  if (base === undefined) throw new UsageError('--scenarios names at least one scenario.')
  const compared = runs.map((run) => ({ ...run, comparison: compareResults(base.result, run.result) }))
  const findings = withoutRepeats(runs.flatMap((run) => run.findings))
  const json = line.options.get('json')
  if (json !== undefined) writeJson(json, comparisonJson(workspace.currency, compared, findings, line), output)
  const xlsx = line.options.get('xlsx')
  if (xlsx !== undefined) writeFile(xlsx, await writeWorkbook(comparisonWorkbook(workspace, compared, line.language)))
  if (json !== '-') output.out(`${comparisonText(workspace, compared, line)}${findingLines(findings, line.language)}`)
  return exitCodeOf(findings)
}

type Compared = ReturnType<typeof runSimulation> & {
  readonly name: string
  readonly comparison: ReturnType<typeof compareResults>
}

function comparisonJson(
  currency: string,
  compared: readonly Compared[],
  findings: Parameters<typeof exitCodeOf>[0],
  line: CommandLine,
): object {
  return {
    currency,
    base: 'baseline',
    scenarios: compared.map(({ name, result, comparison }) => ({
      name,
      totals: totalsJson(result.totals),
      difference: moneyText(comparison.pay.difference),
      winners: comparison.winners,
      losers: comparison.losers,
      unchanged: comparison.unchanged,
      payees: comparison.payees.map(({ payee, base, other, difference }) => ({
        payee,
        baseline: moneyText(base),
        payout: moneyText(other),
        difference: moneyText(difference),
      })),
    })),
    findings: findings.map((one) => findingJson(one, line.language)),
  }
}

function comparisonText(workspace: Workspace, compared: readonly Compared[], { language }: CommandLine): string {
  const format = formatter(language, workspace.currency)
  return columnsText([
    [
      translate(language, 'cli.scenario'),
      translate(language, 'cli.pay'),
      translate(language, 'cli.difference'),
      translate(language, 'cli.winners'),
      translate(language, 'cli.losers'),
    ],
    ...compared.map(({ name, result, comparison }) => [
      name,
      format.money(result.totals.payout),
      format.money(exactMoney(comparison.pay.difference)),
      String(comparison.winners),
      String(comparison.losers),
    ]),
  ])
}

async function documentCommand(words: readonly string[], output: Output): Promise<ExitCode> {
  const line = readCommandLine(words, ['WORKSPACE'], ['plan', 'payee', 'out'])
  const plan = needed(line, 'plan')
  const out = needed(line, 'out')
  const loaded = loadWorkspace(line.operands[0] as string)
  const { workspace } = loaded
  if (workspace === null) return reportUnusable(loaded, line, output)
  if (!workspace.plans.some(({ id }) => id === plan)) throw new UsageError(`There is no plan with the id “${plan}”.`)
  const payee = line.options.get('payee')
  if (payee !== undefined && !workspace.payees.some(({ id }) => id === payee))
    throw new UsageError(`There is no payee with the id “${payee}”.`)
  const run = runSimulation(workspace, loaded.findings, null, line)
  writeFile(out, await documentBytes(run, plan, payee, out, line))
  output.out(`${translate(line.language, 'cli.wrote', { file: out })}\n${findingLines(run.findings, line.language)}`)
  return exitCodeOf(run.findings)
}

async function documentBytes(
  { workspace, result, growth }: Run,
  plan: string,
  payee: string | undefined,
  out: string,
  { language }: CommandLine,
): Promise<Uint8Array> {
  const model = () => planDocument(workspace, { plan, language, ...(payee === undefined ? {} : { payee }) })
  switch (extname(out).toLowerCase()) {
    case '.docx':
      return writeDocument(model())
    case '.pdf':
      return printed(documentHtml(model()))
    case '.xlsx':
      return writeWorkbook(payoutWorkbook(workspace, result, { language, growth }))
    default:
      throw new UsageError(`--out ends in .docx, .pdf or .xlsx, not “${out}”.`)
  }
}

async function printed(html: string): Promise<Uint8Array> {
  try {
    return await printPdfByBrowser(html)
  } catch (error) {
    if (error instanceof HostError) throw new UsageError(error.message)
    throw error
  }
}

function sampleCommand(words: readonly string[], output: Output): ExitCode {
  const line = readCommandLine(words, ['DIR'], [])
  const folder = line.operands[0] as string
  const workspace = sampleWorkspace()
  const files: readonly (readonly [string, string | Uint8Array])[] = [
    ['sample.palier', writeWorkspaceFile(workspace)],
    ['sample.palier.json', writeWorkspaceText(workspace)],
    ['deals-en.csv', sampleCsv('en')],
    ['deals-fr.csv', sampleCsv('fr')],
  ]
  mkdirSync(folder, { recursive: true })
  for (const [name, content] of files) {
    const path = join(folder, name)
    writeFile(path, content)
    output.out(`${translate(line.language, 'cli.wrote', { file: path })}\n`)
  }
  const findings = checkWorkspace(workspace)
  return exitCodeOf(findings)
}

function schemaCommand(words: readonly string[], output: Output): ExitCode {
  readCommandLine(words, [], [])
  writeJson('-', workspaceJsonSchema(), output)
  return 0
}
