import { nearestName } from '@shared/findings/nearest'
import { referenceOf } from '@shared/formula/references'
import { type Token, tokenize, writeTokens } from '@shared/formula/tokens'
import type { SalesColumn } from '@shared/sales/history'
import { commandSetting } from './commandSetting'
import type { DocumentCommand } from './commands'
import { inLanguage, type LocalText, type Workspace } from './model'
import { partsOfPath, valueAt } from './place'
import type { FixMaker, QuickFix } from './quickFix'

/**
 * Takes the nearest name there is for one that nobody gave: in a formula, for an id, for a column of the sales. Where the sales have just one
 * column that could be meant, it is taken however different its name is.
 */
export const nearestNames: FixMaker = (workspace, { code, path, params }) => {
  switch (code) {
    case 'formula.unknownNameNear':
      return inFormula(workspace, path, String(params['name']), String(params['nearest']))
    case 'measure.unknownDate':
    case 'measure.unknownCancelled':
    case 'payments.unknownColumn':
      return columnNear(workspace, path, String(params['column']), 'date')
    case 'measure.unknownCurrency':
      return columnNear(workspace, path, String(params['column']), 'text')
    case 'component.unknownMeasure':
      return idNear(workspace, path, String(params['measure']), workspace.measures)
    case 'credit.unknownSharePayee':
      return sharePayeeNear(workspace, String(params['transaction']), String(params['payee']))
    default: {
      const known = KNOWN[code]
      return known === undefined ? [] : idNear(workspace, path, String(params['id']), known(workspace, path))
    }
  }
}

interface Named {
  readonly id: string
  readonly name: LocalText
}

/** Where an id that leads nowhere should have led. */
const KNOWN: Readonly<Record<string, (workspace: Workspace, path: string) => readonly Named[]>> = {
  'unknown.team': ({ teams }) => teams,
  'unknown.territory': ({ territories }) => territories,
  'unknown.manager': ({ payees }) => payees,
  'unknown.payee': ({ payees }) => payees,
  'unknown.plan': ({ plans }) => plans,
  'unknown.measure': ({ measures }) => measures,
  'unknown.goal': ({ goals }) => goals ?? [],
  'unknown.component': (workspace, path) => {
    const plan = valueAt(workspace, path.replace(/\.component$/, '.plan'))
    return workspace.plans.find(({ id }) => id === plan)?.components ?? []
  },
}

function fix(name: string, nearest: string, commands: readonly DocumentCommand[]): readonly QuickFix[] {
  return commands.length === 0
    ? []
    : [{ kind: 'nearest', params: { found: name, nearest }, asks: null, commands: () => commands }]
}

function inFormula(workspace: Workspace, path: string, name: string, nearest: string): readonly QuickFix[] {
  const text = valueAt(workspace, path)
  if (typeof text !== 'string') return []
  const sign = /^\s*=/.exec(text)?.[0] ?? ''
  const tokens = tokenize(text.slice(sign.length), 'en')
  if (!tokens.ok) return []
  const reference = referenceOf(nearest)
  const mended = tokens.value.map(
    (token): Token =>
      token.kind === 'name' && token.text === name
        ? { kind: 'name', text: nearest, at: token.at, ...(reference === null ? {} : { reference }) }
        : token,
  )
  const command = commandSetting(workspace, path, `${sign}${writeTokens(mended, 'en')}`)
  return fix(name, nearest, command === null ? [] : [command])
}

function columnNear(
  workspace: Workspace,
  path: string,
  column: string,
  kind: SalesColumn['kind'],
): readonly QuickFix[] {
  const names = workspace.sales.columns.filter((one) => one.kind === kind).map(({ name }) => name)
  const nearest = nearestName(column, names)
  const [only] = names.length === 1 ? names : []
  const chosen = nearest ?? only
  const command = chosen === undefined ? null : commandSetting(workspace, path, chosen)
  if (chosen === undefined || command === null) return []
  const kindOfFix = nearest === null ? 'onlyColumn' : 'nearest'
  return [{ kind: kindOfFix, params: { found: column, nearest: chosen }, asks: null, commands: () => [command] }]
}

function idNear(workspace: Workspace, path: string, id: string, known: readonly Named[]): readonly QuickFix[] {
  const named = nearestOf(id, known)
  if (named === null) return []
  const command = commandSetting(workspace, path, named.id)
  return fix(id, inLanguage(named.name, 'en'), command === null ? renamedEntry(workspace, path, named.id) : [command])
}

/** Nearest by id, else by the name people know. */
function nearestOf(id: string, known: readonly Named[]): Named | null {
  const nearestId = nearestName(
    id,
    known.map((one) => one.id),
  )
  if (nearestId !== null) return known.find((one) => one.id === nearestId) ?? null
  const names = known.flatMap(({ name }) => [inLanguage(name, 'en'), inLanguage(name, 'fr')])
  const nearest = nearestName(id, names)
  return known.find(({ name }) => inLanguage(name, 'en') === nearest || inLanguage(name, 'fr') === nearest) ?? null
}

/** A quota or score under another id, where there is none yet. */
function renamedEntry({ quotas, scores = [] }: Workspace, path: string, id: string): readonly DocumentCommand[] {
  const [list, index, field] = partsOfPath(path)
  const quota = list === 'quotas' ? quotas[Number(index)] : undefined
  if (quota !== undefined) {
    const { amount, ...key } = quota
    const renamed = { ...key, [String(field)]: id }
    const isTaken = quotas.some(
      (one) => one.payee === renamed.payee && one.measure === renamed.measure && one.period === renamed.period,
    )
    return isTaken
      ? []
      : [
          { do: 'setQuota', ...key, amount: null },
          { do: 'setQuota', ...renamed, amount },
        ]
  }
  const found = list === 'scores' ? scores[Number(index)] : undefined
  if (found === undefined) return []
  const { score, ...key } = found
  const renamed = { ...key, [String(field)]: id }
  const isTaken = scores.some(
    (one) => one.payee === renamed.payee && one.goal === renamed.goal && one.period === renamed.period,
  )
  return isTaken
    ? []
    : [
        { do: 'setScore', ...key, score: null },
        { do: 'setScore', ...renamed, score },
      ]
}

function sharePayeeNear({ creditShares, payees }: Workspace, transaction: string, payee: string): readonly QuickFix[] {
  const named = nearestOf(payee, payees)
  const isTaken = creditShares.some((one) => one.transaction === transaction && one.payee === named?.id)
  if (named === null || isTaken) return []
  const mended = creditShares.map((one) =>
    one.transaction === transaction && one.payee === payee ? { ...one, payee: named.id } : one,
  )
  return fix(payee, inLanguage(named.name, 'en'), [{ do: 'setCreditShares', creditShares: mended }])
}
