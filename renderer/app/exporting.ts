import type { EngineCalls } from '@renderer/worker/calls'
import { type EngineTask, startTask } from '@renderer/worker/engine'
import type { HostResult } from '@shared/bridge/contract'
import { type Language, type MessageKey, translate } from '@shared/i18n/catalogue'
import { inLanguage, type Workspace } from '@shared/plan/model'
import type { PlanDocumentRequest } from '@shared/report/planDocument'
import type { Services } from './context'
import { shownWorkspace } from './document'
import { fileSafe, tellFailure, valueOrTell } from './files'
import { shownGrowth } from './simulationLoop'
import type { AppState } from './store'

/** Writing what leaves Palier: prepared by an engine of its own, written by the host to the file the user chose. */

export type DocumentFormat = 'docx' | 'pdf'

export interface WorkbookChoice {
  readonly language: Language
  /** First and last month, such as `2026-01`. */
  readonly from: string
  readonly to: string
}

export function canExportWorkbook({ exporting, simulation, document }: AppState): boolean {
  return document !== null && exporting === null && (simulation.result?.lines.length ?? 0) > 0
}

export function canExportDocument(state: AppState): boolean {
  return state.exporting === null && planSelected(state) !== undefined
}

/** The payout workbook of every period calculated, in the language of the window. */
export async function exportWholeWorkbook(services: Services): Promise<boolean> {
  const { simulation, language } = services.store.getState()
  const { result } = simulation
  return result !== null && exportWorkbook(services, { language, from: result.from.id, to: result.to.id })
}

/** The document of the plan selected, for all it pays, as Word in the language of the window. */
export async function exportSelectedDocument(services: Services): Promise<boolean> {
  const state = services.store.getState()
  const plan = planSelected(state)
  return plan !== undefined && exportDocument(services, { plan: plan.id, language: state.language }, 'docx')
}

export async function exportWorkbook(services: Services, choice: WorkbookChoice): Promise<boolean> {
  const { store, bridge } = services
  const state = store.getState()
  const workspace = shownWorkspace(state)
  if (workspace === null) return false
  const { language, from, to } = choice
  const title = translate(language, 'output.workbook.file', { name: nameOf(workspace, state, language) })
  const grant = valueOrTell(
    services,
    await bridge['dialog.save']({ purpose: 'workbook', suggestedName: `${fileSafe(title)}.xlsx` }),
  )
  if (grant === null) return false
  const task = startTask('payoutWorkbook', workspace, { language, from, to, growth: shownGrowth(state) })
  return write(services, 'output.workbook.preparing', task, (model) =>
    bridge['export.workbook']({ token: grant.token, model }),
  )
}

export async function exportDocument(
  services: Services,
  request: PlanDocumentRequest,
  format: DocumentFormat,
): Promise<boolean> {
  const { store, bridge } = services
  const workspace = shownWorkspace(store.getState())
  const plan = workspace?.plans.find(({ id }) => id === request.plan)
  if (workspace === null || plan === undefined) return false
  const payee = workspace.payees.find(({ id }) => id === request.payee)
  const names = [inLanguage(plan.name, request.language), ...(payee === undefined ? [] : [payee.name])]
  const suggestedName = `${fileSafe(names.join(' – '))}.${format}`
  const grant = valueOrTell(services, await bridge['dialog.save']({ purpose: 'document', suggestedName }))
  if (grant === null) return false
  const task = startTask('planDocument', workspace, request)
  return write(services, 'output.document.preparing', task, (model) =>
    bridge['export.document']({ token: grant.token, format, model }),
  )
}

/** Prepares, writes and says so; a preparation that was stopped leaves nothing behind. */
async function write<Name extends 'payoutWorkbook' | 'planDocument'>(
  services: Services,
  what: MessageKey,
  task: EngineTask<Name>,
  toFile: (
    model: EngineCalls[Name]['answer'],
  ) => Promise<HostResult<{ readonly name: string; readonly byteCount: number }>>,
): Promise<boolean> {
  const { setExporting, notify } = services.store.getState()
  notify(null)
  setExporting({ what, stop: task.stop })
  try {
    const model = await task.answer
    if (model === null) return false
    setExporting({ what, stop: null })
    const written = valueOrTell(services, await toFile(model))
    if (written === null) return false
    notify({ severity: 'note', text: (language) => writtenText(written, language) })
    return true
  } catch (fault) {
    tellFailure(services, 'unexpected', fault instanceof Error ? fault.message : String(fault))
    return false
  } finally {
    setExporting(null)
  }
}

function writtenText({ name, byteCount }: { readonly name: string; readonly byteCount: number }, language: Language) {
  const kilobytes = { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 } as const
  const size = new Intl.NumberFormat(language, kilobytes).format(Math.max(1, Math.round(byteCount / 1000)))
  return translate(language, 'output.written', { name, size })
}

/** The workspace's name, with that of the scenario its figures are of. */
function nameOf(workspace: Workspace, { scenario }: AppState, language: Language): string {
  const name = inLanguage(workspace.name, language)
  const shown = scenario === null ? undefined : workspace.scenarios[scenario]
  return shown === undefined ? name : `${name} – ${inLanguage(shown.name, language)}`
}

function planSelected(state: AppState) {
  const plans = shownWorkspace(state)?.plans ?? []
  return plans.find(({ id }) => id === state.plan) ?? plans[0]
}
