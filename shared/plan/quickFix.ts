import type { Finding } from '@shared/findings/finding'
import { checkWorkspace } from './check'
import { applyCommand, type DocumentCommand } from './commands'
import type { NumberText, Workspace } from './model'
import { copiesRemoved } from './quickFixCopies'
import { entriesAdded } from './quickFixEntries'
import { nearestNames } from './quickFixNames'
import { referencesRemoved } from './quickFixReferences'
import { sharesClosed } from './quickFixShares'
import { oneValueSet } from './quickFixValues'

/** What a fix does, in a word; `app.fix.<kind>` is its sentence. */
export type FixKind =
  | 'addQuota'
  | 'addRate'
  | 'addYear'
  | 'copyQuota'
  | 'copyRate'
  | 'endBefore'
  | 'nearest'
  | 'onlyColumn'
  | 'removeCopy'
  | 'removeEntry'
  | 'removeField'
  | 'removeReference'
  | 'removeShares'
  | 'setPaid'
  | 'setStep'
  | 'sharesLast'
  | 'sharesProportion'
  | 'sortColumns'
  | 'sortTiers'

/** A mending of one finding: commands that are one step, said in words before it is taken. */
export interface QuickFix {
  readonly kind: FixKind
  /** Names, periods and days that complete its sentence. */
  readonly params: Readonly<Record<string, string | number>>
  /** What only the user knows: an amount of money, or a plain number; null when nothing is asked. */
  readonly asks: 'money' | 'number' | null
  /** @param answer what the user gave, as the workspace writes numbers; not read where nothing is asked */
  readonly commands: (answer: NumberText) => readonly DocumentCommand[]
}

/** Makes the fixes of findings it knows; none of others. */
export type FixMaker = (workspace: Workspace, finding: Finding) => readonly QuickFix[]

const MAKERS: readonly FixMaker[] = [
  sharesClosed,
  nearestNames,
  referencesRemoved,
  oneValueSet,
  copiesRemoved,
  entriesAdded,
]

/**
 * Ways to mend a finding that suggest themselves, not yet tried. Most findings have none: there only the user knows what is meant.
 *
 * Cost: looks at the finding's own surroundings, never at the sales row by row.
 */
export const suggestedFixes: FixMaker = (workspace, finding) => MAKERS.flatMap((make) => make(workspace, finding))

/**
 * The suggested fixes that mend: applied to the workspace, the finding is gone and the checks find nothing new. A fix that asks for a number is
 * tried with 1.
 */
export const quickFixesOf: FixMaker = (workspace, finding) => {
  const before = checkWorkspace(workspace)
  return suggestedFixes(workspace, finding).filter(({ commands }) => {
    const applied = applyCommand(workspace, { do: 'batch', commands: commands('1') })
    if (!applied.ok || applied.value === workspace) return false
    const after = checkWorkspace(applied.value)
    const had = countOf(before, finding.code)
    return (
      (had === 0 || countOf(after, finding.code) < had) &&
      after.every(({ code }) => countOf(after, code) <= countOf(before, code))
    )
  })
}

function countOf(findings: readonly Finding[], wanted: string): number {
  return findings.filter(({ code }) => code === wanted).length
}
