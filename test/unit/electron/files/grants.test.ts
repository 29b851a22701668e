import { createGrants } from '@electron/files/grants'
import { describe, expect, it } from 'vitest'

describe('a grant', () => {
  it('names the file without its folder and gives its path once', () => {
    const grants = createGrants()
    const { token, name } = grants.give('/plans/FY26.palier', 'workspace', 'open')
    expect(name).toBe('FY26.palier')
    expect(grants.take(token, 'workspace', 'open')).toBe('/plans/FY26.palier')
    expect(() => grants.take(token, 'workspace', 'open')).toThrow('no right')
  })

  it('is of no use for another purpose, and is spent by the attempt', () => {
    const grants = createGrants()
    const { token } = grants.give('/sales.csv', 'sales', 'open')
    expect(() => grants.take(token, 'sales', 'save')).toThrow('no right')
    expect(() => grants.take(token, 'sales', 'open')).toThrow('no right')
  })

  it('cannot be guessed from another', () => {
    const grants = createGrants()
    const tokens = Array.from({ length: 100 }, () => grants.give('/x', 'sales', 'open').token)
    expect(new Set(tokens).size).toBe(100)
    expect(tokens.every((token) => token.length >= 32)).toBe(true)
  })
})
