import { invariant } from '@shared/findings/invariant'
import { strFromU8, strToU8 } from 'fflate'

/**
 * A message of the bridge as bytes, for a host that is reached over HTTP: a header of JSON in which every Uint8Array is replaced by
 * null, then those bytes one after another. The header says where each belongs and how long it is.
 */
interface Header {
  readonly value?: unknown
  readonly bytes: readonly { readonly path: readonly string[]; readonly size: number }[]
}

const LENGTH_BYTES = 4

/**
 * Encodes plain data that may hold Uint8Array anywhere. A property that is undefined is left out, as in JSON.
 * Throws TypeError for what JSON cannot carry (a bigint, a circle).
 */
export function encodeMessage(message: unknown): Uint8Array {
  const chunks: { path: string[]; bytes: Uint8Array }[] = []
  const value = withoutBytes(message, [], chunks)
  const bytes = chunks.map((chunk) => ({ path: chunk.path, size: chunk.bytes.length }))
  const header = strToU8(JSON.stringify({ value, bytes } satisfies Header))
  const total = chunks.reduce((size, chunk) => size + chunk.bytes.length, LENGTH_BYTES + header.length)
  const encoded = new Uint8Array(total)
  new DataView(encoded.buffer).setUint32(0, header.length)
  encoded.set(header, LENGTH_BYTES)
  let offset = LENGTH_BYTES + header.length
  for (const chunk of chunks) {
    encoded.set(chunk.bytes, offset)
    offset += chunk.bytes.length
  }
  return encoded
}

/**
 * Decodes what `encodeMessage` made; every Uint8Array is a copy of its own.
 * Throws InvariantError or SyntaxError when the bytes are no such message: the caller refuses them.
 */
export function decodeMessage(encoded: Uint8Array): unknown {
  invariant(encoded.length >= LENGTH_BYTES, 'a message starts with the length of its header')
  const headerEnd = LENGTH_BYTES + new DataView(encoded.buffer, encoded.byteOffset).getUint32(0)
  invariant(headerEnd <= encoded.length, 'the header of a message is whole')
  const header: unknown = JSON.parse(strFromU8(encoded.subarray(LENGTH_BYTES, headerEnd)))
  invariant(isHeader(header), 'the header of a message says where its bytes belong')
  const root: { value?: unknown } = 'value' in header ? { value: header.value } : {}
  let offset = headerEnd
  for (const { path, size } of header.bytes) {
    invariant(offset + size <= encoded.length, 'the bytes of a message are whole')
    place(root, ['value', ...path], encoded.slice(offset, offset + size))
    offset += size
  }
  invariant(offset === encoded.length, 'a message ends with its last bytes')
  return root.value
}

function withoutBytes(value: unknown, path: string[], chunks: { path: string[]; bytes: Uint8Array }[]): unknown {
  if (value instanceof Uint8Array) {
    chunks.push({ path, bytes: value })
    return null
  }
  if (Array.isArray(value)) return value.map((item, index) => withoutBytes(item, [...path, String(index)], chunks))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, withoutBytes(item, [...path, key], chunks)]),
  )
}

/** Puts bytes where the header left null; a path that leads anywhere else was not written by `encodeMessage`. */
function place(root: object, path: readonly string[], bytes: Uint8Array): void {
  let holder: object = root
  for (const [depth, key] of path.entries()) {
    const found = Object.getOwnPropertyDescriptor(holder, key)
    invariant(found !== undefined, 'bytes belong where the message has room for them')
    const inside: unknown = found.value
    if (depth < path.length - 1) {
      invariant(typeof inside === 'object' && inside !== null, 'bytes belong inside the message')
      holder = inside
    } else {
      invariant(inside === null, 'bytes belong where the message left room for them')
      Object.defineProperty(holder, key, { ...found, value: bytes })
    }
  }
}

function isHeader(value: unknown): value is Header {
  return (
    typeof value === 'object' &&
    value !== null &&
    'bytes' in value &&
    Array.isArray(value.bytes) &&
    value.bytes.every(
      (entry: unknown) =>
        typeof entry === 'object' &&
        entry !== null &&
        'path' in entry &&
        Array.isArray(entry.path) &&
        entry.path.every((key: unknown) => typeof key === 'string') &&
        'size' in entry &&
        typeof entry.size === 'number' &&
        Number.isSafeInteger(entry.size) &&
        entry.size >= 0,
    )
  )
}
