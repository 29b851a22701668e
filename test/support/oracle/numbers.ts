import type { Assignment, Workspace } from '@shared/plan/model'
import { evaluate, Missing } from './expression'
import type { Fraction } from './fraction'

/** What was worked out for a workspace, by text and own numbers: the same is asked many times. */
const KNOWN = new WeakMap<Workspace, Map<string, Fraction>>()

/** A number of the plan: a decimal, a percent, or after `=` a formula over the assumptions and a payee's own numbers. */
export function numberOf(workspace: Workspace, text: string, own: Assignment['fields'] = {}): Fraction {
  const known = KNOWN.get(workspace) ?? new Map<string, Fraction>()
  KNOWN.set(workspace, known)
  const key = `${text} ${JSON.stringify(own)}`
  const value = known.get(key) ?? workedOut(workspace, text, own)
  known.set(key, value)
  return value
}

function workedOut(workspace: Workspace, text: string, own: Assignment['fields']): Fraction {
  const value = evaluate(text.startsWith('=') ? text.slice(1) : text, (name) => namedNumber(workspace, name, own))
  if (typeof value !== 'object') throw new Error(`${text} is not a number`)
  return value
}

/** A payee's own number of that name, else the assumption. */
export function namedNumber(workspace: Workspace, name: string, own: Assignment['fields'] = {}): Fraction {
  const field = own[name]
  if (field !== undefined) return numberOf(workspace, field)
  const found = workspace.assumptions.find((one) => one.name === name)
  if (found === undefined) throw new Missing(`the oracle knows no ${name}`)
  return numberOf(workspace, found.value)
}
