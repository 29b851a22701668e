import { commandSetting } from './commandSetting'
import type { DocumentCommand } from './commands'
import type { Workspace } from './model'
import { partsOfPath, valueAt } from './place'
import type { FixKind, FixMaker, QuickFix } from './quickFix'

/**
 * Takes away what leads nowhere or does nothing: a reference to something that is not there, an entry of nobody, a field that means nothing beside
 * the others. What is paid stays as it is.
 */
export const referencesRemoved: FixMaker = (workspace, { code, path, params }) => {
  switch (code) {
    case 'unknown.team':
    case 'unknown.territory':
    case 'unknown.manager':
    case 'measure.unknownCancelled':
      return removal('removeReference', path, { found: String(params['id'] ?? params['column']) }, [
        commandSetting(workspace, path, null),
      ])
    case 'unknown.plan':
    case 'unknown.component':
      return path.includes('.payoutsOf[')
        ? payoutRemoved(workspace, path, String(params['id']))
        : removal('removeReference', path, { found: String(params['id']) }, [commandSetting(workspace, path, null)])
    case 'unknown.payee':
    case 'unknown.measure':
    case 'unknown.goal':
      return removal('removeEntry', path, { found: String(params['id']) }, [entryRemoved(workspace, path)])
    case 'component.unused':
    case 'table.endsUnused':
    case 'table.cumulativeUnused':
    case 'table.acrossUnused':
    case 'plan.yearStartUnused':
      return removal('removeField', path, { field: String(partsOfPath(path).at(-1)) }, [
        commandSetting(workspace, path, null),
      ])
    case 'exchangeRate.planCurrency':
      return removal('removeEntry', path, { found: String(params['currency']) }, [rateRemoved(workspace, path)])
    case 'credit.unknownShareTransaction':
      return sharesRemoved(workspace, String(params['transaction']))
    default:
      return []
  }
}

function removal(
  kind: FixKind,
  path: string,
  params: QuickFix['params'],
  commands: readonly (DocumentCommand | null)[],
): readonly QuickFix[] {
  const known = commands.flatMap((command) => command ?? [])
  return known.length === 0 ? [] : [{ kind, params: { ...params, path }, asks: null, commands: () => known }]
}

/** One of several payouts; the last one is the whole component. */
function payoutRemoved(workspace: Workspace, path: string, id: string): readonly QuickFix[] {
  const [, list = '', index] = /^(.*\.payoutsOf)\[(\d+)\]/.exec(path) ?? []
  const references = valueAt(workspace, list)
  if (!Array.isArray(references) || references.length < 2) return []
  const others = references.filter((_, place) => place !== Number(index))
  return removal('removeReference', path, { found: id }, [commandSetting(workspace, list, others)])
}

/** The quota or score at a path, where no other has its very key: a command could not tell them apart. */
function entryRemoved({ quotas, scores = [] }: Workspace, path: string): DocumentCommand | null {
  const [list, index] = partsOfPath(path)
  const quota = list === 'quotas' ? quotas[Number(index)] : undefined
  if (quota !== undefined) {
    const { payee, measure, period } = quota
    const isOne =
      quotas.filter((one) => one.payee === payee && one.measure === measure && one.period === period).length === 1
    return isOne ? { do: 'setQuota', payee, measure, period, amount: null } : null
  }
  const score = list === 'scores' ? scores[Number(index)] : undefined
  if (score === undefined) return null
  const { payee, goal, period } = score
  const isOne = scores.filter((one) => one.payee === payee && one.goal === goal && one.period === period).length === 1
  return isOne ? { do: 'setScore', payee, goal, period, score: null } : null
}

function rateRemoved({ exchangeRates = [] }: Workspace, path: string): DocumentCommand | null {
  const rate = exchangeRates[Number(partsOfPath(path)[1])]
  return rate === undefined ? null : { do: 'setExchangeRate', currency: rate.currency, month: rate.month, rate: null }
}

function sharesRemoved({ creditShares }: Workspace, transaction: string): readonly QuickFix[] {
  const others = creditShares.filter((one) => one.transaction !== transaction)
  const count = creditShares.length - others.length
  return [
    {
      kind: 'removeShares',
      params: { found: transaction, count },
      asks: null,
      commands: () => [{ do: 'setCreditShares', creditShares: others }],
    },
  ]
}
