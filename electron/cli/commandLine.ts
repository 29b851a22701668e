import { parseArgs } from 'node:util'
import { LANGUAGES, type Language, translate } from '@shared/i18n/catalogue'

/** A call that cannot be carried out: said on standard error in a sentence, exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** What a command line says after the command: what stands alone, and options with their values. */
export interface CommandLine {
  readonly operands: readonly string[]
  readonly options: ReadonlyMap<string, string>
  readonly language: Language
}

/**
 * Reads the words after a command.
 *
 * @param known    options the command takes, each with a value; `lang` is always one
 * @param operands names of what must stand alone, in order
 *
 * Throws UsageError for an unknown option, a missing operand or one too many.
 */
export function readCommandLine(
  words: readonly string[],
  operands: readonly string[],
  known: readonly string[],
): CommandLine {
  const options = Object.fromEntries([...known, 'lang'].map((name) => [name, { type: 'string' as const }]))
  let parsed: ReturnType<typeof parseArgs>
  try {
    parsed = parseArgs({ args: [...words], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
  const missing = operands[parsed.positionals.length]
  if (missing !== undefined) throw new UsageError(`${missing} is missing.`)
  const extra = parsed.positionals[operands.length]
  if (extra !== undefined) throw new UsageError(`“${extra}” is one word too many.`)
  const values = Object.entries(parsed.values).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  )
  return { operands: parsed.positionals, options: new Map(values), language: languageOf(new Map(values).get('lang')) }
}

function languageOf(text: string | undefined): Language {
  const language = LANGUAGES.find((one) => one === (text ?? 'en'))
  if (language === undefined) throw new UsageError(`--lang takes ${LANGUAGES.join(' or ')}, not “${text}”.`)
  return language
}

/** The value of an option that must be given. */
export function needed(line: CommandLine, option: string): string {
  const value = line.options.get(option)
  if (value === undefined) throw new UsageError(`--${option} is missing.`)
  return value
}

export function usage(language: Language): string {
  return translate(language, 'cli.usage')
}
