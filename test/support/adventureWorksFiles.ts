import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { invariant } from '@shared/findings/invariant'
import Papa from 'papaparse'
import { SHARED_DATA } from './sharedData'

/** Microsoft's fictitious bicycle wholesaler, as files beside the repository. */
const FILES = {
  sales: 'adventureworks-dw2020-us-formatted/Sales.csv',
  people: 'adventureworks-dw2020-us-formatted/Salesperson.csv',
  peopleRegions: 'adventureworks-dw2020-us-formatted/SalespersonRegion.csv',
  regions: 'adventureworks-dw2020-us-formatted/Region.csv',
  quotas: 'derived/aw_rep_quarter.csv',
} as const
export type AdventureWorksFile = keyof typeof FILES

export const HAS_ADVENTURE_WORKS = Object.values(FILES).every((file) => existsSync(resolve(SHARED_DATA, file)))

/** A row by its headings. */
export interface Row {
  readonly cell: (heading: string) => string
}

export function adventureWorksPath(file: AdventureWorksFile): string {
  return resolve(SHARED_DATA, FILES[file])
}

/** The rows below the headings, in the order of the file. */
export function adventureWorksRows(file: AdventureWorksFile): Row[] {
  const text = readFileSync(adventureWorksPath(file), 'utf8').replace(/^\ufeff/, '')
  const { data, errors } = Papa.parse<Record<string, string>>(text, {
    header: true,
    delimiter: ',',
    skipEmptyLines: true,
  })
  invariant(errors.length === 0, `${FILES[file]} is plain CSV`)
  return data.map((row) => ({
    cell: (heading) => {
      const cell = row[heading]
      invariant(cell !== undefined, `${FILES[file]} has a column ${heading}`)
      return cell
    },
  }))
}
