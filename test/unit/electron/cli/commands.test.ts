import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UsageError } from '@electron/cli/commandLine'
import { COMMANDS } from '@electron/cli/commands'
import { describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'palier-cli-'))

/** The small workspace of the format's description: one seller, one won deal. */
const DOCUMENT = {
  format: 'palier',
  version: 1,
  name: 'FY26 sales compensation',
  currency: 'EUR',
  fiscalYearStart: 1,
  years: [2026],
  rounding: 'halfAwayFromZero',
  assumptions: [{ name: 'base_rate', value: '8%', note: 'board, December' }],
  teams: [{ id: 'north', name: 'North', parent: null }],
  payees: [
    {
      id: 'r1',
      name: 'Ana Roy',
      assignments: [
        {
          from: '2026-01-01',
          role: 'Account executive',
          team: 'north',
          plan: 'ae',
          basePay: '60000',
          targetVariable: '40000',
        },
      ],
    },
  ],
  measures: [
    {
      id: 'bookings',
      name: 'New bookings',
      where: 'stage = "Won" and product in ("Core", "Plus")',
      credit: 'amount * if(term >= 24, 1.1, 1)',
      aggregate: 'sum',
      date: 'closed',
      unit: 'money',
    },
  ],
  quotas: [{ payee: 'r1', measure: 'bookings', period: '2026-Q1', amount: '250000' }],
  plans: [
    {
      id: 'ae',
      name: 'Account executive',
      components: [
        {
          id: 'own',
          name: 'Individual bookings',
          kind: 'commission',
          measure: 'bookings',
          creditedTo: 'owner',
          window: 'year',
          paid: 'month',
          accumulation: 'cumulative',
          quotaBasis: 'window',
          weight: '75%',
          table: {
            by: 'attainment',
            application: 'marginal',
            pays: 'multipleOfBaseRate',
            tiers: [
              { from: '0%', value: '1' },
              { from: '100%', value: '1.5' },
            ],
          },
          multipliers: [],
          gate: null,
          cap: { of: 'targetVariable', value: '300%', per: 'window', excess: 'lost' },
          source: 'FY26 policy, clause 4',
        },
      ],
    },
  ],
  sales: {
    columns: ['id', 'closed', 'owner', 'amount', 'product', 'stage', 'term'],
    rows: [['D-1', '2026-02-14', 'r1', '12500.00', 'Core', 'Won', 24]],
  },
  scenarios: [
    {
      name: 'Twice the rate',
      commands: [{ do: 'setTierValue', plan: 'ae', component: 'own', tier: 0, value: '2' }],
      performance: { growth: '10%' },
    },
  ],
}

function fileOf(name: string, document: object | string): string {
  const path = join(folder, name)
  writeFileSync(path, typeof document === 'string' ? document : JSON.stringify(document))
  return path
}

const workspace = fileOf('small.palier.json', DOCUMENT)

async function run(...words: string[]): Promise<{ readonly exit: number; readonly out: string }> {
  const [name = '', ...rest] = words
  let out = ''
  const command = COMMANDS[name]
  if (command === undefined) throw new Error(`no command ${name}`)
  const exit = await command(rest, { out: (text) => (out += text), error: () => undefined })
  return { exit, out }
}

async function json(...words: string[]) {
  const { exit, out } = await run(...words, '--json', '-')
  return { exit, value: JSON.parse(out) }
}

