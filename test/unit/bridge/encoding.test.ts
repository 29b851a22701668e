import { decodeMessage, encodeMessage } from '@shared/bridge/encoding'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const message = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.uint8Array(),
    fc.string({ unit: 'binary' }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value')),
    fc.dictionary(fc.string(), tie('value'), { noNullPrototype: true }),
  ),
})).value

describe('a message of the bridge', () => {
  it('comes back as it was, bytes and all', () => {
    fc.assert(
      fc.property(message, (value) => {
        expect(decodeMessage(encodeMessage(value))).toStrictEqual(value)
      }),
    )
  })

  it('may be nothing at all', () => {
    expect(decodeMessage(encodeMessage(undefined))).toBeUndefined()
  })

  it('that was cut short is refused', () => {
    const encoded = encodeMessage({ name: 'FY26', bytes: new Uint8Array([1, 2, 3]) })
    for (let length = 0; length < encoded.length; length += 1) {
      expect(() => decodeMessage(encoded.slice(0, length))).toThrow()
    }
  })

  it('never throws anything but an error, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        try {
          decodeMessage(bytes)
        } catch (error) {
          expect(error).toBeInstanceOf(Error)
        }
      }),
    )
  })

  it('puts bytes only where the message left room for them', () => {
    const text = JSON.stringify({ value: {}, bytes: [{ path: ['__proto__', 'polluted'], size: 1 }] })
    const header = new TextEncoder().encode(text)
    const forged = new Uint8Array([0, 0, 0, header.length, ...header, 7])
    expect(() => decodeMessage(forged)).toThrow('room')
    expect({}).not.toHaveProperty('polluted')
  })
})
