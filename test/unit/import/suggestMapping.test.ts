import { columnUsedAs, formulaName, parseMapping, signatureOf } from '@shared/import/columnMapping'
import { detectTable } from '@shared/import/detect'
import { matchOwners } from '@shared/import/owner'
import { keepMapping, reuseMapping, savedMappingFor } from '@shared/import/savedMapping'
import { type MappingContext, suggestMapping } from '@shared/import/suggestMapping'
import { describe, expect, it } from 'vitest'
import { rawTable } from '../../support/import/rawTable'

function suggest(lines: readonly string[], context: MappingContext = { payees: [] }) {
  const raw = rawTable(lines)
  return suggestMapping(raw, detectTable(raw), context)
}

function uses(lines: readonly string[]) {
  return Object.fromEntries(
    suggest(lines).mapping.columns.map((column) => ['name' in column ? column.name : column.use, column.header]),
  )
}

describe('the headings of the usual systems', () => {
  it.each([
    [
      'Salesforce in French',
      'Propriétaire de l’opportunité|Nom du compte|Étape|Montant|Date de clôture|Date de création|ID de l’opportunité',
      'Ana Roy|Delta|Fermée gagnée|1 054,00 €|31/01/2026|13/01/2026|0061',
    ],
    [
      'Salesforce through its API',
      'Id|OwnerId|Name|StageName|Amount|CloseDate|CurrencyIsoCode',
      '0061|0051|Delta|Closed Won|1054.00|2026-01-31|EUR',
    ],
    [
      'HubSpot through its API',
      'hs_object_id|hubspot_owner_id|dealname|dealstage|amount|closedate',
      '8001|42|Delta|Closed won|1054.00|2026-01-31T10:00:00Z',
    ],
    [
      'Pipedrive in French',
      'Affaire - ID|Affaire - Titre|Affaire - Valeur|Affaire - Devise|Affaire - Statut|Affaire - Propriétaire|Affaire - Heure de gain',
      '7|Delta|12 500,50|EUR|Gagnée|Ana Roy|2026-01-31 10:00:00',
    ],
    [
      'Dynamics',
      'Opportunity ID|Topic|Actual Close Date|Est. Revenue|Actual Revenue|Currency|Status|Owner',
      'A1|Delta|1/31/2026|$9.00|$1,054.00|US Dollar|Won|Ana Roy',
    ],
    [
      'a German export',
      'Vorgangsnummer|Verkäufer|Betrag|Währung|Phase|Abschlussdatum',
      'A1|Ana Roy|1.054,00|EUR|Gewonnen|31.01.2026',
    ],
  ])('%s are known', (_, headings, row) => {
    const { mapping, findings } = suggest([headings, row])
    for (const use of ['id', 'owner', 'amount', 'status', 'date'] as const) {
      expect(columnUsedAs(mapping, use), use).toBeDefined()
    }
    expect(columnUsedAs(mapping, 'date')).toMatchObject({ name: 'closed', required: true })
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('the revenue that came in goes before the one that was estimated', () => {
    expect(uses(['Id|Owner|Est. Revenue|Actual Revenue|Date', 'a|Ana|1.00|2.00|2026-01-31'])).toMatchObject({
      amount: 'Actual Revenue',
      est_revenue: 'Est. Revenue',
    })
  })

  it('what a system writes for itself is left out', () => {
    const found = uses([
      '(Do Not Modify) Opportunity|(Do Not Modify) Row Checksum|(Do Not Modify) Modified On|Owner|Amount|Date',
      'A1|x==|1/31/2026|Ana|1.00|1/31/2026',
    ])
    expect(found).toEqual({ id: '(Do Not Modify) Opportunity', owner: 'Owner', amount: 'Amount', booked: 'Date' })
  })
})

describe('rows that count', () => {
  const lines = (values: readonly string[]) => [
    'Id|Owner|Amount|Date|Stage',
    ...values.map((value, index) => `A${index}|Ana|1.00|2026-01-31|${value}`),
  ]

  it('are those whose status is known to mean won', () => {
    const { mapping } = suggest(lines(['Closed Won', 'Closed Lost', 'Negotiation']))
    expect(columnUsedAs(mapping, 'status')?.won).toEqual(['Closed Won'])
  })

  it('are all of them where no status is known to mean won, and a finding says so', () => {
    const { mapping, findings } = suggest(lines(['Stage 4', 'Stage 5']))
    expect(columnUsedAs(mapping, 'status')).toBeUndefined()
    expect(findings.map(({ code }) => code)).toContain('import.statusUnknown')
  })
})

describe('several rows of one id', () => {
  const rows = ['A1|Ana|1.00|2026-01-31', 'A1|Ana|2.00|2026-01-31']

  it('are lines where the id is that of an order', () => {
    expect(suggest(['Order Number|Owner|Amount|Date', ...rows]).mapping.repeatedIds).toBe('orderLines')
  })

  it('are a fault where the id is that of a deal', () => {
    expect(suggest(['Deal ID|Owner|Amount|Date', ...rows]).mapping.repeatedIds).toBe('reject')
  })
})

describe('the day a sale counts on', () => {
  it('takes the name the plan’s measures ask for', () => {
    const context = { payees: [], datesWanted: ['closed'] }
    const { mapping } = suggest(['Id|Owner|Amount|Order Date', 'A|Ana|1.00|2026-01-31'], context)
    expect(columnUsedAs(mapping, 'date')).toMatchObject({ name: 'closed', header: 'Order Date' })
  })

  it('is said to be a guess where no heading names it', () => {
    const codes = (heading: string) =>
      suggest([`Id|Owner|Amount|${heading}`, 'A|Ana|1.00|2026-01-31']).findings.map(({ code }) => code)
    expect(codes('Create Date')).toContain('import.dateGuessed')
    expect(codes('Month')).toContain('import.dateGuessed')
    expect(codes('Close Date')).not.toContain('import.dateGuessed')
  })

  it('a file without owner or date says that no row can be used', () => {
    const codes = suggest(['Id|Amount', 'A|1.00']).findings.map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining(['import.noOwnerColumn', 'import.noDateColumn']))
  })
})

describe('owners', () => {
  const payees = [
    { id: 'r1', name: 'Élodie Lefèvre' },
    { id: 'r2', name: 'Noël D’Arcy' },
    { id: 'r3', name: 'Sam Poe' },
    { id: 'r4', name: 'SAM POE' },
  ]

  it.each([
    ['Élodie Lefèvre'.normalize('NFD'), 'r1'],
    ['elodie LEFEVRE', 'r1'],
    ["Noel D'Arcy", 'r2'],
    ['r2', 'r2'],
  ])('%s is taken for the payee of that name or id', (owner, payee) => {
    expect(matchOwners([owner], payees)[0]?.payee).toBe(payee)
  })

  it('a name that is nearly one is only suggested', () => {
    expect(matchOwners(['Elodie Lefebvre', 'Lefèvre, Élodi'], payees)).toMatchObject([
      { payee: null, suggestion: 'r1' },
      { payee: null, suggestion: 'r1' },
    ])
  })

  it('a name that two payees have is nobody’s', () => {
    expect(matchOwners(['Sam Poe'], payees)[0]?.payee).toBeNull()
  })

  it('a stranger is nobody', () => {
    expect(matchOwners(['Completely Different'], payees)[0]).toMatchObject({ payee: null, suggestion: null })
  })
})

describe('names for formulas', () => {
  it.each([
    ['Probability (%)', 'probability'],
    ['Date de clôture', 'date_de_cloture'],
    ['SalesOrderNumber', 'sales_order_number'],
    ['__proto__', 'proto'],
    ['constructor', 'constructor_2'],
    ['2024', 'column_2024'],
    ['%', 'column'],
    ['Owner', 'owner_2'],
    ['if', 'if_2'],
    ['Œuvre', 'oeuvre'],
  ])('%s becomes %s', (heading, name) => {
    expect(formulaName(heading, new Set())).toBe(name)
  })

  it('are never given twice', () => {
    const taken = new Set<string>()
    expect(['Amount $', 'Amount €', 'Team', 'team'].map((heading) => formulaName(heading, taken))).toEqual([
      'amount_2',
      'amount_3',
      'team',
      'team_2',
    ])
  })
})

describe('a saved mapping', () => {
  it('is known again by its headings, whatever their order, case or accents', () => {
    expect(signatureOf(['Close Date', 'Owner', 'Équipe'])).toBe(signatureOf(['owner', 'equipe', 'close_date']))
    expect(signatureOf(['Owner'])).not.toBe(signatureOf(['Owner', 'Amount']))
  })

  it('survives being written as JSON and read back', () => {
    const { mapping } = suggest(['Id|Owner|Amount|Date', 'A|Ana|1.00|2026-01-31'])
    expect(parseMapping(JSON.parse(JSON.stringify(mapping)))).toEqual({ ok: true, value: mapping })
  })

  it('that is none is refused with the field that is wrong', () => {
    const refusal = parseMapping({ headerRow: 0, footerRowCount: 0, columns: [{ use: 'magic' }] })
    expect(refusal.ok).toBe(false)
  })

  it('fits a file whose report has another title or footer', () => {
    const first = suggest(['Id|Owner|Amount|Date', 'A|Ana|1.00|2026-01-31']).mapping
    const next = rawTable(['Deals', 'Id|Owner|Amount|Date', 'A|Ana|1.00|2026-01-31', 'Total||1.00|'])
    expect(reuseMapping(first, detectTable(next))).toEqual({
      mapping: { ...first, headerRow: 1, footerRowCount: 1 },
      findings: [],
    })
  })

  it('is found again in the workspace it was kept in, one for each kind of file', () => {
    const lines = ['Id|Owner|Amount|Date', 'A|Ana|1.00|2026-01-31']
    const { mapping } = suggest(lines)
    const detected = detectTable(rawTable(lines))
    const kept = keepMapping(keepMapping([], detected, { ...mapping, repeatedIds: 'orderLines' }), detected, mapping)
    expect(kept).toHaveLength(1)
    expect(savedMappingFor(kept, detected)).toEqual(mapping)
    expect(savedMappingFor([], detected)).toBeNull()
  })

  it('that names a column or a use twice is refused', () => {
    const { mapping } = suggest(['Id|Owner|Amount|Date', 'A|Ana|1.00|2026-01-31'])
    const columns = [...mapping.columns, { use: 'id', header: 'Owner' }]
    const refusal = parseMapping({ ...mapping, columns })
    expect(refusal).toMatchObject({
      ok: false,
      findings: [
        { code: 'import.mappingTwice', params: { name: 'id' } },
        { code: 'import.mappingTwice', params: { name: 'Owner' } },
      ],
    })
  })

  it('warns where the next file writes its dates or numbers in another way', () => {
    const { mapping } = suggest(['Id|Owner|Amount|Close Date', 'A|Ana|1,50|31/01/2026'])
    const next = detectTable(rawTable(['Id|Owner|Amount|Close Date', 'A|Ana|1.50|01/31/2026']))
    expect(reuseMapping(mapping, next).findings).toMatchObject([
      { code: 'import.decimalMarkChanged', params: { column: 'Amount', usual: ',' } },
      { code: 'import.dateOrderChanged', params: { column: 'Close Date', usual: 'dmy' } },
    ])
    const whole = detectTable(rawTable(['Id|Owner|Amount|Close Date', 'A|Ana|150|01/02/2026']))
    expect(reuseMapping(mapping, whole).findings).toEqual([])
  })
})
