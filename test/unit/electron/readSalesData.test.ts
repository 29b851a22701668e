import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { importFile } from '@electron/files/importFile'
import { describe, expect, it } from 'vitest'

const DATA = resolve(import.meta.dirname, '../../../../shared/data')
const NOBODY = { payees: [], currency: null }

function imported(path: string) {
  return importFile(readFileSync(resolve(DATA, path)), path.split('/').at(-1) ?? path, NOBODY)
}

function expectedTotals(): Map<string, string> {
  const lines = readFileSync(resolve(DATA, 'exports/EXPECTED.csv'), 'utf8').trim().split(/\r?\n/).slice(1)
  return new Map(lines.map((line) => line.split(',') as [string, string]))
}

const EXPORTS = existsSync(resolve(DATA, 'exports'))
  ? readdirSync(resolve(DATA, 'exports')).filter((name) => name !== 'EXPECTED.csv')
  : []

describe.skipIf(EXPORTS.length === 0)('the same deals in seven exports (needs ../shared/data/exports)', () => {
  it.each(EXPORTS)('%s gives 20 won deals and every owner their total, with the suggested mapping alone', (name) => {
    const { report } = imported(`exports/${name}`)
    const { TOTAL, ...owners } = Object.fromEntries(expectedTotals())
    expect(report.counts).toEqual({ read: 24, accepted: 20, rejected: 0, excluded: 4 })
    expect(report.totals.total).toBe(TOTAL)
    expect(Object.fromEntries(report.totals.owners.map(({ owner, total }) => [owner, total]))).toEqual(owners)
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })
})

describe.skipIf(!existsSync(DATA))('real files (needs ../shared/data)', () => {
  it('57,851 order lines of AdventureWorks add up to 77,548,570.20 exactly', () => {
    const { report, history } = imported('adventureworks-dw2020-us-formatted/Sales.csv')
    expect(report.counts).toEqual({ read: 57851, accepted: 57851, rejected: 0, excluded: 0 })
    expect(report.totals.total).toBe('77548570.20')
    expect(report.totals.owners).toHaveLength(17)
    expect(history.columns.map(({ name }) => name)).toContain('ordered')
    expect(history.source.row[57850]).toBe(57852)
  })

  it('amounts a spreadsheet of another language has mangled are warned of, and those it cannot read are rejected', () => {
    const { report } = imported('malformed/FactResellerSales.excel-locale-mangled.csv')
    expect(report.findings.map(({ code }) => code)).toContain('import.mixedMarks')
    expect(report.counts.read).toBe(587)
    expect(report.counts.accepted + report.counts.rejected).toBe(587)
    expect(report.rejected[0]?.reasons[0]).toMatchObject({
      code: 'import.unreadableNumberPoint',
      params: { found: '34,20' },
    })
  })
})
