import { at } from '@shared/findings/invariant'
import { formulaInLanguage } from '@shared/formula/parse'
import { type Component, inLanguage, type RateTable } from '@shared/plan/model'
import { meaningOfBound, meaningOfValue, shownNumber } from '@shared/plan/shownNumber'
import type { DocumentBlock } from './documentModel'
import type { DocumentSource } from './documentSource'

/** The tables of a component: its own, unless nothing falls back on it, then those of its choices with when they hold. */
export function rateTables({ table, choices, otherwise }: Component, source: DocumentSource): readonly DocumentBlock[] {
  const { language, say } = source
  const ordered = [...(choices ?? [])].sort((a, b) => a.priority - b.priority)
  const isOwnRead = ordered.length === 0 || otherwise !== 'nothing'
  return [
    ...ordered.map((choice) =>
      rateTable(
        choice.table,
        choice.when.trim() === ''
          ? say(captionOf(choice.table))
          : say('documents.choice', {
              when: formulaInLanguage(choice.when, language),
              application: say(captionOf(choice.table)),
            }),
        source,
      ),
    ),
    ...(isOwnRead
      ? [
          rateTable(
            table,
            ordered.length === 0
              ? say(captionOf(table))
              : say('documents.choice.otherwise', { application: say(captionOf(table)) }),
            source,
          ),
        ]
      : []),
  ]
}

function captionOf({ by, application, cumulative }: RateTable) {
  if (by === 'place') return 'documents.application.prizes' as const
  return application === 'step' && cumulative === true
    ? ('documents.application.stepCumulative' as const)
    : (`documents.application.${application}` as const)
}

function rateTable(table: RateTable, caption: string, source: DocumentSource): DocumentBlock {
  const { language, format, say } = source
  const bound = (text: string) => shownNumber(text, meaningOfBound(table.by), { language, format })
  const isPoint = table.application === 'interpolated' || table.by === 'place'
  const { tiers } = table
  const upTo = (index: number) => (index + 1 < tiers.length ? bound(at(tiers, index + 1).from) : say('documents.above'))
  return {
    kind: 'table',
    isNarrow: table.across === undefined,
    caption,
    columns: [
      { title: say(isPoint ? `documents.at.${table.by}` : `documents.from.${table.by}`), align: 'right', width: 1 },
      ...(isPoint ? [] : [{ title: say('documents.column.below'), align: 'right' as const, width: 1 }]),
      ...valueColumns(table, source),
    ],
    rows: tiers.map((tier, index) => ({
      cells: [
        bound(tier.from),
        ...(isPoint ? [] : [upTo(index)]),
        ...(table.across === undefined ? [tier.value] : (tier.across ?? [])).map((text) =>
          shownValue(table, text, source),
        ),
      ],
      total: false,
    })),
  }
}

type Column = Extract<DocumentBlock, { kind: 'table' }>['columns'][number]

/** One column of values; of a matrix, one for each column of the second axis, headed by where it begins. */
function valueColumns({ across, pays }: RateTable, source: DocumentSource): readonly Column[] {
  const { workspace, language, format, say } = source
  if (across === undefined) return [{ title: say(`documents.value.${pays}`), align: 'right', width: 1.4 }]
  const measure = workspace.measures.find(({ id }) => id === across.measure)
  return across.from.map((text) => {
    const from = shownNumber(text, meaningOfBound(across.by), { language, format })
    const title =
      measure === undefined
        ? say('documents.matrix.from', { from })
        : say('documents.matrix.fromOf', { from, measure: inLanguage(measure.name, language) })
    return { title, align: 'right', width: 1.2 }
  })
}

function shownValue({ pays }: RateTable, text: string, { language, format, say }: DocumentSource): string {
  return pays === 'multipleOfBaseRate'
    ? say('documents.times', { value: shownNumber(text, 'count', { language, format }) })
    : shownNumber(text, meaningOfValue(pays), { language, format })
}
