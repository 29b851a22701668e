import type { MessageKey } from '@shared/i18n/catalogue'
import type { Services } from './context'
import { isUnsaved, type Label } from './document'
import { canExportDocument, canExportWorkbook, exportSelectedDocument, exportWholeWorkbook } from './exporting'
import { openSample, openWithDialog, save, saveAs } from './files'
import { importSales } from './importSales'
import { goToNextProblem, walkedProblems } from './problems/nextProblem'
import type { AppState } from './store'
import { SCREENS, type Screen } from './view'

export const MENUS = ['file', 'edit', 'view'] as const
export type Menu = (typeof MENUS)[number]

/** Something the user can do from a menu, by a shortcut or from the host's menu. */
export interface Action {
  readonly menu: Menu
  readonly title: MessageKey
  /** `Mod` is Ctrl, or Command on a Mac. */
  readonly shortcut: string | null
  /** A second binding that other programs taught the hand. */
  readonly alsoBy?: string
  readonly canRun: (state: AppState) => boolean
  /** What stands in the way when it cannot run. */
  readonly whyNot: MessageKey
  readonly run: (services: Services) => unknown
  /** What exactly it would do now, where that says more than the title: "Undo change of tier value". */
  readonly subject?: (state: AppState) => Label | undefined
}

const always = () => true
const hasDocument = (state: AppState) => state.document !== null
const hasProblems = (state: AppState) => hasDocument(state) && walkedProblems(state).length > 0

function showScreen(screen: Screen, digit: number): Action {
  return {
    menu: 'view',
    title: `app.screen.${screen}`,
    shortcut: `Alt+${digit}`,
    canRun: hasDocument,
    whyNot: 'app.whyNot.noDocument',
    run: ({ store }) => store.getState().show(screen),
  }
}

const SCREEN_ACTIONS = Object.fromEntries(
  SCREENS.map((screen, index) => [`show.${screen}`, showScreen(screen, index + 1)]),
) as Readonly<Record<`show.${Screen}`, Action>>

