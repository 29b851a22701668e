import { dayOf, type IsoDate } from '@shared/calendar/date'
import { type Language, type MessageKey, translate } from '@shared/i18n/catalogue'
import { type Formatter, formatter, monthName, periodText } from '@shared/i18n/format'
import type { DocumentCommand } from './commands'
import { fieldName, isLocalText, valueWriter } from './describeValue'
import { type Component, inLanguage, type LocalText, type Workspace } from './model'
import { meaningOfAssumption, meaningOfBound, meaningOfValue, shownNumber } from './shownNumber'

/**
 * A command as a sentence: the entry of the undo list, the line of a scenario.
 *
 * @param workspace the document the command is (or was) applied to: it gives names to ids
 */
export function describeCommand(workspace: Workspace, command: DocumentCommand, language: Language): string {
  if (command.do === 'batch' && command.commands[0] !== undefined && command.commands.length === 1) {
    return describeCommand(workspace, command.commands[0], language)
  }
  const format = formatter(language, workspace.currency)
  const names = namesFor(workspace, language)
  const fields = command as Readonly<Record<string, unknown>>
  const component = componentOf(workspace, command)
  const params: Record<string, string | number> = {
    plan: names.plan(fields['plan']),
    component: component === undefined ? String(fields['component']) : inLanguage(component.name, language),
    measure: names.measure(fields['measure']),
    payee: names.payee(fields['payee']),
    team: names.team(fields['team']),
    territory: names.territory(fields['territory']),
    goal: names.goal(fields['goal']),
    scenario: names.scenario(fields['scenario']),
    currency: String(fields['currency']),
    month:
      typeof fields['month'] === 'string'
        ? periodText(fields['month'], language)
        : translate(language, 'command.fixedRate'),
    period: typeof fields['period'] === 'string' ? format.period(fields['period']) : '',
    name: nameOf(fields, language),
    to: String(fields['to']),
    field: typeof fields['field'] === 'string' ? fieldName(fields['field'], language) : '',
    tier: typeof fields['tier'] === 'number' ? fields['tier'] + 1 : '',
    column: typeof fields['column'] === 'number' ? fields['column'] + 1 : '',
    check: command.do === 'setThreshold' ? translate(language, `practice.${command.check}`) : '',
    by: command.do === 'acceptFinding' ? command.acceptance.by : '',
    value: shownValue(workspace, command, component, language, format),
    count: command.do === 'batch' ? command.commands.length : 0,
  }
  return translate(language, keyOf(command), params)
}

function keyOf(command: DocumentCommand): MessageKey {
  if (command.do === 'setQuota' && command.amount === null) return 'command.removeQuota'
  if (command.do === 'setScore' && command.score === null) return 'command.removeScore'
  if (command.do === 'setExchangeRate' && command.rate === null) return 'command.removeExchangeRate'
  if (command.do === 'setHired' && command.hired === null) return 'command.removeHired'
  if (command.do === 'setThreshold' && command.value === null) return 'command.usualThreshold'
  return `command.${command.do}`
}

function componentOf(workspace: Workspace, command: DocumentCommand): Component | undefined {
  if (!('component' in command)) return undefined
  if (command.do === 'addComponent') return command.component
  const plan = workspace.plans.find(({ id }) => id === command.plan)
  return plan?.components.find(({ id }) => id === command.component)
}

function nameOf(fields: Readonly<Record<string, unknown>>, language: Language): string {
  for (const key of ['name', 'scenario', 'plan', 'measure', 'team', 'territory', 'goal', 'payee']) {
    const named = fields[key]
    if (isLocalText(named)) return inLanguage(named, language)
    if (typeof named === 'object' && named !== null && 'name' in named && isLocalText(named.name)) {
      return inLanguage(named.name, language)
    }
  }
  return ''
}

function namesFor({ plans, measures, payees, teams, territories, goals, scenarios }: Workspace, language: Language) {
  const find = (list: readonly { readonly id: string; readonly name: LocalText }[]) => (id: unknown) => {
    const found = list.find((one) => one.id === id)
    return found === undefined ? String(id) : inLanguage(found.name, language)
  }
  return {
    plan: find(plans),
    measure: find(measures),
    payee: find(payees),
    team: find(teams),
    territory: find(territories),
    goal: find(goals ?? []),
    scenario: (index: unknown) => {
      const found = scenarios[Number(index)]
      return found === undefined ? '' : inLanguage(found.name, language)
    },
  }
}

/** The new value of a setting, as it is read. */
function shownValue(
  workspace: Workspace,
  command: DocumentCommand,
  component: Component | undefined,
  language: Language,
  format: Formatter,
): string {
  const reader = { language, format }
  switch (command.do) {
    case 'setTierFrom':
      return shownNumber(command.from, component === undefined ? 'rate' : meaningOfBound(component.table.by), reader)
    case 'setTierValue':
    case 'setMatrixValue':
      return shownNumber(command.value, component === undefined ? 'rate' : meaningOfValue(component.table.pays), reader)
    case 'setQuota':
      return command.amount === null ? '' : shownNumber(command.amount, 'money', reader)
    case 'setScore':
      return command.score === null ? '' : shownNumber(command.score, 'rate', reader)
    case 'setExchangeRate':
      return command.rate === null ? '' : shownNumber(command.rate, 'count', reader)
    case 'setHired':
      return command.hired === null ? '' : format.date(dayOf(command.hired as IsoDate))
    case 'setAssumption':
      return shownNumber(command.value, meaningOfAssumption(command.value), reader)
    case 'setFiscalYearStart':
      return monthName(command.start, language)
    case 'setThreshold': {
      const isShare = command.value?.trim().endsWith('%') === true
      return command.value === null ? '' : shownNumber(command.value, isShare ? 'rate' : 'count', reader)
    }
    case 'setScenarioGrowth':
      return shownNumber(command.growth, 'rate', reader)
    case 'setComponentField':
    case 'setTableField':
    case 'setAssignmentField':
    case 'setMeasureField':
    case 'setPlanField':
    case 'setTeamField':
    case 'setTerritoryField':
    case 'setWorkspaceField':
      return valueWriter(workspace, language)(command.field, command.value)
    default:
      return ''
  }
}
