import { UsageError, usage } from './commandLine'
import { COMMANDS } from './commands'

/** Runs `palier COMMAND ...`: exit 0 done, 1 done with errors found, 2 wrong use or unreadable input. */
async function main(): Promise<number> {
  const [name, ...words] = process.argv.slice(2)
  if (name === undefined || name === '--help' || name === 'help') {
    process.stdout.write(usage('en'))
    return name === undefined ? 2 : 0
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (command === undefined) throw new UsageError(`There is no command “${name}”.\n\n${usage('en')}`)
  return command(words, { out: (text) => process.stdout.write(text), error: (text) => process.stderr.write(text) })
}

// A reader that stops early (`palier schema | head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

try {
  process.exitCode = await main()
} catch (error) {
  // A fault of ours leaves its trace, and never looks like a run that was done with findings.
  process.stderr.write(
    error instanceof UsageError ? `palier: ${error.message}\n` : `palier: ${(error as Error).stack ?? String(error)}\n`,
  )
  process.exitCode = 2
}