/** Every command of the window, once, in menu order. */
export const ACTIONS = {
  'file.new': {
    menu: 'file',
    title: 'app.action.new',
    shortcut: 'Mod+N',
    canRun: always,
    whyNot: 'app.whyNot.never',
    run: ({ store }) => store.getState().openDialog({ kind: 'templates' }),
  },
  'file.open': {
    menu: 'file',
    title: 'app.action.open',
    shortcut: 'Mod+O',
    canRun: always,
    whyNot: 'app.whyNot.never',
    run: openWithDialog,
  },
  'file.sample': {
    menu: 'file',
    title: 'app.action.sample',
    shortcut: null,
    canRun: always,
    whyNot: 'app.whyNot.never',
    run: openSample,
  },
  'file.save': {
    menu: 'file',
    title: 'app.action.save',
    shortcut: 'Mod+S',
    canRun: (state) => hasDocument(state) && (isUnsaved(state) || state.document?.file === null),
    whyNot: 'app.whyNot.saved',
    run: save,
  },
  'file.saveAs': {
    menu: 'file',
    title: 'app.action.saveAs',
    shortcut: 'Mod+Shift+S',
    canRun: hasDocument,
    whyNot: 'app.whyNot.noDocument',
    run: saveAs,
  },
  'file.importSales': {
    menu: 'file',
    title: 'sales.import.action',
    shortcut: 'Mod+I',
    canRun: hasDocument,
    whyNot: 'app.whyNot.noDocument',
    run: importSales,
  },
  'file.exportWorkbook': {
    menu: 'file',
    title: 'output.workbook.action',
    shortcut: null,
    canRun: canExportWorkbook,
    whyNot: 'app.whyNot.noResults',
    run: exportWholeWorkbook,
  },
  'file.exportDocument': {
    menu: 'file',
    title: 'output.document.action',
    shortcut: null,
    canRun: canExportDocument,
    whyNot: 'app.whyNot.noPlan',
    run: exportSelectedDocument,
  },
  'file.settings': {
    menu: 'file',
    title: 'app.action.settings',
    shortcut: null,
    canRun: hasDocument,
    whyNot: 'app.whyNot.noDocument',
    run: ({ store }) => store.getState().openDialog({ kind: 'settings' }),
  },
  'edit.undo': {
    menu: 'edit',
    title: 'app.action.undo',
    shortcut: 'Mod+Z',
    canRun: ({ done }) => done.length > 0,
    whyNot: 'app.whyNot.nothingDone',
    run: ({ store }) => store.getState().undo(),
    subject: ({ done }) => done.at(-1)?.label,
  },
  'edit.redo': {
    menu: 'edit',
    title: 'app.action.redo',
    shortcut: 'Mod+Y',
    alsoBy: 'Mod+Shift+Z',
    canRun: ({ undone }) => undone.length > 0,
    whyNot: 'app.whyNot.nothingUndone',
    run: ({ store }) => store.getState().redo(),
    subject: ({ undone }) => undone.at(-1)?.label,
  },
  ...SCREEN_ACTIONS,
  'view.palette': {
    menu: 'view',
    title: 'app.action.palette',
    shortcut: 'Mod+K',
    canRun: always,
    whyNot: 'app.whyNot.never',
    run: ({ store }) => store.getState().openDialog({ kind: 'palette' }),
  },
  'view.problems': {
    menu: 'view',
    title: 'app.action.problems',
    shortcut: 'Mod+Shift+M',
    canRun: hasDocument,
    whyNot: 'app.whyNot.noDocument',
    run: ({ store }) => store.getState().toggleProblems(),
  },
  'view.names': {
    menu: 'view',
    title: 'app.action.names',
    shortcut: 'Mod+F3',
    alsoBy: 'F5',
    canRun: hasDocument,
    whyNot: 'app.whyNot.noDocument',
    run: ({ store }) => store.getState().openDialog({ kind: 'names', name: null }),
  },
  'view.formulas': {
    menu: 'view',
    title: 'app.action.formulas',
    shortcut: 'Mod+`',
    // Where the grave accent is on French keyboards.
    alsoBy: 'Mod+²',
    canRun: hasDocument,
    whyNot: 'app.whyNot.noDocument',
    run: ({ store }) => store.getState().toggleFormulas(),
  },
  'view.nextProblem': {
    menu: 'view',
    title: 'app.action.nextProblem',
    shortcut: 'F8',
    canRun: hasProblems,
    whyNot: 'app.whyNot.noProblems',
    run: (services) => goToNextProblem(services, 1),
  },
  'view.previousProblem': {
    menu: 'view',
    title: 'app.action.previousProblem',
    shortcut: 'Shift+F8',
    canRun: hasProblems,
    whyNot: 'app.whyNot.noProblems',
    run: (services) => goToNextProblem(services, -1),
  },
  'view.thresholds': {
    menu: 'view',
    title: 'app.action.thresholds',
    shortcut: null,
    canRun: hasDocument,
    whyNot: 'app.whyNot.noDocument',
    run: ({ store }) => store.getState().openProblemDialog({ kind: 'thresholds', problem: null }),
  },
  'view.shortcuts': {
    menu: 'view',
    title: 'app.action.shortcuts',
    shortcut: 'F1',
    canRun: always,
    whyNot: 'app.whyNot.never',
    run: ({ store }) => store.getState().openDialog({ kind: 'shortcuts' }),
  },
} as const satisfies Readonly<Record<string, Action>>

export type ActionId = keyof typeof ACTIONS
export const ACTION_IDS = Object.keys(ACTIONS) as readonly ActionId[]

export function isActionId(id: string): id is ActionId {
  return Object.hasOwn(ACTIONS, id)
}

export function actionOf(id: ActionId): Action {
  return ACTIONS[id]
}

/** Does it when it is possible now. */
export async function runAction(services: Services, id: ActionId): Promise<void> {
  const action = actionOf(id)
  if (action.canRun(services.store.getState())) await action.run(services)
}
