import { checkWorkspace } from '@shared/plan/check'
import { applyCommand } from '@shared/plan/commands'
import type { Workspace } from '@shared/plan/model'
import { quickFixesOf, suggestedFixes } from '@shared/plan/quickFix'
import { readWorkspaceFile } from '@shared/workspace/file'
import { describe, expect, it } from 'vitest'
import { brokenWorkspaces, soundText } from '../../support/brokenWorkspaces'

function read(text: string): Workspace | null {
  return readWorkspaceFile(new TextEncoder().encode(text)).workspace
}

function sound(): Workspace {
  const workspace = read(soundText())
  if (workspace === null) throw new Error('the sound workspace can be read')
  return workspace
}

function broken(words: string): Workspace {
  const found = brokenWorkspaces().find(({ broken: name }) => name === words)
  const workspace = found === undefined ? null : read(found.text)
  if (workspace === null) throw new Error(`${words} is among the broken workspaces that can be read`)
  return workspace
}

const said = (workspace: Workspace) => checkWorkspace(workspace).map(({ code, path }) => `${code} @ ${path}`)

/** The kinds of the fixes of every finding of a broken workspace. */
function fixesOf(words: string): readonly string[] {
  const workspace = broken(words)
  return checkWorkspace(workspace).flatMap((finding) => quickFixesOf(workspace, finding).map(({ kind }) => kind))
}

/** The workspace after the fix of a kind. */
function fixed(workspace: Workspace, kind: string, answer = '1'): Workspace {
  const fix = checkWorkspace(workspace)
    .flatMap((finding) => quickFixesOf(workspace, finding))
    .find((one) => one.kind === kind)
  if (fix === undefined) throw new Error(`there is a fix ${kind}`)
  const applied = applyCommand(workspace, { do: 'batch', commands: fix.commands(answer) })
  if (!applied.ok) throw new Error('the fix applies')
  return applied.value
}

describe('after a fix its finding is gone and no new one is there', () => {
  const cases = brokenWorkspaces().flatMap(({ broken: words, text }) => {
    const workspace = read(text)
    if (workspace === null) return []
    return checkWorkspace(workspace).flatMap((finding) =>
      quickFixesOf(workspace, finding).map((fix) => [`${words}: ${fix.kind}`, workspace, finding, fix] as const),
    )
  })

  it.each(cases)('%s', (_, workspace, finding, fix) => {
    const applied = applyCommand(workspace, { do: 'batch', commands: fix.commands('1') })
    if (!applied.ok) throw new Error('a fix that is offered applies')
    const after = said(applied.value)
    const before = said(workspace)
    expect(after).not.toContain(`${finding.code} @ ${finding.path}`)
    expect(after.filter((one) => !before.includes(one))).toEqual([])
  })

  it('is so for a good part of the kept broken workspaces', () => {
    expect(new Set(cases.map(([name]) => name.split(': ')[0])).size).toBeGreaterThanOrEqual(30)
  })
})

describe('shares that do not add to 100 %', () => {
  const weights = (workspace: Workspace) => workspace.plans[2]?.components.map(({ weight }) => weight)

  it('keep their proportion, to a hundredth of a percent by largest remainder', () => {
    expect(weights(fixed(broken('weights that do not add up'), 'sharesProportion'))).toEqual(['36.36%', '63.64%'])
  })

  it('or leave the difference to the last', () => {
    expect(weights(fixed(broken('weights that do not add up'), 'sharesLast'))).toEqual(['40%', '60%'])
  })

  it('are left alone where one is a formula', () => {
    const workspace = broken('weights that do not add up')
    const changed = applyCommand(workspace, {
      do: 'setComponentField',
      plan: 'goals',
      component: 'mbo',
      field: 'weight',
      value: '=base_rate',
    })
    if (!changed.ok) throw new Error('a weight may be a formula')
    const finding = checkWorkspace(changed.value).find(({ code }) => code === 'plan.weights')
    expect(finding && suggestedFixes(changed.value, finding)).toEqual([])
  })
})

describe('a name nobody gave', () => {
  it('becomes the nearest one, in a formula as in a reference', () => {
    const formula = fixed(broken('a name nobody gave'), 'nearest')
    expect(formula.plans[1]?.components[1]?.table.tiers[0]?.value).toBe('=base_rate')
    const gate = fixed(broken('a gate over a measure with a slip of the pen'), 'nearest')
    expect(gate.plans[0]?.components[0]?.gate?.when).toBe('attainment(bookings) >= 90%')
  })

  it('is not guessed when nothing is near', () => {
    expect(fixesOf('the way into objects')).toEqual([])
  })
})

describe('a reference to nothing', () => {
  it('is taken away from an assignment and a team', () => {
    const workspace = fixed(broken('a team that is not there'), 'removeReference')
    expect(workspace.payees[1]?.assignments[0]?.team).toBeNull()
    expect(fixed(broken('a team above that is not there'), 'removeReference').teams[0]?.parent).toBeNull()
  })

  it('takes the entry with it where it names nobody', () => {
    expect(fixed(broken('a quota of nobody'), 'removeEntry').quotas.map(({ payee }) => payee)).toEqual(['r2'])
  })
})

