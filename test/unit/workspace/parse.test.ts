import { simulate } from '@shared/engine/simulate'
import { moneyText } from '@shared/money/money'
import { readWorkspaceFile, writeWorkspaceFile, writeWorkspaceText } from '@shared/workspace/file'
import { parseWorkspace } from '@shared/workspace/parse'
import { describe, expect, it } from 'vitest'

const COMPONENT = {
  id: 'own',
  name: 'Own bookings',
  kind: 'commission',
  measure: 'bookings',
  window: 'year',
  paid: 'month',
  table: { by: 'money', application: 'marginal', pays: 'rate', tiers: [{ from: '0', value: '5%' }] },
}
const DOCUMENT = {
  format: 'palier',
  version: 1,
  name: 'Small',
  currency: 'EUR',
  years: [2026],
  payees: [{ id: 'ana', name: 'Ana', assignments: [{ from: '2026-01-01', plan: 'plan' }] }],
  measures: [{ id: 'bookings', name: 'Bookings', date: 'closed' }],
  plans: [{ id: 'plan', name: 'Plan', components: [COMPONENT] }],
  sales: { columns: ['id', 'owner', 'closed', 'amount'], rows: [['D-1', 'ana', '2026-02-14', '1000.10']] },
}

function found(change: object): string[] {
  return parseWorkspace({ ...DOCUMENT, ...change }).findings.map(({ code, path }) => `${code} ${path}`)
}

const withComponent = (change: object) => ({
  plans: [{ id: 'plan', name: 'Plan', components: [{ ...COMPONENT, ...change }] }],
})

describe('a workspace is read', () => {
  it('with its defaults made visible and its sales by column', () => {
    const { workspace, findings } = parseWorkspace(DOCUMENT)
    expect(findings).toEqual([])
    expect(workspace?.plans[0]?.components[0]).toMatchObject({
      weight: '100%',
      quotaBasis: 'window',
      creditedTo: 'owner',
    })
    expect(workspace?.sales.columns.map(({ name, kind }) => `${name}: ${kind}`)).toEqual([
      'id: text',
      'owner: text',
      'closed: date',
      'amount: number',
    ])
    expect(workspace && moneyText(simulate(workspace).totals.payout)).toBe('50.01')
  })

  it.each([
    [
      'a field nobody defined, with the nearest one',
      withComponent({ wieght: '50%' }),
      ['schema.unknownFieldNear plans[0].components[0].wieght'],
    ],
    ['a field like no other', { colour: 'red' }, ['schema.unknownField colour']],
    ['a kind nobody defined', withComponent({ kind: 'lottery' }), ['schema.unknownKind plans[0].components[0].kind']],
    ['a number that is not text', withComponent({ weight: 0.5 }), ['schema.wrongType plans[0].components[0].weight']],
    ['a missing field', { currency: undefined }, ['schema.missing currency']],
    [
      'a day that does not exist',
      { payees: [{ id: 'a', name: 'A', assignments: [{ from: '2026-02-30' }] }] },
      ['schema.date payees[0].assignments[0].from'],
    ],
    ['a newer format', { version: 2 }, ['workspace.newerFormat version']],
    ['another format', { format: 'other' }, ['workspace.notOne format']],
    [
      'an amount that is none',
      {
        sales: {
          ...DOCUMENT.sales,
          columns: [...DOCUMENT.sales.columns.slice(0, 3), { name: 'amount', kind: 'number' }],
          rows: [['D-1', 'ana', '2026-02-14', 'a lot']],
        },
      },
      ['sales.unreadableNumber sales.rows[0].amount'],
    ],
    [
      'an id that is there twice',
      {
        sales: {
          ...DOCUMENT.sales,
          rows: [
            ['D-1', 'ana', '2026-02-14', '1'],
            ['D-1', 'ana', '2026-02-15', '2'],
          ],
        },
      },
      ['sales.duplicateId sales.rows[1].id'],
    ],
    ['sales without an owner', { sales: { columns: ['id'], rows: [] } }, ['sales.missingColumn sales.columns']],
  ])('and refuses %s', (_, change, expected) => {
    expect(found(change)).toEqual(expected)
  })

  it('keeps what it does not know when it is saved', () => {
    const { workspace } = parseWorkspace({ ...DOCUMENT, colour: 'red' })
    const again = workspace && readWorkspaceFile(writeWorkspaceFile(workspace))
    expect(again?.workspace).toMatchObject({ colour: 'red' })
  })

  it('is never polluted by names that objects carry', () => {
    const text = JSON.stringify(DOCUMENT).replace('"name":"Small"', '"name":"Small","__proto__":{"polluted":true}')
    expect(readWorkspaceFile(new TextEncoder().encode(text)).workspace).not.toHaveProperty('polluted')
    expect(Object.prototype).not.toHaveProperty('polluted')
  })
})

describe('a workspace file', () => {
  const { workspace } = parseWorkspace(DOCUMENT)
  if (workspace === null) throw new Error('the document is a workspace')

  it('is the same bytes whenever it is written', () => {
    expect(writeWorkspaceFile(workspace)).toEqual(writeWorkspaceFile(structuredClone(workspace)))
  })

  it('reads back equal, as a zip and as a text', () => {
    expect(readWorkspaceFile(writeWorkspaceFile(workspace))).toEqual({ workspace, findings: [] })
    expect(readWorkspaceFile(new TextEncoder().encode(writeWorkspaceText(workspace)))).toEqual({
      workspace,
      findings: [],
    })
  })

  it('is refused when a part was changed', () => {
    const bytes = writeWorkspaceFile(workspace)
    for (let place = 40; place < bytes.length; place += 97) {
      const damaged = bytes.slice()
      damaged[place] = (damaged[place] ?? 0) ^ 0x55
      const read = readWorkspaceFile(damaged)
      if (read.workspace !== null) expect(read.workspace).toEqual(workspace)
    }
  })

  it('that is no document is refused with a reason', () => {
    expect(readWorkspaceFile(new TextEncoder().encode('not json')).findings[0]?.code).toBe('file.notJson')
    expect(readWorkspaceFile(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])).findings[0]?.code).toBe('file.damaged')
  })
})
