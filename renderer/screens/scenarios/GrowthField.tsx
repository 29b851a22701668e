import { useApp, useLanguage, useTranslate } from '@renderer/app/context'
import { appliedScenario } from '@renderer/app/document'
import type { Finding } from '@shared/findings/finding'
import { at } from '@shared/findings/invariant'
import { findingText } from '@shared/i18n/findingText'
import { type EntryRules, entryText, readEntry } from '@shared/plan/entry'
import type { Workspace } from '@shared/plan/model'
import { useState } from 'react'
import { CommittedField } from './CommittedField'

interface GrowthFieldProps {
  readonly document: Workspace
  readonly place: number
}

/** By how much every credit grows in a scenario: a percentage as finance people type it, or a formula over assumptions. */
export function GrowthField({ document, place }: GrowthFieldProps) {
  const t = useTranslate()
  const language = useLanguage()
  const dispatch = useApp((state) => state.dispatch)
  const [refused, setRefused] = useState<Finding | null>(null)
  const rules: EntryRules = { kind: 'percent', language, currency: document.currency }
  const growth = at(document.scenarios, place).performance?.growth ?? '0%'
  const unworked = appliedScenario(document, place).findings.find(({ path }) => path.endsWith('.performance.growth'))
  const finding = refused ?? unworked ?? null

  const commit = (typed: string) => {
    const entry = readEntry(typed, rules)
    if (!entry.ok) return setRefused(entry.findings[0] ?? null)
    setRefused(null)
    dispatch({ do: 'setScenarioGrowth', scenario: place, growth: entry.value.text === '' ? '0%' : entry.value.text })
  }

  return (
    <CommittedField
      label={t('scenarios.growth')}
      hint={t('scenarios.growthHint')}
      text={entryText(growth, rules)}
      refusal={finding === null ? null : findingText(finding, language)}
      onCommit={commit}
    />
  )
}
