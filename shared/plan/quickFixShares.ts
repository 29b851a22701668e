import { at } from '@shared/findings/invariant'
import { readNumberText } from '@shared/formula/numberText'
import { allocate } from '@shared/money/allocate'
import { compare, divide, type Exact, exact, multiply, ONE, subtract, sum } from '@shared/money/exact'
import { percentText } from './checkNumber'
import { commandSetting } from './commandSetting'
import type { DocumentCommand } from './commands'
import type { NumberText, Workspace } from './model'
import { valueAt } from './place'
import type { FixKind, FixMaker, QuickFix } from './quickFix'

/** Decimals of a percentage that a closed share is rounded to. */
const PERCENT_DECIMALS = 2

/**
 * Makes shares add to 100 %: weights of a plan or of a blend, instalments, credit shares of a transaction. Either all keep their proportion, to
 * a hundredth of a percent by largest remainder, or the last takes what the others leave. Formulas are the user's own: then there is no fix.
 */
export const sharesClosed: FixMaker = (workspace, finding) => {
  const { code, path } = finding
  switch (code) {
    case 'plan.weights':
      return closedWeights(workspace, path)
    case 'blend.weights':
      return closedList(workspace, path, 'weight')
    case 'payments.shares':
      return closedList(workspace, path, 'share')
    case 'credit.shareSum':
      return closedCredit(workspace, String(finding.params['transaction']))
    default:
      return []
  }
}

function closedWeights({ plans }: Workspace, path: string): readonly QuickFix[] {
  const plan = plans[Number(/^plans\[(\d+)\]/.exec(path)?.[1])]
  if (plan === undefined) return []
  const paying = plan.components.filter(({ kind }) => kind !== 'award')
  return closings(
    paying.map(({ weight }) => weight),
    (weights) =>
      paying.flatMap(({ id, weight }, index): readonly DocumentCommand[] => {
        const value = at(weights, index)
        return value === weight
          ? []
          : [{ do: 'setComponentField', plan: plan.id, component: id, field: 'weight', value }]
      }),
  )
}

function closedList(workspace: Workspace, path: string, field: 'weight' | 'share'): readonly QuickFix[] {
  const list = valueAt(workspace, path) as readonly Readonly<Record<string, NumberText>>[] | undefined
  if (list === undefined) return []
  return closings(
    list.map((item) => String(item[field])),
    (shares) => {
      const closed = list.map((item, index) => ({ ...item, [field]: at(shares, index) }))
      const command = commandSetting(workspace, path, closed)
      return command === null ? [] : [command]
    },
  )
}

function closedCredit({ creditShares }: Workspace, transaction: string): readonly QuickFix[] {
  const ours = creditShares.filter((one) => one.transaction === transaction)
  return closings(
    ours.map(({ share }) => share),
    (shares) => [
      {
        do: 'setCreditShares',
        creditShares: creditShares.map((one) => {
          const place = ours.indexOf(one)
          return place === -1 ? one : { ...one, share: at(shares, place) }
        }),
      },
    ],
  )
}

function closings(
  texts: readonly NumberText[],
  commandsOf: (shares: readonly NumberText[]) => readonly DocumentCommand[],
): readonly QuickFix[] {
  const shares = texts.flatMap((text): readonly Exact[] => {
    const read = readNumberText(text)
    return read.ok && read.value.kind === 'constant' && read.value.value.n >= 0n ? [read.value.value] : []
  })
  const total = sum(shares)
  if (shares.length < texts.length || total.n === 0n) return []
  const fix = (kind: FixKind, closed: readonly Exact[]): QuickFix => {
    // A share that stays keeps its own text: 0.5 is not rewritten as 50 %.
    const written = closed.map((share, index) =>
      compare(share, at(shares, index)) === 0 ? at(texts, index) : `${percentText(share)}%`,
    )
    return { kind, params: { count: closed.length }, asks: null, commands: () => commandsOf(written) }
  }
  const parts = shares.map((share) => divide(share, total))
  const proportion = allocate(exact(100n), parts, PERCENT_DECIMALS).map((part) => multiply(part, exact(1n, 100n)))
  const others = shares.slice(0, -1)
  const left = subtract(ONE, sum(others))
  return [
    fix('sharesProportion', proportion),
    ...(others.length > 0 && left.n >= 0n ? [fix('sharesLast', [...others, left])] : []),
  ]
}
