import { isMessageKey } from '@shared/i18n/catalogue'
import { en } from '@shared/i18n/en'
import { fr } from '@shared/i18n/fr'
import type { Message } from '@shared/i18n/message'
import { describe, expect, it } from 'vitest'
import { readSources, withoutComments } from '../support/architecture/source'

const ENGLISH: Readonly<Record<string, Message>> = en
const FRENCH: Readonly<Record<string, Message>> = fr
const KEYS = Object.keys(ENGLISH)

function placeholders(message: Message | undefined): string[] {
  const text = typeof message === 'string' ? message : `${message?.one} ${message?.other}`
  return [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()
}

describe('French', () => {
  it('has exactly the keys of English', () => {
    expect(Object.keys(FRENCH).sort()).toEqual([...KEYS].sort())
  })

  it('has the placeholders of English in every message', () => {
    const different = KEYS.filter((key) => placeholders(ENGLISH[key]).join() !== placeholders(FRENCH[key]).join())
    expect(different).toEqual([])
  })

  it('has a form for one and one for several where English has', () => {
    const different = KEYS.filter((key) => typeof ENGLISH[key] !== typeof FRENCH[key])
    expect(different).toEqual([])
  })
})

describe('a message', () => {
  it('is never empty, and has {count} when it has two forms', () => {
    const wrong = KEYS.filter((key) =>
      [ENGLISH[key], FRENCH[key]].some((message) => {
        if (message === undefined || typeof message === 'string') return message?.trim() === ''
        return message.one.trim() === '' || message.other.trim() === '' || !message.other.includes('{count}')
      }),
    )
    expect(wrong).toEqual([])
  })

  it('stands in one area only', () => {
    const areas = readSources(['shared/i18n/en']).filter(({ path }) => !path.endsWith('index.ts'))
    const keys = areas.flatMap(({ text }) =>
      [...withoutComments(text).matchAll(/^ {2}'?([\w.]+)'?:/gm)].map((match) => match[1]),
    )
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })
})

describe('a finding', () => {
  it('has its sentence in the catalogue, wherever the source makes one', () => {
    const codes = readSources(['shared', 'electron', 'renderer']).flatMap(({ path, text }) =>
      [...withoutComments(text).matchAll(/\b(?:finding|FormulaFault)\(\s*'([^']+)'/g)].map((match) => ({
        path,
        code: match[1] ?? '',
      })),
    )
    expect(codes.length).toBeGreaterThan(0)
    const untold = codes
      .filter(({ code }) => !isMessageKey(`finding.${code}`))
      .map(({ path, code }) => `${code} in ${path}`)
    expect([...new Set(untold)]).toEqual([])
  })
})
