import {
  callAt,
  endOfWord,
  functionTerms,
  type Term,
  termsMatching,
  withTerm,
  wordAt,
  writeName,
} from '@shared/formula/complete'
import { describe, expect, it } from 'vitest'

const caretAt = (marked: string) => [marked.replace('|', ''), marked.indexOf('|')] as const

describe('the word at the caret', () => {
  it.each([
    ['2 * base_ra|', 'base_ra'],
    ['bas|e_rate + 1', 'bas'],
    ['[Close Da|te] > 1', '[Close Da'],
    ['quota(book|ings)', 'quota(book'],
    ['"base|', null],
    ['"Won" and st|', 'st'],
    ['1.5|', null],
    ['a + |', null],
  ])('of %s is %s', (marked, typed) => {
    expect(wordAt(...caretAt(marked))?.typed ?? null).toBe(typed)
  })

  it('is replaced whole, and a bracket that is there is not doubled', () => {
    const word = wordAt('ba|se + 1'.replace('|', ''), 2)
    expect(word === null ? null : withTerm('base + 1', word, 'rate')).toEqual({ text: 'rate + 1', caret: 4 })
    expect(withTerm('ma(1)', { from: 0, to: 2 }, 'MAX(')).toEqual({ text: 'MAX(1)', caret: 4 })
  })
})

describe('terms that fit', () => {
  const term = (text: string, alsoFoundBy: readonly string[] = []): Term => ({
    kind: 'assumption',
    name: text,
    text,
    alsoFoundBy,
  })
  it('begin with what was typed, then have a word that does, capitals and accents aside', () => {
    const terms = [term('meeting_rate'), term('élan'), term('rate'), term('quota(b)', ['Rated'])]
    expect(termsMatching('Rat', terms).map(({ text }) => text)).toEqual(['rate', 'quota(b)', 'meeting_rate'])
    expect(termsMatching('el', terms).map(({ text }) => text)).toEqual(['élan'])
  })

  it('are functions by the name of either language', () => {
    expect(termsMatching('sum', functionTerms('fr')).map(({ text }) => text)).toEqual(['SOMME('])
  })
})

describe('a place in a formula', () => {
  it('is within a function and at one of its values', () => {
    expect(callAt('MAX(1, (2 + 3), ', 16, 'en')).toEqual({ fn: 'max', argument: 2 })
    expect(callAt('SI(a; MIN(1,5', 13, 'fr')).toEqual({ fn: 'min', argument: 0 })
    expect(callAt('MAX(1) + ', 9, 'en')).toBeNull()
  })

  it('ends before the next word, and names are written as the language does', () => {
    expect(endOfWord('2 * acelerator + 1', 4, 'en')).toBe(14)
    expect(writeName('attainment(new-deals)', 'fr')).toBe('taux_atteinte([new-deals])')
    expect(writeName('Close Date', 'en')).toBe('[Close Date]')
  })
})
