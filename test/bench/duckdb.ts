import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Competitor } from './compete'
import { TIERS } from './kernel'
import type { DuckConnection, Peers } from './peers'
import { CREDITED_PRODUCTS, FIRST_YEAR, PRODUCTS, QUARTERS, REGIONS, teamOf, type Workload } from './workload'

const LAST = TIERS.from.length - 1

/** Credit cut by the tiers, each band times its rate, as SQL over credit `c` and quota `q`. */
const BANDED = TIERS.from
  .map((from, tier) => {
    const high = tier === LAST ? 'c' : `LEAST(c, q * ${TIERS.from[tier + 1] as number})`
    return `GREATEST(${high} - q * ${from}, 0) * ${TIERS.rate[tier] as number}`
  })
  .join(' + ')

/** Cents by cell from credit (hundredths of a cent) by cell: all in HUGEINT, rounded once, half up. */
const PAID = `
  own AS (
    SELECT cells.cell, cells.team_cell, cells.quota, cells.target, COALESCE(credited.credit, 0)::HUGEINT AS credit
    FROM cells LEFT JOIN credited USING (cell)),
  team AS (SELECT team_cell, SUM(credit) AS credit, SUM(quota) AS quota FROM own GROUP BY team_cell),
  banded_team AS (SELECT team_cell, quota, banded(credit, quota) AS pay FROM team),
  figures AS (
    SELECT own.cell, own.credit, own.quota, own.target,
      75 * banded(own.credit, own.quota) * banded_team.quota + 25 * own.quota * banded_team.pay AS figure,
      banded_team.quota * 1000000 AS unit
    FROM own JOIN banded_team USING (team_cell))
  SELECT LEAST(
    (2 * figure + unit) // (2 * unit)
      + CASE WHEN credit >= quota * 120 THEN 500000 WHEN credit >= quota * 100 THEN 250000 ELSE 0 END,
    3 * target)::BIGINT AS paid
  FROM figures ORDER BY cell`

/** Codes, cells and cents: what a performance engineer would make of it. */
const TUNED = `
  WITH credited AS (
    SELECT cell, SUM(amount * CASE WHEN term >= 24 THEN 110 ELSE 100 END) AS credit
    FROM coded_deals
    WHERE product IN (${CREDITED_PRODUCTS.map((name) => PRODUCTS.indexOf(name as (typeof PRODUCTS)[number])).join(', ')})
      AND margin >= 2000
    GROUP BY cell),
  cells AS (SELECT cell, team_cell, quota, target FROM coded_cells),
  ${PAID}`

/** Names, decimals and dates: what a CRM export becomes in a database. */
const TYPICAL = `
  WITH credited_by_name AS (
    SELECT owner, date_trunc('quarter', closed) AS quarter,
      SUM(CASE WHEN term >= 24 THEN amount * 1.1 ELSE amount END) AS credit
    FROM deals
    WHERE product IN (${CREDITED_PRODUCTS.map((name) => `'${name}'`).join(', ')}) AND margin >= 0.2
    GROUP BY ALL),
  numbered AS (
    SELECT quotas.payee, payees.team, quotas.quarter,
      row_number() OVER (ORDER BY quotas.payee, quotas.quarter) AS cell,
      (quotas.amount * 100)::BIGINT AS quota, (quotas.target * 100)::BIGINT AS target
    FROM quotas JOIN payees ON payees.id = quotas.payee),
  credited AS (
    SELECT numbered.cell, (credited_by_name.credit * 10000)::HUGEINT AS credit
    FROM credited_by_name JOIN numbered
      ON numbered.payee = credited_by_name.owner AND numbered.quarter = credited_by_name.quarter),
  cells AS (SELECT cell, team || quarter AS team_cell, quota, target FROM numbered),
  ${PAID}`

