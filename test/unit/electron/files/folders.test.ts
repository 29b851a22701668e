import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createFolders, type Folders } from '@electron/files/folders'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

describe('the folders the page may see', () => {
  let base = ''
  let folders: Folders
  beforeAll(async () => {
    base = await mkdtemp(join(tmpdir(), 'palier-folders-'))
    const root = join(base, 'root')
    await mkdir(join(root, 'Plans'), { recursive: true })
    await mkdir(join(base, 'secret'))
    await writeFile(join(base, 'secret', 'salaries.csv'), 'x')
    await writeFile(join(root, 'Plans', 'FY26.palier'), 'x')
    await writeFile(join(root, '.hidden'), 'x')
    await symlink(join(base, 'secret'), join(root, 'way-out'))
    await symlink(join(base, 'secret', 'salaries.csv'), join(root, 'salaries.csv'))
    await symlink(join(root, 'Plans'), join(root, 'way-in'))
    folders = createFolders(root)
  })
  afterAll(async () => rm(base, { recursive: true, force: true }))

  it('are listed without hidden files and without links that lead out', async () => {
    const { entries } = await folders.list([])
    expect(entries.map(({ name, kind }) => `${kind} ${name}`).toSorted()).toEqual(['folder Plans', 'folder way-in'])
  })

  it('give the path of a file to open', async () => {
    expect(await folders.pathOf(['Plans'], 'FY26.palier', 'open')).toMatch(/Plans.FY26\.palier$/)
    expect(await folders.pathOf(['way-in'], 'FY26.palier', 'open')).toMatch(/Plans.FY26\.palier$/)
  })

  it('give the path of a file that is to be written', async () => {
    expect(await folders.pathOf(['Plans'], 'FY27.palier', 'save')).toMatch(/Plans.FY27\.palier$/)
  })

  it.each([
    [['..'], 'secret'],
    [['Plans', '..', '..'], 'secret'],
    [['way-out'], 'salaries.csv'],
    [['/etc'], 'passwd'],
    [[], '../secret/salaries.csv'],
    [[], '..'],
    [[], 'a\\..\\b'],
    [[], 'salaries.csv'],
  ])('are not left by %j %s', async (trail, name) => {
    await expect(folders.pathOf(trail, name, 'open')).rejects.toMatchObject({ failure: 'notPermitted' })
    await expect(folders.pathOf(trail, name, 'save')).rejects.toMatchObject({ failure: 'notPermitted' })
  })

  it('are not left by listing', async () => {
    await expect(folders.list(['..'])).rejects.toMatchObject({ failure: 'notPermitted' })
    await expect(folders.list(['way-out'])).rejects.toMatchObject({ failure: 'notPermitted' })
  })
})
