import { evaluateAssumptions } from '@shared/formula/assumptions'
import { formulaInLanguage } from '@shared/formula/parse'
import { type Language, type MessageKey, type MessageParams, translate } from '@shared/i18n/catalogue'
import { formatter } from '@shared/i18n/format'
import type { Component, Workspace } from './model'
import { type NumberMeaning, shownNumber } from './shownNumber'
import { describeFactor, describeLimit, describeTable, listed, type SentenceReader, textFor } from './tableSentence'

/** The reader of sentences about a workspace, in a language. */
export function sentenceReader(workspace: Workspace, language: Language): SentenceReader {
  const reader = {
    language,
    format: formatter(language, workspace.currency),
    names: evaluateAssumptions(workspace.assumptions).values,
  }
  return {
    ...reader,
    nameOfMeasure: (id) => nameIn(workspace.measures, id, reader),
  }
}

/**
 * A component as a paragraph a seller can read: what is counted, for whom, over what time, how the table pays it, within which limits, when
 * it is paid and taken back, with every number of the plan in it. It says what the engine does, because it is made from the same fields.
 */
export function describeComponent(workspace: Workspace, component: Component, language: Language): string {
  const telling: Telling = { workspace, component, reader: sentenceReader(workspace, language) }
  return [
    describeWhat(telling),
    ...describeTables(telling),
    describeWindow(telling),
    ...describeAttainment(telling),
    ...describeAdjustments(telling),
    ...describeLimits(telling),
    ...describeGroup(telling),
    ...describePayment(telling),
  ].join(' ')
}

interface Telling {
  readonly workspace: Workspace
  readonly component: Component
  readonly reader: SentenceReader
}

function say({ reader }: Telling, key: MessageKey, params: MessageParams = {}): string {
  return translate(reader.language, key, params)
}

function number(text: string, meaning: NumberMeaning, { reader }: Telling): string {
  return shownNumber(text, meaning, reader)
}

function formula(text: string, { reader }: Telling): string {
  return formulaInLanguage(text, reader.language)
}

function nameIn(
  list: readonly { readonly id: string; readonly name: Component['name'] }[],
  id: string,
  reader: Pick<SentenceReader, 'language' | 'format'>,
): string {
  const found = list.find((one) => one.id === id)
  return found === undefined ? id : textFor(found.name, reader)
}

function describeWhat(telling: Telling): string {
  const { component, reader } = telling
  return say(telling, `sentence.${component.kind}`, {
    what: whatCounts(telling),
    award: component.award === undefined ? '' : textFor(component.award, reader),
  })
}

function whatCounts(telling: Telling): string {
  const { component, reader } = telling
  const { creditedTo, measure, blend, payoutsOf } = component
  const group = say(telling, `sentence.group.${creditedTo}`)
  if (payoutsOf !== undefined) return say(telling, 'sentence.what.payouts', { components: paidBy(telling), group })
  if (blend !== undefined) {
    const parts = listed(blendParts(telling), reader)
    return say(telling, creditedTo === 'owner' ? 'sentence.what.blend' : 'sentence.what.blend.of', { parts, group })
  }
  const measured = measure === null ? '' : reader.nameOfMeasure(measure)
  if (component.pool !== undefined) return say(telling, 'sentence.what.pool', { measure: measured })
  const isGroup = creditedTo === 'team' || creditedTo === 'directReports' || creditedTo === 'reportingLine'
  if (isGroup && component.appliedTo === 'credited') {
    return say(telling, 'sentence.what.money', { measure: measured, group })
  }
  return say(telling, `sentence.what.${creditedTo}`, {
    measure: measured,
    rule: component.rule === undefined ? '' : formula(component.rule, telling),
  })
}

function paidBy({ workspace, component, reader }: Telling): string {
  const names = (component.payoutsOf ?? []).map(({ plan, component: id }) =>
    nameIn(workspace.plans.find((one) => one.id === plan)?.components ?? [], id, reader),
  )
  return listed(names, reader)
}

function blendParts(telling: Telling): readonly string[] {
  const { workspace, component, reader } = telling
  return (component.blend ?? []).map(({ measure, goal, weight }) =>
    say(telling, 'sentence.what.part', {
      weight: number(weight, 'rate', telling),
      name: measure === undefined ? nameIn(workspace.goals ?? [], goal ?? '', reader) : reader.nameOfMeasure(measure),
    }),
  )
}

function describeTables(telling: Telling): readonly string[] {
  const { component, reader } = telling
  const describe = (table: Component['table']) => describeTable(table, reader, component.measure)
  const choices = [...(component.choices ?? [])].sort((a, b) => a.priority - b.priority)
  const isTableRead = choices.length === 0 || component.otherwise !== 'nothing'
  return [
    ...(isTableRead ? [describe(component.table)] : []),
    ...choices.map(({ when, table }) =>
      when.trim() === ''
        ? describe(table)
        : say(telling, isTableRead ? 'sentence.choice.instead' : 'sentence.choice', {
            when: formula(when, telling),
            table: describe(table),
          }),
    ),
    ...(isTableRead ? [] : [say(telling, 'sentence.choice.nothing')]),
    ...(component.reads === 'transaction' ? [say(telling, 'sentence.reads.transaction')] : []),
  ]
}

