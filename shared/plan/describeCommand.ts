import { isMessageKey, type Language, type MessageKey, translate } from '@shared/i18n/catalogue'
import { type Formatter, formatter } from '@shared/i18n/format'
import type { DocumentCommand } from './commands'
import { type Component, inLanguage, type LocalText, type Workspace } from './model'
import { meaningOfBound, meaningOfValue, type NumberMeaning, shownNumber } from './shownNumber'

/**
 * A command as a sentence: the entry of the undo list, the line of a scenario.
 *
 * @param workspace the document the command is (or was) applied to: it gives names to ids
 */
export function describeCommand(workspace: Workspace, command: DocumentCommand, language: Language): string {
  const format = formatter(language, workspace.currency)
  const names = namesFor(workspace, language)
  const fields = command as Readonly<Record<string, unknown>>
  const component = componentOf(workspace, command)
  const params: Record<string, string | number> = {
    plan: names.plan(fields['plan']),
    component: component === undefined ? String(fields['component']) : inLanguage(component.name, language),
    measure: names.measure(fields['measure']),
    payee: names.payee(fields['payee']),
    scenario: names.scenario(fields['scenario']),
    period: typeof fields['period'] === 'string' ? format.period(fields['period']) : '',
    name: nameOf(fields, language),
    field: typeof fields['field'] === 'string' ? fieldName(fields['field'], language) : '',
    tier: typeof fields['tier'] === 'number' ? fields['tier'] + 1 : '',
    value: shownValue(command, component, language, format),
    count: command.do === 'batch' ? command.commands.length : 0,
  }
  if (command.do === 'batch' && command.commands[0] !== undefined && command.commands.length === 1) {
    return describeCommand(workspace, command.commands[0], language)
  }
  return translate(language, keyOf(command), params)
}

function keyOf(command: DocumentCommand): MessageKey {
  if (command.do === 'setQuota' && command.amount === null) return 'command.removeQuota'
  return `command.${command.do}`
}

function fieldName(field: string, language: Language): string {
  const key = `command.field.${field}`
  return isMessageKey(key) ? translate(language, key) : field
}

function componentOf(workspace: Workspace, command: DocumentCommand): Component | undefined {
  if (!('component' in command)) return undefined
  if (command.do === 'addComponent') return command.component
  const plan = workspace.plans.find(({ id }) => id === command.plan)
  return plan?.components.find(({ id }) => id === command.component)
}

function nameOf(fields: Readonly<Record<string, unknown>>, language: Language): string {
  for (const key of ['name', 'scenario', 'plan', 'measure', 'team', 'payee']) {
    const named = fields[key]
    if (isLocalText(named)) return inLanguage(named, language)
    if (typeof named === 'object' && named !== null && 'name' in named && isLocalText(named.name)) {
      return inLanguage(named.name, language)
    }
  }
  return ''
}

function isLocalText(value: unknown): value is LocalText {
  return typeof value === 'string' || (typeof value === 'object' && value !== null && 'en' in value && 'fr' in value)
}

function namesFor({ plans, measures, payees, scenarios }: Workspace, language: Language) {
  const find = (list: readonly { readonly id: string; readonly name: LocalText }[]) => (id: unknown) => {
    const found = list.find((one) => one.id === id)
    return found === undefined ? String(id) : inLanguage(found.name, language)
  }
  return {
    plan: find(plans),
    measure: find(measures),
    payee: find(payees),
    scenario: (index: unknown) => {
      const found = scenarios[Number(index)]
      return found === undefined ? '' : inLanguage(found.name, language)
    },
  }
}

/** The new value of a setting, as it is read. */
function shownValue(
  command: DocumentCommand,
  component: Component | undefined,
  language: Language,
  format: Formatter,
): string {
  switch (command.do) {
    case 'setTierFrom':
      return shownNumber(command.from, component === undefined ? 'rate' : meaningOfBound(component.table.by), {
        language,
        format,
      })
    case 'setTierValue':
      return shownNumber(command.value, component === undefined ? 'rate' : meaningOfValue(component.table.pays), {
        language,
        format,
      })
    case 'setQuota':
      return command.amount === null ? '' : shownNumber(command.amount, 'money', { language, format })
    case 'setAssumption':
      return shownNumber(command.value, command.value.trim().endsWith('%') ? 'rate' : 'count', { language, format })
    case 'setScenarioGrowth':
      return shownNumber(command.growth, 'rate', { language, format })
    case 'setComponentField':
    case 'setTableField':
    case 'setAssignmentField':
    case 'setMeasureField':
    case 'setPlanField':
    case 'setWorkspaceField':
      return shownField(command.field, command.value, language, format)
    default:
      return ''
  }
}

const NUMBER_FIELDS: ReadonlyMap<string, NumberMeaning> = new Map([
  ['weight', 'rate'],
  ['threshold', 'rate'],
  ['basePay', 'money'],
  ['targetVariable', 'money'],
])

function shownField(field: string, value: unknown, language: Language, format: Formatter): string {
  if (value === null || value === undefined || value === '') return translate(language, 'command.nothing')
  const meaning = NUMBER_FIELDS.get(field)
  if (meaning !== undefined && typeof value === 'string') return shownNumber(value, meaning, { language, format })
  if (typeof value === 'string') {
    const key = `command.value.${value}`
    return isMessageKey(key) ? translate(language, key) : value
  }
  if (isLocalText(value)) return inLanguage(value, language)
  if (Array.isArray(value)) return value.join(', ')
  if (typeof value === 'object' && 'value' in value) {
    const isAmount = 'of' in value && value.of === 'amount'
    return shownNumber(String(value.value), isAmount ? 'money' : 'rate', { language, format })
  }
  return typeof value === 'boolean' ? translate(language, value ? 'command.yes' : 'command.no') : ''
}
