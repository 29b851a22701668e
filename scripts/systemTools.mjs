import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Programs the tests use, the Debian package of each, and what stays untested without it. */
const TOOLS = [
  { program: 'chromium', packages: ['chromium', 'fonts-liberation'], without: 'end-to-end tests and printing' },
  { program: 'soffice', packages: ['libreoffice-calc'], without: 'the recalculation of exported workbooks' },
  { program: 'pdftotext', packages: ['poppler-utils'], without: 'reading printed documents back' },
]

/**
 * Installs what the tests need where that is possible (Debian, as root), and says what is missing elsewhere.
 * A browser of CHROMIUM_PATH takes the place of chromium.
 */
export function provideSystemTools() {
  const missing = TOOLS.filter(({ program }) => !isInstalled(program))
  if (missing.length === 0) return
  const packages = missing.flatMap((tool) => tool.packages)
  if (!isDebian() || process.getuid?.() !== 0) {
    for (const { program, without } of missing)
      console.log(`Not installed: ${program}. Without it, ${without} cannot run.`)
    return
  }
  console.log(`Installing ${packages.join(', ')} ...`)
  const apt = (...words) =>
    spawnSync('apt-get', words, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  apt('update', '-qq')
  const { status } = apt('install', '-y', '-qq', '--no-install-recommends', ...packages)
  if (status !== 0) throw new Error(`These Debian packages could not be installed: ${packages.join(', ')}.`)
}

function isInstalled(program) {
  if (program === 'chromium' && process.env.CHROMIUM_PATH !== undefined) return existsSync(process.env.CHROMIUM_PATH)
  return (process.env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, program)))
}

function isDebian() {
  return existsSync('/etc/os-release') && /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))
}