describe('palier simulate', () => {
  it('gives lines and totals as decimal text', async () => {
    const { exit, value } = await json('simulate', workspace, '--from', '2026-02', '--to', '2026-02')
    expect(exit).toBe(0)
    expect(value.currency).toBe('EUR')
    expect(value.payouts).toEqual([
      {
        payee: 'r1',
        plan: 'ae',
        component: 'own',
        role: 'component',
        period: '2026-02',
        credited: '13750.00',
        quota: '250000.00',
        attainment: '0.055',
        payout: '1650.00',
      },
    ])
    expect(value.totals).toMatchObject({ payout: '1650.00', paid: '1650.00' })
    expect(value.findings.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([])
  })

  it('gives settlement lines without a component, what is paid when, accounts and where credit went', async () => {
    const [plan] = DOCUMENT.plans
    const [component] = plan?.components ?? []
    const payments = [
      { share: '75%', when: 'earned' },
      { share: '25%', when: 'delay', months: 2 },
    ]
    const drawn = fileOf('drawn.palier.json', {
      ...DOCUMENT,
      plans: [{ ...plan, draw: { kind: 'recoverable', amount: '2000' }, components: [{ ...component, payments }] }],
    })
    const { value } = await json('simulate', drawn, '--from', '2026-02', '--to', '2026-02')
    const named = { payee: 'r1', plan: 'ae' }
    expect(value.payouts).toMatchObject([
      { ...named, component: 'own', role: 'component', payout: '1650.00' },
      { ...named, component: null, role: 'draw', period: '2026-02', credited: '0.00', quota: null, payout: '350.00' },
    ])
    expect(value.payments).toEqual([
      { ...named, component: 'own', role: 'component', earnedIn: '2026-02', paidIn: '2026-02', amount: '1237.50' },
      { ...named, component: null, role: 'draw', earnedIn: '2026-02', paidIn: '2026-02', amount: '350.00' },
    ])
    expect(value.totals).toMatchObject({ payout: '2000.00', paid: '1587.50' })
    const ledgers: readonly { readonly kind: string }[] = value.ledgers
    expect(ledgers.find(({ kind }) => kind === 'draw')).toEqual({
      ...named,
      component: null,
      kind: 'draw',
      period: '2026-02',
      opening: '2000.00',
      movements: [{ name: 'advanced', amount: '350.00' }],
      closing: '2350.00',
    })
    expect(ledgers.find(({ kind }) => kind === 'holdback')).toMatchObject({
      component: 'own',
      movements: [{ name: 'held', amount: '412.50' }],
      closing: '412.50',
    })
    expect(value.conservation).toEqual([
      { measure: 'bookings', transactions: '13750.00', shared: '13750.00', overlay: '0.00', leftOut: 0 },
    ])
  })

  it('runs a scenario on it', async () => {
    const { value } = await json('simulate', workspace, '--scenario', 'Twice the rate')
    expect(value.totals.payout).toBe('3630.00')
  })

  it('ends with 1 and the findings when the workspace has errors', async () => {
    const broken = fileOf('broken.palier.json', { ...DOCUMENT, quotas: [] })
    const { exit, value } = await json('simulate', broken)
    expect(exit).toBe(1)
    expect(value.findings.map(({ code }: { code: string }) => code)).toContain('quota.missing')
    expect(value.totals.payout).toBe('0.00')
  })

  it('ends with 1 and no totals when it can be no workspace', async () => {
    const { exit, value } = await json('simulate', fileOf('kind.palier.json', { ...DOCUMENT, rounding: 'sometimes' }))
    expect(exit).toBe(1)
    expect(value).toMatchObject({
      totals: null,
      payouts: [],
      findings: [{ code: 'schema.unknownKind', path: 'rounding' }],
    })
  })

  it('reads sales from a file beside the workspace', async () => {
    fileOf('history.csv', 'id,closed,owner,amount,product,stage,term\nD-1,2026-02-14,r1,12500.00,Core,Won,24\n')
    const beside = fileOf('beside.palier.json', { ...DOCUMENT, sales: { file: 'history.csv' } })
    const { value } = await json('simulate', beside)
    expect(value.totals.payout).toBe('1650.00')
  })
})

describe('palier explain', () => {
  it('goes down to the row, and its parts add up', async () => {
    const { value } = await json('explain', workspace, '--payee', 'r1', '--period', '2026-Q1')
    const line = value.trace.find(({ amount }: { amount: string }) => amount === '1650')
    expect(line).toBeDefined()
    expect(JSON.stringify(line)).toContain('D-1')
  })

  it('names its line, so that it is found again among the payouts', async () => {
    const { value } = await json('explain', workspace, '--payee', 'r1', '--period', '2026-02')
    expect(value.trace.map(({ params }: { params: object }) => params)).toMatchObject([
      { payee: 'r1', plan: 'ae', component: 'own', role: 'component', period: '2026-02' },
    ])
  })

  it('ends with 1 when what it explains has errors, and names those of the payee alone', async () => {
    const both = [...DOCUMENT.payees, { ...DOCUMENT.payees[0], id: 'r2', name: 'Second' }]
    const file = fileOf('two.palier.json', { ...DOCUMENT, payees: both })
    const explained = async (payee: string) => {
      const { exit, value } = await json('explain', file, '--payee', payee, '--period', '2026-Q1')
      const named = value.findings.filter(({ code }: { code: string }) => code === 'quota.missing')
      return { exit, named: named.length }
    }
    expect(await explained('r2')).toMatchObject({ exit: 1, named: 1 })
    expect((await explained('r1')).named).toBe(0)
  })

  it('reads as sentences in French', async () => {
    const { out } = await run('explain', workspace, '--payee', 'r1', '--period', '2026-02', '--lang', 'fr')
    expect(out).toContain('taux d’atteinte')
  })
})

describe('the other commands', () => {
  it('check lists findings and counts them', async () => {
    const { exit, value } = await json('check', workspace)
    expect(exit).toBe(0)
    expect(value).toMatchObject({ errors: 0, warnings: 1, findings: [{ code: 'plan.weights' }] })
  })

  it('compare gives every difference', async () => {
    const { value } = await json('compare', workspace, '--scenarios', 'Twice the rate')
    expect(
      value.scenarios.map(({ name, difference }: { name: string; difference: string }) => [name, difference]),
    ).toEqual([
      ['baseline', '0.00'],
      ['Twice the rate', '1980.00'],
    ])
  })

  it('import tells what was read, and adds it to a workspace once', async () => {
    const sales = fileOf(
      'deals.csv',
      'id,closed,owner,amount,product,stage,term\nD-2,2026-03-01,r1,1000.00,Core,Won,12\nD-3,2026-03-02,r1,oops,Core,Won,12\n',
    )
    const into = fileOf('into.palier.json', DOCUMENT)
    const { value } = await json('import', sales, '--into', into)
    expect(value).toMatchObject({
      read: 2,
      accepted: 1,
      rejected: 1,
      excluded: 0,
      new: 1,
      totals: { total: '1000.00' },
    })
    const again = await json('import', sales, '--into', into)
    expect(again.value).toMatchObject({ new: 0, changed: 0, skipped: 1 })
    expect((await json('simulate', into)).value.totals.payout).toBe('1770.00')
  })

  it('schema is a JSON Schema', async () => {
    const { out } = await run('schema')
    expect(JSON.parse(out)).toMatchObject({ type: 'object', properties: { format: { const: 'palier' } } })
  })

  it('document writes a plan for Word', async () => {
    const out = join(folder, 'plan.docx')
    await run('document', workspace, '--plan', 'ae', '--out', out)
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK')
  })
})

describe('a call that cannot be carried out is refused in a sentence', () => {
  it.each([
    ['a missing file', ['simulate', join(folder, 'nowhere.palier')]],
    ['a file that is no workspace', ['check', fileOf('text.palier', 'hello')]],
    ['an unknown option', ['simulate', workspace, '--jsom', '-']],
    ['a missing operand', ['simulate']],
    ['an unknown scenario', ['simulate', workspace, '--scenario', 'Nobody']],
    ['an unknown payee', ['explain', workspace, '--payee', 'nobody', '--period', '2026-Q1']],
    ['an unknown language', ['check', workspace, '--lang', 'de']],
    ['a month that is none', ['simulate', workspace, '--from', 'January']],
    ['a run that ends before it begins', ['simulate', workspace, '--from', '2026-05', '--to', '2026-01']],
    ['a run that ends before the fiscal years', ['simulate', workspace, '--to', '2025-06']],
    ['JSON to a folder that is not there', ['simulate', workspace, '--json', join(folder, 'nowhere', 'out.json')]],
    [
      'a workbook to a folder that is not there',
      ['simulate', workspace, '--xlsx', join(folder, 'nowhere', 'out.xlsx')],
    ],
  ])('%s', async (_, words) => {
    await expect(run(...words)).rejects.toThrow(UsageError)
  })
})
