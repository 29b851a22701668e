import { unzipSync } from 'fflate'
import { HostError } from './failure'

/** What the parts of an honest workbook stay under, inflated. */
const MOST_ENTRIES = 1_000
const MOST_BYTES = 200 * 1024 * 1024
const HIGHEST_RATIO = 100
const RATIO_MATTERS_FROM_BYTES = 1024 * 1024

/** A zip whose list of contents has been checked; parts are inflated one by one as they are asked for. */
export interface OpenZip {
  readonly has: (name: string) => boolean
  /** The text of a part. Throws HostError `damaged` when it is not there or is no text. */
  readonly text: (name: string) => string
}

/**
 * Reads the list of contents of a zip before anything is inflated, and refuses what no honest file has: too many or too large parts,
 * parts that grow more than a hundredfold, names that lead out of the archive. A part never inflates beyond the size stated there.
 *
 * Throws HostError `tooLarge`, `damaged`.
 */
export function openZip(bytes: Uint8Array): OpenZip {
  const names = new Set<string>()
  let total = 0
  orDamaged(() =>
    unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        total += originalSize
        const inflates = originalSize > RATIO_MATTERS_FROM_BYTES && originalSize > size * HIGHEST_RATIO
        if (inflates || total > MOST_BYTES || names.size >= MOST_ENTRIES) {
          throw new HostError('tooLarge', 'imports.refused.zipBomb')
        }
        if (leadsOut(name) || names.has(name)) throw new HostError('damaged', 'imports.refused.damagedWorkbook')
        names.add(name)
        return false
      },
    }),
  )
  return { has: (name) => names.has(name), text: (name) => partText(bytes, name) }
}

function leadsOut(name: string): boolean {
  return /^([/\\]|[a-z]:)|(^|[/\\])\.\.([/\\]|$)|\\/i.test(name)
}

function partText(bytes: Uint8Array, wanted: string): string {
  return orDamaged(() => {
    const part = unzipSync(bytes, { filter: ({ name }) => name === wanted })[wanted]
    if (part === undefined) throw new HostError('damaged', 'imports.refused.damagedWorkbook')
    const utf16 = (part[0] === 0xff && part[1] === 0xfe) || (part[0] === 0xfe && part[1] === 0xff)
    const encoding = utf16 ? (part[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8'
    return new TextDecoder(encoding, { fatal: true }).decode(part)
  })
}

/** Whatever a damaged archive makes the reader throw, it is said in one way. */
function orDamaged<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof HostError) throw error
    throw new HostError('damaged', 'imports.refused.damagedWorkbook')
  }
}
