import { nearestName } from '@shared/findings/nearest'
import type { Payee } from '@shared/plan/model'
import { foldText } from './foldedText'

/** An owner named in a file and the payee it stands for. */
export interface OwnerMatch {
  /** As the file writes it, in NFC. */
  readonly found: string
  /** The payee meant: same id or same name, up to case, accents and punctuation. Null when nobody or more than one fits. */
  readonly payee: string | null
  /** The payee with the nearest name, for a person to confirm; never used without. */
  readonly suggestion: string | null
}

type NamedPayee = Pick<Payee, 'id' | 'name'>

/**
 * Finds the payee each owner of a file stands for.
 *
 * @param owners names or ids as the file writes them
 * @returns one match an owner, in the same order
 */
export function matchOwners(owners: readonly string[], payees: readonly NamedPayee[]): OwnerMatch[] {
  const byId = new Map(payees.map(({ id }) => [id, id]))
  const byName = new Map<string, string | null>()
  for (const { id, name } of payees) {
    const folded = foldText(name)
    byName.set(folded, byName.has(folded) ? null : id)
  }
  return owners.map((owner) => {
    const found = owner.normalize('NFC').trim()
    const payee = byId.get(found) ?? byName.get(foldText(found)) ?? null
    return { found, payee, suggestion: payee === null ? nearestPayee(found, payees) : null }
  })
}

/** Last name first or last, `Roy, Ana` and `Ana Roy` are the same words. */
function sortedWords(name: string): string {
  return foldText(name).split(' ').sort().join(' ')
}

function nearestPayee(owner: string, payees: readonly NamedPayee[]): string | null {
  const byWords = new Map(payees.map(({ id, name }) => [sortedWords(name), id]))
  const nearest = nearestName(sortedWords(owner), [...byWords.keys()])
  return nearest === null ? null : (byWords.get(nearest) ?? null)
}
