import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { CompPlan, Payee, Workspace } from '@shared/plan/model'
import { canonicalJson } from '@shared/workspace/file'
import { measuresOf } from './workedExample'

/** Characters shown: enough that two versions of a plan never share them by chance. */
const LENGTH = 12

/**
 * A short fingerprint of everything that decides what a document says: the plan, its measures, the assumptions, goals, exchange rates and rounding,
 * and for one payee their assignments, quotas and scores. The same definition has the same fingerprint on every machine; any change gives another.
 *
 * @example
 * planVersion(workspace, plan, null) // '4F0A-91C2-7B3E'
 */
export function planVersion(workspace: Workspace, plan: CompPlan, payee: Payee | null): string {
  const measures = measuresOf(workspace, plan)
  const used = new Set(measures.map(({ id }) => id))
  const { goals, scores, exchangeRates, roundedOn } = workspace
  const definition = {
    currency: workspace.currency,
    fiscalYearStart: workspace.fiscalYearStart,
    years: workspace.years,
    rounding: workspace.rounding,
    assumptions: workspace.assumptions,
    measures,
    ...(roundedOn === undefined ? {} : { roundedOn }),
    ...(goals === undefined ? {} : { goals }),
    ...(exchangeRates === undefined ? {} : { exchangeRates }),
    ...(payee === null || scores === undefined ? {} : { scores: scores.filter((score) => score.payee === payee.id) }),
    plan,
    payee,
    quotas:
      payee === null ? [] : workspace.quotas.filter((quota) => quota.payee === payee.id && used.has(quota.measure)),
  }
  const hex = bytesToHex(sha256(utf8ToBytes(canonicalJson(definition)))).slice(0, LENGTH)
  return (hex.toUpperCase().match(/.{4}/g) ?? []).join('-')
}
