import { dayOf, type IsoDate } from '@shared/calendar/date'
import { invariant } from '@shared/findings/invariant'
import { evaluateAssumptions } from '@shared/formula/assumptions'
import { evaluateNumberText, type NumberScope } from '@shared/formula/numberText'
import { type Language, translate } from '@shared/i18n/catalogue'
import { formatter } from '@shared/i18n/format'
import { type Assignment, inLanguage, type Workspace } from '@shared/plan/model'
import type { DocumentBlock, DocumentModel } from './documentModel'
import type { DocumentSource } from './documentSource'
import { exampleSections } from './exampleSections'
import { instrumentSections } from './instrumentSections'
import { paySection, peopleSections, quotaSection } from './peopleSections'
import { planVersion } from './planVersion'
import { resolvedPlan } from './resolvedPlan'
import { closingSections, measureSection, rateSections, termSections } from './ruleSections'

export interface PlanDocumentRequest {
  /** Id of the plan. */
  readonly plan: string
  /** Id of a payee assigned to it: their own pay, quotas and examples. Without it, the document is for all it pays. */
  readonly payee?: string | undefined
  readonly language: Language
  readonly paper?: DocumentModel['paper'] | undefined
}

/**
 * The document that explains a plan to those it pays and that they sign: purpose, who it is for, pay at target, measures and weights, each component in
 * sentences and tables, multipliers, conditions, limits, ramp, draw, settlement, clawback and payments where the plan has them, quotas, what it pays from 0 to 200 %, three worked examples, crediting, timing, terms, glossary, signatures.
 *
 * Every figure is the engine's: examples and curve are years run through it, and the version is a fingerprint of the definition.
 *
 * Throws InvariantError when the workspace has no such plan or payee.
 */
export function planDocument(workspace: Workspace, request: PlanDocumentRequest): DocumentModel {
  const source = sourceOf(workspace, request)
  const { plan, payee, version, language, say } = source
  const planName = inLanguage(plan.name, language)
  const title = payee === null ? planName : say('documents.titleFor', { plan: planName, payee: payee.name })
  return {
    title,
    language,
    paper: request.paper ?? 'a4',
    footer: say('documents.footer', { title, version }),
    blocks: [
      cover(source),
      ...purpose(source),
      ...peopleSections(source),
      ...paySection(source),
      ...measureSection(source),
      ...rateSections(source),
      ...instrumentSections(source),
      ...quotaSection(source),
      ...exampleSections(source),
      ...termSections(source),
      ...closingSections(source),
    ],
  }
}

function sourceOf(workspace: Workspace, request: PlanDocumentRequest): DocumentSource {
  const { language } = request
  const plan = workspace.plans.find(({ id }) => id === request.plan)
  const payee = request.payee === undefined ? null : workspace.payees.find(({ id }) => id === request.payee)
  invariant(plan !== undefined, 'a document is of a plan of the workspace')
  invariant(payee !== undefined, 'a document is for a payee of the workspace')
  const assignment = payee?.assignments.findLast((one) => one.plan === plan.id) ?? null
  const names = namesFor(workspace, assignment)
  return {
    workspace,
    plan: resolvedPlan(plan, names),
    payee,
    assignment,
    version: planVersion(workspace, plan, payee),
    language,
    format: formatter(language, workspace.currency),
    numberOf: (text) => {
      const value = evaluateNumberText(text, names, '')
      return value.ok ? value.value : null
    },
    say: (key, params = {}) => translate(language, key, params),
  }
}

/** The assumptions, and the fields of the payee the document is for. */
function namesFor(workspace: Workspace, assignment: Assignment | null): NumberScope {
  const { values } = evaluateAssumptions(workspace.assumptions)
  const names = new Map(values)
  for (const [name, text] of Object.entries(assignment === null ? {} : assignment.fields)) {
    const value = evaluateNumberText(text, values, '')
    if (value.ok) names.set(name, value.value)
  }
  return names
}

function cover({ workspace, plan, payee, assignment, version, language, format, say }: DocumentSource): DocumentBlock {
  const role = assignment === null ? '' : inLanguage(assignment.role, language)
  const team = workspace.teams.find(({ id }) => id === assignment?.team)
  const manager = workspace.payees.find(({ id }) => id === assignment?.manager)
  const facts = [
    { label: say('documents.cover.company'), value: inLanguage(workspace.name, language) },
    { label: say('documents.cover.years'), value: workspace.years.join(', ') },
    ...(role === '' ? [] : [{ label: say('documents.cover.role'), value: role }]),
    ...(team === undefined ? [] : [{ label: say('documents.cover.team'), value: inLanguage(team.name, language) }]),
    ...(manager === undefined ? [] : [{ label: say('documents.cover.manager'), value: manager.name }]),
    ...(assignment === null
      ? []
      : [{ label: say('documents.cover.from'), value: format.date(dayOf(assignment.from as IsoDate)) }]),
    { label: say('documents.cover.currency'), value: workspace.currency },
    { label: say('documents.cover.version'), value: version },
  ]
  return {
    kind: 'cover',
    over: say('documents.over'),
    title: inLanguage(plan.name, language),
    subtitle: payee === null ? say('documents.forAll') : payee.name,
    facts,
  }
}

function purpose({ plan, language, say }: DocumentSource): readonly DocumentBlock[] {
  const text = inLanguage(plan.purpose, language)
  if (text === '') return []
  return [
    { kind: 'heading', level: 1, text: say('documents.purpose') },
    { kind: 'paragraph', role: 'body', text },
  ]
}