describe('two of one kind', () => {
  it('keep the exchange rate that counts, which is the first', () => {
    const { exchangeRates } = fixed(broken('the rate of a currency twice'), 'removeCopy')
    expect(exchangeRates).toEqual([{ currency: 'USD', month: null, rate: '0.9' }])
  })

  it('keep the assumption that counts, which is the first', () => {
    const { assumptions } = fixed(broken('an assumption twice'), 'removeCopy')
    expect(assumptions.filter(({ name }) => name === 'base_rate').map(({ value }) => value)).toEqual(['8%'])
  })

  it('both stay when only the user knows which is right', () => {
    expect(fixesOf('two scores for the same time')).toEqual([])
  })
})

describe('a table out of order', () => {
  it('is sorted by its bounds', () => {
    const workspace = sound()
    const tiers = [
      { from: '100%', value: '8%' },
      { from: '0%', value: '5%' },
    ]
    const at = { plan: 'sell', component: 'own' }
    const changed = applyCommand(workspace, { do: 'setTableField', ...at, field: 'tiers', value: tiers })
    if (!changed.ok) throw new Error('tiers may stand in any order')
    expect(fixed(changed.value, 'sortTiers').plans[0]?.components[0]?.table.tiers).toEqual([tiers[1], tiers[0]])
  })

  it('has its columns sorted with their values', () => {
    const workspace = sound()
    const at = { plan: 'sell', component: 'matrix' }
    const { table } = workspace.plans[0]?.components[1] ?? {}
    const reversed = {
      ...table,
      across: { ...table?.across, from: ['10', '0'] },
      tiers: table?.tiers.map((tier) => ({ ...tier, across: [...(tier.across ?? [])].reverse() })),
    }
    const changed = applyCommand(workspace, { do: 'setComponentField', ...at, field: 'table', value: reversed })
    if (!changed.ok) throw new Error('columns may stand in any order')
    expect(fixed(changed.value, 'sortColumns').plans[0]?.components[1]?.table).toEqual(table)
  })

  it('is left as it is where sorting would make more pay less', () => {
    expect(fixesOf('columns out of order')).toEqual([])
  })

  it('is left alone when two bounds are the same', () => {
    expect(fixesOf('tiers out of order')).toEqual([])
  })
})

describe('a quota that is missing', () => {
  const missing = { code: 'quota.missing', severity: 'error', path: 'quotas' } as const

  it('is a copy of the quotas of the window before, part by part', () => {
    const workspace = {
      ...sound(),
      quotas: [
        { payee: 'r1', measure: 'bookings', period: '2025-Q3', amount: '7' },
        { payee: 'r1', measure: 'bookings', period: '2025-Q4', amount: '9' },
      ],
    }
    const params = { payee: 'r1', measure: 'bookings', window: '2026-H1' }
    const [copy] = quickFixesOf(workspace, { ...missing, params })
    expect(copy?.kind).toBe('copyQuota')
    expect(copy?.commands('')).toEqual([
      { do: 'setQuota', payee: 'r1', measure: 'bookings', period: '2026-Q1', amount: '7' },
      { do: 'setQuota', payee: 'r1', measure: 'bookings', period: '2026-Q2', amount: '9' },
    ])
  })

  it('is asked for where the window before is not whole', () => {
    const workspace = {
      ...sound(),
      quotas: [{ payee: 'r1', measure: 'bookings', period: '2025-Q3', amount: '7' }],
    }
    const params = { payee: 'r1', measure: 'bookings', window: '2026-H1' }
    const fixes = quickFixesOf(workspace, { ...missing, params })
    expect(fixes.map(({ kind, asks }) => [kind, asks])).toEqual([['addQuota', 'money']])
    expect(fixes[0]?.commands('250000')).toEqual([
      { do: 'setQuota', payee: 'r1', measure: 'bookings', period: '2026-H1', amount: '250000' },
    ])
  })
})

describe('an exchange rate that is missing', () => {
  it('is asked for: nobody else knows it', () => {
    const { exchangeRates } = fixed(broken('sales in a currency without a rate'), 'addRate', '0.92')
    expect(exchangeRates).toEqual([{ currency: 'USD', month: null, rate: '0.92' }])
  })

  it('of a month may be that of the last month known before', () => {
    const finding = {
      code: 'currency.noRate',
      severity: 'error',
      path: 'exchangeRates',
      params: { currency: 'USD', month: '2026-05', measure: 'bookings', count: 1 },
    } as const
    const fixes = quickFixesOf(sound(), finding)
    expect(fixes.map(({ kind }) => kind)).toEqual(['copyRate', 'addRate'])
    expect(fixes[0]?.commands('')).toEqual([{ do: 'setExchangeRate', currency: 'USD', month: '2026-05', rate: '0.91' }])
  })
})

it('the first of two assignments ends the day before the second begins', () => {
  const workspace = fixed(broken('two assignments that share days'), 'endBefore')
  expect(workspace.payees[1]?.assignments.map(({ to }) => to)).toEqual(['2026-06-30', null])
})

it('credit shares of a transaction are closed like weights', () => {
  const workspace = {
    ...sound(),
    creditShares: [
      { transaction: 'D-1', payee: 'r1', share: '75%' },
      { transaction: 'D-1', payee: 'r2', share: '20%' },
    ],
  }
  const finding = {
    code: 'credit.shareSum',
    severity: 'error',
    path: 'creditShares[0].share',
    params: { transaction: 'D-1', count: 2 },
  } as const
  const closed = quickFixesOf(workspace, finding).map(({ kind, commands }) => [kind, commands('')[0]])
  expect(closed).toMatchObject([
    ['sharesProportion', { creditShares: [{ share: '78.95%' }, { share: '21.05%' }] }],
    ['sharesLast', { creditShares: [{ share: '75%' }, { share: '25%' }] }],
  ])
})
