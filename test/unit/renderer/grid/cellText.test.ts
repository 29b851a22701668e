import { type CellSetting, cellDisplay, cellEntryText, readCell } from '@renderer/grid/cellText'
import type { CellKind, GridColumn } from '@renderer/grid/columns'
import { evaluateAssumptions } from '@shared/formula/assumptions'
import { describe, expect, it } from 'vitest'

const { values: names } = evaluateAssumptions([{ name: 'base_rate', value: '8%' }])
const setting = (language: 'en' | 'fr'): CellSetting => ({ language, currency: 'EUR', names })
const ROW = { id: '1', cells: {} }
const column = (kind: CellKind): GridColumn => ({
  id: 'cell',
  header: 'Cell',
  kind,
  choices: [
    { value: 'month', label: 'Month' },
    { value: 'quarter', label: 'Quarter' },
    { value: 'half', label: 'Half-year' },
  ],
})
const shown = (text: string, kind: CellKind, language: 'en' | 'fr') =>
  cellDisplay(text, column(kind), ROW, setting(language))

describe('What a cell shows', () => {
  it.each([
    ['8%', 'percent', '8%', '8\u00a0%'],
    ['0.08125', 'percent', '8.125%', '8,125\u00a0%'],
    ['=base_rate*1.5', 'percent', '12%', '12\u00a0%'],
    ['12500', 'money', '12,500', '12\u202f500'],
    ['12500.5', 'money', '12,500.50', '12\u202f500,50'],
    ['-3', 'money', '\u22123', '\u22123'],
    ['150%', 'number', '150%', '150\u00a0%'],
    ['=1/3', 'number', '0.333333', '0,333333'],
    ['=nowhere', 'number', '=nowhere', '=nowhere'],
    ['2026-02-14', 'date', 'Feb 14, 2026', '14 févr. 2026'],
    ['half', 'choice', 'Half-year', 'Half-year'],
    ['', 'money', '', ''],
  ] as const)('of %s as %s: %s, in French %s', (text, kind, english, french) => {
    expect(shown(text, kind, 'en')).toBe(english)
    expect(shown(text, kind, 'fr')).toBe(french)
  })
})

describe('What is typed into a cell of choices', () => {
  const read = (typed: string) => readCell(typed, column('choice'), ROW, setting('en'))
  it('is a choice by its name or its beginning, whatever the case', () => {
    expect(read('quarter')).toMatchObject({ ok: true, value: { text: 'quarter' } })
    expect(read('Q')).toMatchObject({ ok: true, value: { text: 'quarter' } })
  })
  it('is refused when it is none of them', () => {
    expect(read('week')).toMatchObject({
      ok: false,
      findings: [{ code: 'entry.notChoice', params: { found: 'week' } }],
    })
  })
  it('opens with the name of the choice', () => {
    expect(cellEntryText('half', column('choice'), ROW, setting('en'))).toBe('Half-year')
  })
})

describe('A formula', () => {
  it('that cannot be understood is refused', () => {
    expect(readCell('=base_rate*', column('number'), ROW, setting('en')).ok).toBe(false)
    expect(readCell('stage = (', column('expression'), ROW, setting('en')).ok).toBe(false)
  })
  it('is kept as it was typed', () => {
    expect(readCell('= base_rate * 2', column('number'), ROW, setting('en'))).toMatchObject({
      value: { text: '=base_rate * 2' },
    })
  })
})
