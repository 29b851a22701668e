import { explain } from '@shared/engine/explain'
import type { TraceNode } from '@shared/engine/result'
import { simulate } from '@shared/engine/simulate'
import type { Finding } from '@shared/findings/finding'
import { LANGUAGES } from '@shared/i18n/catalogue'
import { findingText } from '@shared/i18n/findingText'
import { formatter } from '@shared/i18n/format'
import { traceText } from '@shared/i18n/traceText'
import { checkWorkspace } from '@shared/plan/check'
import type { Workspace } from '@shared/plan/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mistakenWorkspace } from '../support/arbitrary/mistakes'
import { randomWorkspace } from '../support/arbitrary/workspaces'
import { runs } from '../support/property/runs'

/** Sentences that are a bare code, or still have a place to fill. */
function unfinished(findings: readonly Finding[]): string[] {
  const kinds = new Map(findings.map((one) => [`${one.code} ${Object.keys(one.params).join(' ')}`, one]))
  return [...kinds.values()].flatMap((one) =>
    LANGUAGES.map((language) => findingText(one, language)).filter(
      (text) => text === one.code || /\{\w+\}/.test(text) || text.includes('undefined'),
    ),
  )
}

describe('a mistake', () => {
  it('never stops a run or a check, and each finding is a whole sentence in both languages', () => {
    fc.assert(
      fc.property(mistakenWorkspace, (workspace) => {
        expect(unfinished(simulate(workspace).findings)).toEqual([])
        expect(unfinished(checkWorkspace(workspace))).toEqual([])
      }),
      runs(40),
    )
  })
})

const FORMATTERS = { en: formatter('en', 'EUR'), fr: formatter('fr', 'EUR') }

describe('an explanation', () => {
  it('reads as whole sentences in both languages', () => {
    const wrongTexts = (node: TraceNode, workspace: Workspace): string[] => [
      ...LANGUAGES.map((language) => traceText(node, workspace, language, FORMATTERS[language])).filter(
        (text) => text === '' || text === node.kind || /\{\w+\}|undefined/.test(text),
      ),
      ...node.children.flatMap((child) => wrongTexts(child, workspace)),
    ]
    fc.assert(
      fc.property(fc.oneof(randomWorkspace, mistakenWorkspace), (workspace) => {
        const line = simulate(workspace).lines.find(({ payout }) => payout.minor !== 0)
        fc.pre(line !== undefined)
        if (line === undefined) return
        const nodes = explain(workspace, { payee: line.payee, period: line.period })
        expect(nodes.flatMap((node) => wrongTexts(node, workspace))).toEqual([])
      }),
      runs(40),
    )
  })
})