export async function duckDbSimulating(
  kind: 'typical' | 'tuned',
  workload: Workload,
  expected: Float64Array,
  { duckDb }: Peers,
): Promise<Competitor | null> {
  if (duckDb === null) return null
  const instance = await duckDb.DuckDBInstance.create(':memory:', { threads: '2' })
  const connection = await instance.connect()
  await load(connection, workload, kind)
  const query = await connection.prepare(kind === 'tuned' ? TUNED : TYPICAL)
  const run = async () => (await query.runAndReadAll()).getColumns()[0] as readonly bigint[]
  return {
    name: `DuckDB, ${kind === 'tuned' ? 'tuned integers' : 'typical schema'}, exact, 2 threads`,
    run,
    result: async () => Float64Array.from(await run(), Number),
    expected,
    close: () => connection.closeSync(),
  }
}

async function load(connection: DuckConnection, workload: Workload, kind: 'typical' | 'tuned'): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'palier-bench-'))
  try {
    writeFileSync(join(folder, 'deals.csv'), dealLines(workload))
    writeFileSync(join(folder, 'cells.csv'), cellLines(workload))
    const { duckDealTable, duckCellTables } = tablesOf(kind)
    const read = (file: string) => `read_csv('${join(folder, file)}', header = true)`
    await connection.run(`CREATE MACRO banded(c, q) AS (${BANDED})`)
    await connection.run(duckDealTable(read('deals.csv')))
    for (const table of duckCellTables(read('cells.csv'))) await connection.run(table)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const list = (words: readonly string[]) => `[${words.map((word) => `'${word}'`).join(', ')}]`
const QUARTER_DATE = `make_date(${FIRST_YEAR} + quarter // 4, 1 + 3 * (quarter % 4), 1)`

function tablesOf(kind: 'typical' | 'tuned') {
  if (kind === 'tuned') {
    return {
      duckDealTable: (source: string) => `CREATE TABLE coded_deals AS
        SELECT (payee * ${QUARTERS} + month // 3)::INTEGER AS cell, product::UTINYINT AS product, term::UTINYINT AS term,
          margin::USMALLINT AS margin, amount::BIGINT AS amount FROM ${source}`,
      duckCellTables: (source: string) => [
        `CREATE TABLE coded_cells AS
          SELECT (payee * ${QUARTERS} + quarter)::INTEGER AS cell, (team * ${QUARTERS} + quarter)::INTEGER AS team_cell,
            quota::BIGINT AS quota, target::BIGINT AS target FROM ${source} ORDER BY cell`,
      ],
    }
  }
  return {
    duckDealTable: (source: string) => `CREATE TABLE deals AS
      SELECT printf('D%08d', deal + 1) AS id, printf('P%04d', payee + 1) AS owner, ${list(PRODUCTS)}[product + 1] AS product,
        ${list(REGIONS)}[region + 1] AS region, (amount / 100)::DECIMAL(18, 2) AS amount, (margin / 10000)::DECIMAL(6, 4) AS margin,
        term::INTEGER AS term, make_date(${FIRST_YEAR} + month // 12, 1 + month % 12, day) AS closed FROM ${source}`,
    duckCellTables: (source: string) => [
      `CREATE TABLE payees AS SELECT DISTINCT printf('P%04d', payee + 1) AS id, printf('T%03d', team + 1) AS team FROM ${source}`,
      `CREATE TABLE quotas AS SELECT printf('P%04d', payee + 1) AS payee, ${QUARTER_DATE} AS quarter,
        (quota / 100)::DECIMAL(18, 2) AS amount, (target / 100)::DECIMAL(18, 2) AS target FROM ${source}`,
    ],
  }
}

function dealLines({ dealCount, payee, product, month, day, region, amount, margin, termMonths }: Workload): string {
  const lines = ['deal,payee,product,month,day,region,amount,margin,term']
  for (let deal = 0; deal < dealCount; deal += 1) {
    const cells = [deal, payee[deal], product[deal], month[deal], day[deal], region[deal]]
    lines.push([...cells, amount[deal], margin[deal], termMonths[deal]].join(','))
  }
  return lines.join('\n')
}

function cellLines({ payeeCount, teamCount, quota, target }: Workload): string {
  const lines = ['payee,team,quarter,quota,target']
  for (let cell = 0; cell < payeeCount * QUARTERS; cell += 1) {
    const payee = Math.floor(cell / QUARTERS)
    lines.push([payee, teamOf(payee, teamCount), cell % QUARTERS, quota[cell], target[cell]].join(','))
  }
  return lines.join('\n')
}