function describeWindow(telling: Telling): string {
  const { window, paid, accumulation } = telling.component
  const params = {
    window: say(telling, `sentence.window.${window}`),
    paid: say(telling, `sentence.paid.${paid}`),
    period: say(telling, `sentence.period.${paid}`),
  }
  return say(telling, accumulation === 'cumulative' ? 'sentence.window' : `sentence.window.${accumulation}`, params)
}

function describeAttainment(telling: Telling): readonly string[] {
  const { component } = telling
  const { table, threshold, weight, quotaBasis, quotaOf } = component
  const readsAttainment = table.by === 'attainment' || threshold !== null || component.blend !== undefined
  const ofTarget = table.pays === 'percentOfTarget' || table.pays === 'multipleOfBaseRate'
  return [
    ...(readsAttainment ? [say(telling, `sentence.basis.${quotaBasis}`)] : []),
    ...(readsAttainment && quotaOf === 'payee' ? [say(telling, 'sentence.basis.payee')] : []),
    ...(weight === '100%'
      ? []
      : [
          say(telling, ofTarget ? 'sentence.weight.target' : 'sentence.weight.pay', {
            weight: number(weight, 'rate', telling),
          }),
        ]),
    ...(threshold === null
      ? []
      : [say(telling, 'sentence.threshold', { threshold: number(threshold, 'rate', telling) })]),
  ]
}

function describeAdjustments(telling: Telling): readonly string[] {
  const { component, reader } = telling
  const { transactionCap, multipliers, gate } = component
  return [
    ...(transactionCap === undefined
      ? []
      : [
          say(telling, `sentence.transactionCap.${transactionCap.over}`, {
            limit:
              transactionCap.of === 'amount'
                ? number(transactionCap.value, 'money', telling)
                : say(telling, 'sentence.transactionCap.credited', {
                    value: number(transactionCap.value, 'rate', telling),
                  }),
          }),
        ]),
    ...(multipliers ?? []).map((multiplier) =>
      say(telling, `sentence.multiplier.${multiplier.on}`, { factor: describeFactor(multiplier, reader) }),
    ),
    ...(gate === undefined || gate === null ? [] : [describeGate(gate, telling)]),
  ]
}

function describeGate(gate: NonNullable<Component['gate']>, telling: Telling): string {
  const isAllOrNothing = /^0(\.0+)?\s*%?$/.test(gate.otherwise.trim())
  return say(telling, isAllOrNothing ? 'sentence.gate' : 'sentence.gate.otherwise', {
    when: formula(gate.when, telling),
    otherwise: number(gate.otherwise, 'rate', telling),
  })
}

function describeLimits(telling: Telling): readonly string[] {
  const { component, reader } = telling
  const { cap, floor } = component
  const params = (limit: NonNullable<typeof cap | typeof floor>) => ({
    limit: describeLimit(limit, reader),
    per: say(telling, `sentence.per.${limit.per}`),
  })
  return [
    ...(cap === null ? [] : [say(telling, 'sentence.cap', params(cap))]),
    ...(cap?.excess === 'carried' ? [say(telling, 'sentence.cap.carried')] : []),
    ...(floor === undefined || floor === null ? [] : [say(telling, 'sentence.floor', params(floor))]),
  ]
}

function describeGroup(telling: Telling): readonly string[] {
  const { contest, pool, carvedOut } = telling.component
  return [
    ...(contest === undefined
      ? []
      : [
          say(telling, `sentence.contest.${contest.rankedBy}`),
          ...(contest.least === undefined
            ? []
            : [
                say(telling, 'sentence.contest.least', {
                  least: number(contest.least, rankMeaning(telling), telling),
                }),
              ]),
          say(telling, `sentence.contest.${contest.ties}`),
        ]),
    ...(pool === undefined
      ? []
      : [
          say(telling, `sentence.pool.${pool.sharedBy}`),
          ...(pool.qualifies.trim() === ''
            ? []
            : [say(telling, 'sentence.pool.qualifies', { when: formula(pool.qualifies, telling) })]),
        ]),
    ...(carvedOut === true ? [say(telling, 'sentence.carvedOut')] : []),
  ]
}

function rankMeaning({ workspace, component }: Telling): NumberMeaning {
  if (component.contest?.rankedBy === 'attainment') return 'rate'
  return workspace.measures.find(({ id }) => id === component.measure)?.unit === 'count' ? 'count' : 'money'
}

function describePayment(telling: Telling): readonly string[] {
  const { component, reader } = telling
  const { clawback, payments } = component
  const parts = (payments ?? []).map(({ share, when, months, column }) =>
    say(telling, `sentence.payment.${when}`, {
      share: number(share, 'rate', telling),
      count: months ?? 1,
      column: column ?? '',
    }),
  )
  return [
    ...(payments === undefined ? [] : [say(telling, 'sentence.payments', { payments: listed(parts, reader) })]),
    ...(clawback === undefined
      ? []
      : [
          say(telling, `sentence.clawback.${clawback.method}`, {
            fraction: clawback.fraction === undefined ? '' : number(clawback.fraction, 'rate', telling),
            months: clawback.months ?? '',
          }),
        ]),
  ]
}
