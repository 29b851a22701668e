import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UsageError } from '@electron/cli/commandLine'
import { COMMANDS } from '@electron/cli/commands'
import { describe, expect, it } from 'vitest'
import { brokenWorkspaces, soundText } from '../../../support/brokenWorkspaces'

const folder = mkdtempSync(join(tmpdir(), 'palier-broken-'))

interface Said {
  readonly exit: number
  readonly errors: number
  readonly findings: readonly {
    readonly code: string
    readonly path: string
    readonly severity: string
    readonly message: string
  }[]
}

async function check(text: string, ...more: string[]): Promise<Said> {
  const path = join(folder, 'broken.palier.json')
  writeFileSync(path, text)
  let out = ''
  const command = COMMANDS['check']
  if (command === undefined) throw new Error('there is a command check')
  const exit = await command([path, '--json', '-', ...more], {
    out: (words) => (out += words),
    error: () => undefined,
  })
  return { exit, ...(JSON.parse(out) as Omit<Said, 'exit'>) }
}

describe('palier check names what is broken, with its place, and ends with 1 for an error', () => {
  it.each(brokenWorkspaces().map(({ broken, text, finds }) => [broken, text, finds] as const))(
    '%s',
    async (_, text, finds) => {
      if (finds.some((find) => find.startsWith('workspace.notOne'))) {
        await expect(check(text)).rejects.toThrow(UsageError)
        return
      }
      const { exit, errors, findings } = await check(text)
      expect(findings.map(({ code, path }) => `${code} @ ${path}`)).toEqual(expect.arrayContaining([...finds]))
      expect(exit).toBe(errors > 0 ? 1 : 0)
      expect(findings.map(({ message }) => message).filter((message) => /\{\w+\}|undefined/.test(message))).toEqual([])
    },
  )

  it('in sentences of both languages', async () => {
    const [broken] = brokenWorkspaces().filter(({ finds }) => finds[0]?.startsWith('payments.shares'))
    if (broken === undefined) throw new Error('payments that do not add up are among the broken ones')
    const texts = async (language: string) =>
      (await check(broken.text, '--lang', language)).findings.map(({ message }) => message)
    expect(await texts('en')).toContain(
      'The shares of payment add to 90%, not 100%, so the component pays nothing. Correct the shares.',
    )
    expect(await texts('fr')).toContain(
      'Les parts de l’échéancier totalisent 90\u00a0% et non 100\u00a0%\u00a0: la composante ne paie rien. Corrigez les parts.',
    )
  })
})

describe('a row that cannot be read never counts as zero in silence', () => {
  it.each([
    ['a blank amount', 3, null, 'formula.blank'],
    ['a blank day', 2, null, 'credit.blankDate'],
    ['a blank owner', 1, null, 'credit.blankOwner'],
    ['an owner who is nobody', 1, 'r7', 'credit.unknownOwner'],
    ['a currency without a rate', 4, 'CHF', 'currency.noRate'],
  ])('%s', async (_, column, value, code) => {
    const document = JSON.parse(soundText())
    document.sales.rows[1][column] = value
    const { exit, findings } = await check(JSON.stringify(document))
    expect(findings.filter(({ severity }) => severity !== 'note').map((one) => one.code)).toContain(code)
    expect(exit).toBe(1)
  })
})
