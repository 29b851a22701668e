import type { OpenFile } from '@shared/bridge/contract'
import { type Finding, type Result, refused } from '@shared/findings/finding'
import { at } from '@shared/findings/invariant'
import type { Language } from '@shared/i18n/catalogue'
import { applyCommand, type DocumentCommand } from '@shared/plan/commands'
import { describeCommand } from '@shared/plan/describeCommand'
import { inLanguage, type Workspace } from '@shared/plan/model'
import { applyScenario } from '@shared/scenario/apply'
import type { StateCreator } from 'zustand/vanilla'
import type { AppState } from './store'

/** Words for a step, made when they are shown: the language may have changed since. */
export type Label = (language: Language) => string

/** One gesture of the user. Documents are immutable and share their parts, so a step keeps both whole. */
export interface Step {
  readonly label: Label
  readonly before: Workspace
  readonly after: Workspace
}

export interface OpenDocument {
  readonly workspace: Workspace
  /** The document as the file holds it; null when no file holds it yet and closing would lose it. */
  readonly saved: Workspace | null
  readonly file: OpenFile | null
  readonly savedMs: number | null
  /** Names this document's entry in the recovery journal. */
  readonly recoveryId: string
}

export interface DocumentSlice {
  readonly document: OpenDocument | null
  readonly done: readonly Step[]
  readonly undone: readonly Step[]

  readonly openDocument: (document: OpenDocument) => void
  readonly closeDocument: () => void
  readonly markSaved: (saved: Workspace, file: OpenFile, savedMs: number) => void
  /**
   * Applies commands as one step: all or none. While a scenario is active, plan commands join its changes and the baseline
   * stays. A refusal leaves the document as it was and returns the findings.
   */
  readonly dispatch: (commands: DocumentCommand | readonly DocumentCommand[], label?: Label) => Result<Workspace>
  /** Replaces the baseline as one step: imports, scenarios, whatever is no plan command. */
  readonly replace: (label: Label, change: (workspace: Workspace) => Workspace) => void
  readonly undo: () => void
  readonly redo: () => void
}

export const createDocument: StateCreator<AppState, [], [], DocumentSlice> = (set, get) => {
  function record(document: OpenDocument, label: Label, after: Workspace): void {
    if (after === document.workspace) return
    const step: Step = { label, before: document.workspace, after }
    set({ document: { ...document, workspace: after }, done: [...get().done, step], undone: [] })
  }

  function travel(workspace: (step: Step) => Workspace, from: 'done' | 'undone', to: 'done' | 'undone'): void {
    const { document, [from]: steps } = get()
    const step = steps.at(-1)
    if (document === null || step === undefined) return
    set({
      document: { ...document, workspace: workspace(step) },
      [from]: steps.slice(0, -1),
      [to]: [...get()[to], step],
    })
  }

  return {
    document: null,
    done: [],
    undone: [],

    openDocument: (document) =>
      set({
        document,
        done: [],
        undone: [],
        scenario: null,
        plan: document.workspace.plans[0]?.id ?? null,
        component: null,
        drafts: new Map(),
        problemsOpen: false,
      }),

    closeDocument: () => set({ document: null, done: [], undone: [], scenario: null, drafts: new Map() }),

    markSaved: (saved, file, savedMs) => {
      const { document } = get()
      if (document !== null) set({ document: { ...document, saved, file, savedMs } })
    },

    dispatch: (commands, label) => {
      const state = get()
      const { document } = state
      if (document === null) return refused()
      const command: DocumentCommand = 'do' in commands ? commands : { do: 'batch', commands }
      const applied = applyWhereShown(state, document.workspace, command)
      if (!applied.ok) return applied
      const words = label ?? ((language: Language) => describeCommand(document.workspace, command, language))
      record(document, words, applied.value)
      return applied
    },

    replace: (label, change) => {
      const { document } = get()
      if (document !== null) record(document, label, change(document.workspace))
    },

    undo: () => travel(({ before }) => before, 'done', 'undone'),
    redo: () => travel(({ after }) => after, 'undone', 'done'),
  }
}

/** What a scenario cannot hold: these change the document itself whichever scenario is active. */
const DOCUMENT_ONLY: ReadonlySet<DocumentCommand['do']> = new Set([
  'replaceSales',
  'setImportMapping',
  'setCreditShares',
  'setCurrency',
  'setFiscalYearStart',
  'addScenario',
  'removeScenario',
  'setScenarioName',
  'setScenarioNote',
  'setScenarioGrowth',
  'addScenarioChange',
  'removeScenarioChange',
])

function flat(command: DocumentCommand): readonly DocumentCommand[] {
  return command.do === 'batch' ? command.commands.flatMap(flat) : [command]
}

/** Applies to the baseline, or adds to the active scenario what applies to the baseline as that scenario has it. */
function applyWhereShown(state: AppState, workspace: Workspace, command: DocumentCommand): Result<Workspace> {
  const { scenario } = state
  const shown = shownWorkspace(state)
  if (scenario === null || shown === null) return applyCommand(workspace, command)
  const commands = flat(command)
  if (commands.some((each) => DOCUMENT_ONLY.has(each.do))) return applyCommand(workspace, command)
  const tried = applyCommand(shown, command)
  if (!tried.ok) return tried
  const changes = commands.map((each) => ({ do: 'addScenarioChange', scenario, command: each }) as DocumentCommand)
  return applyCommand(workspace, { do: 'batch', commands: changes })
}

const shownByDocument = new WeakMap<Workspace, Map<number, ReturnType<typeof applyScenario>>>()

/** The baseline with the active scenario's changes, its growth, and the changes that no longer apply. */
export function appliedScenario(workspace: Workspace, scenario: number): ReturnType<typeof applyScenario> {
  const known = shownByDocument.get(workspace) ?? new Map<number, ReturnType<typeof applyScenario>>()
  const applied = known.get(scenario) ?? applyScenario(workspace, at(workspace.scenarios, scenario))
  shownByDocument.set(workspace, known.set(scenario, applied))
  return applied
}

/** What the screens show and edit: the baseline, or the active scenario on it. */
export function shownWorkspace(state: AppState): Workspace | null {
  const { document, scenario } = state
  if (document === null) return null
  if (scenario === null || scenario >= document.workspace.scenarios.length) return document.workspace
  return appliedScenario(document.workspace, scenario).workspace
}

/** One list, so that those who watch it see no change where there is none. */
const NO_FINDINGS: readonly Finding[] = []

/** Changes of the active scenario that no longer apply to the baseline. */
export function scenarioFindings(state: AppState): readonly Finding[] {
  const { document, scenario } = state
  if (document === null || scenario === null || scenario >= document.workspace.scenarios.length) return NO_FINDINGS
  return appliedScenario(document.workspace, scenario).findings
}

export function isUnsaved(state: AppState): boolean {
  return state.document !== null && state.document.workspace !== state.document.saved
}

/** The file's name, or the workspace's while no file holds it. */
export function documentName({ document }: AppState, language: Language): string {
  if (document === null) return ''
  return document.file?.name ?? inLanguage(document.workspace.name, language)
}
