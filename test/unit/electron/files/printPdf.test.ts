import { installedBrowser, printPdfByBrowser } from '@electron/files/printPdf'
import { describe, expect, it } from 'vitest'

describe.skipIf(installedBrowser() === null)('printing by the installed browser (skipped where there is none)', () => {
  it('gives a PDF of the page, whose scripts do not run', async () => {
    const html =
      '<!doctype html><p>Plan de rémunération</p><script>document.body.innerHTML = "<h1>x</h1>".repeat(9000)</script>'
    const pdf = await printPdfByBrowser(html)
    expect(new TextDecoder().decode(pdf.subarray(0, 5))).toBe('%PDF-')
    // 9,000 headings would take hundreds of pages.
    expect(pdf.length).toBeLessThan(100_000)
  })
})
