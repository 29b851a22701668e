import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Finding } from '@shared/findings/finding'
import type { Acceptance, Workspace } from '@shared/plan/model'
import { partsOfPath, placeOf, valueAt } from '@shared/plan/place'
import { canonicalJson } from './file'

const HASH_LENGTH = 16

/** Which finding an acceptance is of: its code, where it stands by ids, and what was found there. */
export type AcceptedFinding = Pick<Acceptance, 'code' | 'about' | 'found'>

/**
 * The finding as an acceptance keeps it. What it found is part of it: when a figure it names or the value it stands at changes, it is another
 * finding, which nobody has accepted.
 */
export function acceptedFinding(workspace: Workspace, finding: Finding): AcceptedFinding {
  const { code, params, path } = finding
  // A list as a whole, such as all quotas, changes with everybody else's: there the figures the finding names say what it found.
  const value = partsOfPath(path).length <= 1 || isOfPractice(finding) ? null : valueAt(workspace, path)
  const found = bytesToHex(sha256(utf8ToBytes(canonicalJson({ params, value: value ?? null }))))
  return { code, about: aboutOf(workspace, finding), found: found.slice(0, HASH_LENGTH) }
}

function aboutOf(workspace: Workspace, finding: Finding): string {
  const { kind, ...address } = placeOf(workspace, finding)
  return [kind, ...Object.values(address).flat()].join('/').slice(0, 2000)
}

/** A check of usual practice names in its params all it found. */
function isOfPractice({ code }: Finding): boolean {
  return code.startsWith('practice.')
}

/** An error leaves money out: it is mended, never accepted. */
export function canAccept({ severity }: Finding): boolean {
  return severity !== 'error'
}

/** The acceptance that still holds for a finding; null when nobody accepted it, or what was accepted has changed. */
export function acceptanceOf(workspace: Workspace, finding: Finding): Acceptance | null {
  const accepted = workspace.checks?.accepted ?? []
  if (accepted.length === 0 || !canAccept(finding) || !accepted.some(({ code }) => code === finding.code)) return null
  const { code, about, found } = acceptedFinding(workspace, finding)
  return accepted.find((one) => one.code === code && one.about === about && one.found === found) ?? null
}
