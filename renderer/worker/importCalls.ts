import type { RawTable } from '@shared/bridge/contract'
import type { Finding } from '@shared/findings/finding'
import type { ColumnMapping } from '@shared/import/columnMapping'
import type { DetectedTable } from '@shared/import/detect'
import type { ImportTotals } from '@shared/import/importTotals'
import type { OwnerMatch } from '@shared/import/owner'
import type { ExcludedRows } from '@shared/import/readRows'
import type { ImportCounts } from '@shared/import/toSalesHistory'
import type { Payee, Workspace } from '@shared/plan/model'
import type { SalesHistory } from '@shared/sales/history'

/** What the workspace knows that an import needs. */
export interface ImportSetting {
  readonly payees: readonly Pick<Payee, 'id' | 'name'>[]
  readonly currency: string
  readonly datesWanted: readonly string[]
  readonly namesWanted: readonly string[]
  readonly saved: Workspace['importMappings']
  /** The sales there are already. */
  readonly existing: SalesHistory
}

export interface CountedValue {
  readonly value: string
  readonly count: number
}

/** What a file seems to be, with the mapping to begin from. */
export interface FileLook {
  readonly detected: DetectedTable
  /** 1-based row in the file of the headings; null without any. */
  readonly headerRowNumber: number | null
  /** The first rows of the file, for the choice of the one with the headings. */
  readonly firstRows: readonly { readonly rowNumber: number; readonly text: string }[]
  readonly mapping: ColumnMapping
  /** `saved`: confirmed for an earlier file of the same headings. */
  readonly origin: 'saved' | 'suggested'
  readonly findings: readonly Finding[]
  /** By heading, the different values of columns that have few of them: what a status can be chosen from. */
  readonly values: ReadonlyMap<string, readonly CountedValue[]>
}

/** An owner as the file names them, with their accepted rows. */
export interface FoundOwner extends OwnerMatch {
  readonly count: number
  /** Exact plain decimal; null when the file has no amounts. */
  readonly total: string | null
}

/** Rejected rows that need the same repair. */
export interface RejectionGroup {
  readonly code: string
  /** The column the reason is about; null when it is about the row. */
  readonly column: string | null
  readonly count: number
  /** The first of them; the others are counted. */
  readonly shown: readonly ListedRejection[]
}

export interface ListedRejection {
  readonly rowNumber: number
  readonly reason: Finding
}

/** What taking the file as mapped would bring. */
export interface ImportPreview {
  readonly counts: ImportCounts
  readonly totals: ImportTotals
  readonly owners: readonly FoundOwner[]
  readonly excluded: readonly ExcludedRows[]
  readonly rejections: readonly RejectionGroup[]
  readonly findings: readonly Finding[]
  readonly merged: MergedCounts
}

export interface MergedCounts {
  readonly newCount: number
  readonly changedCount: number
  readonly skippedCount: number
}

/** What the import worker can be asked. It keeps the file it looked at last, and the setting. */
export interface ImportCalls {
  readonly look: {
    readonly request: {
      readonly table: RawTable
      readonly setting: ImportSetting
    }
    readonly answer: FileLook
  }
  /** Looks at the same file again with another row of headings, or forgetting the mapping saved for it. */
  readonly lookAgain: {
    readonly request: { readonly headerRow?: number; readonly ignoresSaved: boolean }
    readonly answer: FileLook
  }
  readonly preview: { readonly request: { readonly mapping: ColumnMapping }; readonly answer: ImportPreview }
  readonly take: {
    readonly request: { readonly mapping: ColumnMapping; readonly how: TakenAs }
    readonly answer: { readonly history: SalesHistory } & MergedCounts
  }
}
export type ImportCallName = keyof ImportCalls

/** `merged` adds to the sales there are by id; `replacing` puts the file in their place. */
export type TakenAs = 'merged' | 'replacing'

export type ImportRequest = {
  readonly [Name in ImportCallName]: {
    readonly id: number
    readonly call: Name
    readonly request: ImportCalls[Name]['request']
  }
}[ImportCallName]

export type ImportAnswer =
  | { readonly id: number; readonly ok: true; readonly answer: ImportCalls[ImportCallName]['answer'] }
  | { readonly id: number; readonly ok: false; readonly fault: string }
