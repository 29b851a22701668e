import type { PreviewPoint } from '@shared/engine/preview'
import type { SimulationResult, TraceNode } from '@shared/engine/result'
import type { Finding } from '@shared/findings/finding'
import type { Language } from '@shared/i18n/catalogue'
import type { Exact } from '@shared/money/exact'
import type { Workspace } from '@shared/plan/model'
import type { DocumentModel } from '@shared/report/documentModel'
import type { PlanDocumentRequest } from '@shared/report/planDocument'
import type { WorkbookModel } from '@shared/report/workbookModel'
import type { SalesHistory } from '@shared/sales/history'

/** A run with what the checks of the plan said, and how long the engine took. */
export interface SimulationRun {
  readonly result: SimulationResult
  readonly findings: readonly Finding[]
  readonly engineMs: number
}

/** What the worker can be asked: request and answer of each call. Every call is about a workspace. */
export interface EngineCalls {
  readonly simulate: {
    readonly request: { readonly from?: string; readonly to?: string; readonly growth?: Exact }
    readonly answer: SimulationRun
  }
  readonly explain: {
    readonly request: {
      readonly payee: string
      readonly period: string
      /** Null: the steps of the settlement alone. */
      readonly component?: string | null
      readonly growth?: Exact
    }
    readonly answer: readonly TraceNode[]
  }
  readonly preview: {
    readonly request: {
      readonly plan: string
      readonly component: string
      readonly points: readonly Exact[]
      /** Of a matrix, from 0. */
      readonly column?: number
    }
    readonly answer: readonly PreviewPoint[]
  }
  readonly planDocument: { readonly request: PlanDocumentRequest; readonly answer: DocumentModel }
  readonly payoutWorkbook: {
    /** First and last month to pay, such as `2026-01`. */
    readonly request: {
      readonly language: Language
      readonly from: string
      readonly to: string
      readonly growth: Exact
    }
    readonly answer: WorkbookModel
  }
}
export type CallName = keyof EngineCalls

/** A workspace on its way to the worker. The sales history travels once per revision; it is most of the bytes. */
export interface SentWorkspace {
  readonly plans: Omit<Workspace, 'sales'>
  readonly salesRevision: number
  readonly sales: SalesHistory | null
}

export type EngineRequest = {
  readonly [Name in CallName]: {
    readonly id: number
    readonly call: Name
    readonly workspace: SentWorkspace
    readonly request: EngineCalls[Name]['request']
  }
}[CallName]

export type EngineAnswer =
  | { readonly id: number; readonly ok: true; readonly answer: EngineCalls[CallName]['answer'] }
  | { readonly id: number; readonly ok: false; readonly fault: string }
