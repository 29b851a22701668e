import type { HostFailure } from '@shared/bridge/contract'

/** A failure of the world inside the host: a listed reason, and what the system said of it. It never crosses the bridge as an exception. */
export class HostError extends Error {
  override readonly name = 'HostError'
  readonly failure: HostFailure

  constructor(failure: HostFailure, detail: string) {
    super(detail)
    this.failure = failure
  }
}

const FAILURE_OF_CODE: ReadonlyMap<string, HostFailure> = new Map([
  ['ENOENT', 'missing'],
  ['ENOTDIR', 'missing'],
  ['EACCES', 'notPermitted'],
  ['EPERM', 'notPermitted'],
  ['EROFS', 'notPermitted'],
  ['EBUSY', 'locked'],
  ['ETXTBSY', 'locked'],
  ['ENOSPC', 'diskFull'],
  ['EDQUOT', 'diskFull'],
  ['EFBIG', 'tooLarge'],
  ['EISDIR', 'unreadable'],
  ['EIO', 'unreadable'],
])

/** The listed reason of whatever was thrown; what nobody foresaw is `unexpected` and says so. */
export function failureOf(error: unknown): { readonly failure: HostFailure; readonly detail: string } {
  if (error instanceof HostError) return { failure: error.failure, detail: error.message }
  const detail = error instanceof Error ? error.message : String(error)
  return { failure: FAILURE_OF_CODE.get(codeOf(error)) ?? 'unexpected', detail }
}

/** The system's code of an error (`ENOENT`), empty when it has none. */
export function codeOf(error: unknown): string {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : ''
}
