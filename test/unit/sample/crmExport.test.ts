import { importFile } from '@electron/files/importFile'
import { invariant } from '@shared/findings/invariant'
import { parseMapping, signatureOf } from '@shared/import/columnMapping'
import { mergeHistories } from '@shared/import/mergeHistories'
import { sampleCsv } from '@shared/sample/crmExport'
import { sampleDeals, sampleWorkspace } from '@shared/sample/sampleWorkspace'
import { describe, expect, it } from 'vitest'

const workspace = sampleWorkspace()
const lastQuarter = sampleDeals().filter(({ closed, type }) => closed >= 20362 && type !== 'Meeting')
const won = lastQuarter.filter(({ status }) => status === 'Won')
const context = { payees: workspace.payees, currency: workspace.currency }
const bytesOf = (text: string) => new TextEncoder().encode(text)
const headingsOf = (text: string, delimiter: string) =>
  String(text.split('\r\n')[0]).replace('\ufeff', '').split(delimiter)

describe('the export of the sample company’s last quarter', () => {
  it('in English has commas, the month first and points in amounts', () => {
    expect(sampleCsv('en').split('\r\n')[0]).toMatch(/^Opportunity ID,Close Date,/)
    expect(sampleCsv('en')).toMatch(/\r\n[DR]-\d{5},1[0-2]\/\d\d\/2025,/)
    expect(sampleCsv('en')).toMatch(/,"\d+,\d{3}\.\d\d",/)
  })

  it('in French has semicolons, the day first and decimal commas, and is marked as UTF-8 for Excel', () => {
    expect(sampleCsv('fr')).toMatch(/^\ufeffIdentifiant;Date de clôture;/)
    expect(sampleCsv('fr')).toMatch(/\r\n[DR]-\d{5};\d\d\/1[0-2]\/2025;/)
    expect(sampleCsv('fr')).toMatch(/;\d+\u00a0\d{3},\d\d;/)
  })

  it('names owners as people, not by id', () => {
    expect(sampleCsv('en')).toContain('Camille Aubépine')
    expect(sampleCsv('en')).not.toContain('aubepine')
  })

  it('imported in English by suggestion alone is the sample’s own won deals again', () => {
    const { history, report } = importFile(bytesOf(sampleCsv('en')), 'export.csv', context)
    expect(report.rejected).toEqual([])
    expect(mergeHistories(workspace.sales, history)).toMatchObject({
      newCount: 0,
      changedCount: 0,
      skippedCount: won.length,
    })
  })

  it('imported in French by the saved mapping is the sample’s own won deals again', () => {
    const text = sampleCsv('fr')
    const saved = workspace.importMappings.find(({ signature }) => signature === signatureOf(headingsOf(text, ';')))
    const mapping = parseMapping(saved?.mapping)
    invariant(mapping.ok, 'the saved mapping is one')
    const { history, report } = importFile(bytesOf(text), 'export.csv', { ...context, mapping: mapping.value })
    expect(report.rejected).toEqual([])
    expect(mergeHistories(workspace.sales, history)).toMatchObject({
      newCount: 0,
      changedCount: 0,
      skippedCount: won.length,
    })
  })
})
