import { sampleCsv } from '@shared/sample/crmExport'
import { sampleDeals } from '@shared/sample/sampleWorkspace'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'

const lastQuarter = sampleDeals().filter(({ closed }) => closed >= 20362)
const totalCents = lastQuarter.reduce((total, { cents }) => total + Number(cents), 0)

function cellsOf(text: string, delimiter: string): string[][] {
  return Papa.parse<string[]>(text, { delimiter, skipEmptyLines: true }).data
}

describe('the export of the sample company’s last quarter', () => {
  it('in English has commas, the month first and points in amounts', () => {
    const [headings, ...rows] = cellsOf(sampleCsv('en'), ',')
    expect(headings?.slice(0, 3)).toEqual(['Opportunity ID', 'Close Date', 'Opportunity Owner'])
    expect(rows).toHaveLength(lastQuarter.length)
    expect(rows.every((row) => row.length === 10 && /^1[0-2]\/\d\d\/2025$/.test(String(row[1])))).toBe(true)
    const amounts = rows.map((row) => Number(String(row[8]).replaceAll(',', '')))
    expect(amounts.reduce((total, amount) => total + Math.round(amount * 100), 0)).toBe(totalCents)
  })

  it('in French has semicolons, the day first and decimal commas, and is marked as UTF-8 for Excel', () => {
    const text = sampleCsv('fr')
    expect(text.startsWith('\ufeffIdentifiant;')).toBe(true)
    const [, ...rows] = cellsOf(text, ';')
    expect(rows).toHaveLength(lastQuarter.length)
    expect(rows.every((row) => row.length === 10 && /^\d\d\/1[0-2]\/2025$/.test(String(row[1])))).toBe(true)
    const amounts = rows.map((row) => Number(String(row[8]).replaceAll('\u00a0', '').replace(',', '.')))
    expect(amounts.reduce((total, amount) => total + Math.round(amount * 100), 0)).toBe(totalCents)
  })

  it('names owners as people, not by id', () => {
    expect(sampleCsv('en')).toContain('Camille Aubépine')
    expect(sampleCsv('en')).not.toContain('aubepine')
  })
})
