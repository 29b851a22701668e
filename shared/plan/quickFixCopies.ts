import { at } from '@shared/findings/invariant'
import { commandSetting } from './commandSetting'
import type { DocumentCommand } from './commands'
import type { TableChoice, Workspace } from './model'
import { partsOfPath, valueAt } from './place'
import type { FixMaker } from './quickFix'

/**
 * Removes what is there twice. Of two exchange rates or assumptions the first is the one that counts, so it stays; of two quotas, scores or
 * choices one goes only when both say the same, for else nobody but the user knows which is right.
 */
export const copiesRemoved: FixMaker = (workspace, { code, path, params }) => {
  const index = Number(partsOfPath(path)[1])
  const commands = commandsFor(workspace, code, path, index)
  const found = String(params['name'] ?? params['currency'] ?? params['id'] ?? '')
  return commands.length === 0 ? [] : [{ kind: 'removeCopy', params: { found }, asks: null, commands: () => commands }]
}

function commandsFor(
  { assumptions, exchangeRates = [], quotas, scores = [], ...rest }: Workspace,
  code: string,
  path: string,
  index: number,
): readonly DocumentCommand[] {
  switch (code) {
    case 'assumption.duplicate': {
      const first = assumptions.find(({ name }) => name === assumptions[index]?.name)
      return first === undefined
        ? []
        : [
            { do: 'removeAssumption', name: first.name },
            { do: 'setAssumption', name: first.name, value: first.value, note: first.note ?? '' },
          ]
    }
    case 'exchangeRate.duplicate': {
      const copy = exchangeRates[index]
      const first = exchangeRates.find((one) => one.currency === copy?.currency && one.month === copy.month)
      return first === undefined
        ? []
        : [
            { do: 'setExchangeRate', currency: first.currency, month: first.month, rate: null },
            { do: 'setExchangeRate', ...first },
          ]
    }
    case 'quota.overlap': {
      const copy = quotas[index]
      const isCopied = quotas.some((one, place) => place !== index && isSame(one, copy))
      return copy === undefined || !isCopied ? [] : [{ do: 'setQuota', ...copy, amount: null }]
    }
    case 'score.overlap': {
      const copy = scores[index]
      const isCopied = scores.some((one, place) => place !== index && isSame(one, copy))
      return copy === undefined || !isCopied ? [] : [{ do: 'setScore', ...copy, score: null }]
    }
    case 'choice.ambiguous':
      return choiceRemoved({ ...rest, assumptions, exchangeRates, quotas, scores }, path)
    default:
      return []
  }
}

function choiceRemoved(workspace: Workspace, path: string): readonly DocumentCommand[] {
  const [, list = '', place] = /^(.*\.choices)\[(\d+)\]/.exec(path) ?? []
  const choices = valueAt(workspace, list) as readonly TableChoice[] | undefined
  const index = Number(place)
  if (choices === undefined) return []
  const copy = at(choices, index)
  if (!choices.slice(0, index).some((one) => isSame(one, copy))) return []
  const command = commandSetting(
    workspace,
    list,
    choices.filter((one) => one !== copy),
  )
  return command === null ? [] : [command]
}

/** Two that say the same, whatever the order of their fields. */
function isSame(one: object, other: object | undefined): boolean {
  const written = (value: object | undefined) =>
    JSON.stringify(value, (_, inner: unknown) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    )
  return written(one) === written(other)
}
