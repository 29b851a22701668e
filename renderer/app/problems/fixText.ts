import { dayOf, parseIsoDate } from '@shared/calendar/date'
import { type Language, translate } from '@shared/i18n/catalogue'
import { formatter, periodText } from '@shared/i18n/format'
import { nameIn } from '@shared/i18n/names'
import type { DocumentCommand } from '@shared/plan/commands'
import { describeCommand } from '@shared/plan/describeCommand'
import type { Workspace } from '@shared/plan/model'
import type { QuickFix } from '@shared/plan/quickFix'

/** A fix as a sentence: names for ids, periods and days as the language writes them. */
export function fixText({ kind, params }: QuickFix, language: Language, workspace: Workspace): string {
  const words = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, wordFor(name, String(value), params, language, workspace)]),
  )
  return translate(language, `app.fix.${kind}`, words)
}

function wordFor(
  name: string,
  value: string,
  params: QuickFix['params'],
  language: Language,
  workspace: Workspace,
): string {
  const day = name === 'to' ? parseIsoDate(value) : null
  if (day !== null) return formatter(language, workspace.currency).date(dayOf(day))
  if (name === 'period') return periodText(value, language)
  return nameIn(workspace, params, name, value, language) ?? value
}

/** Each change of a fix as the history would tell it, given what the commands before it have done. */
export function stepTexts(
  commands: readonly DocumentCommand[],
  language: Language,
  workspace: Workspace,
): readonly string[] {
  return commands.map((command) => describeCommand(workspace, command, language))
}
