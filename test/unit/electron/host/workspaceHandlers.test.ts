import type { Handlers } from '@electron/host/answer'
import { createHandlers } from '@electron/host/handlers'
import { EMPTY_HISTORY } from '@shared/sales/history'
import { sampleWorkspace } from '@shared/sample/sampleWorkspace'
import { readWorkspaceFile, writeWorkspaceFile } from '@shared/workspace/file'
import { beforeEach, describe, expect, it } from 'vitest'
import { createMemoryDisk, type MemoryDisk } from '../../../support/memoryDisk'
import { quietHost } from '../../../support/quietHost'

const PATH = '/plans/FY26.palier'
const workspace = { ...sampleWorkspace(), sales: EMPTY_HISTORY }
const first = writeWorkspaceFile(workspace)
const second = writeWorkspaceFile({ ...workspace, name: 'The second version' })

describe('a workspace on disk', () => {
  let disk: MemoryDisk
  let handlers: Handlers
  beforeEach(() => {
    disk = createMemoryDisk()
    const host = quietHost({ askOpen: async () => PATH, askSave: async () => PATH })
    const isReadable = async (bytes: Uint8Array) => readWorkspaceFile(bytes).workspace !== null
    handlers = createHandlers({
      host,
      layer: disk.layer,
      dataFolder: '/data',
      workersFolder: '/none',
      isReadable,
    }).handlers
  })

  const chooseAndSave = async (bytes: Uint8Array) => {
    const grant = await handlers['dialog.save']({ purpose: 'workspace', suggestedName: 'FY26.palier' })
    return handlers['workspace.save']({ token: grant?.token, bytes })
  }
  const chooseAndOpen = async () => {
    const grant = await handlers['dialog.open']({ purpose: 'workspace' })
    return handlers['workspace.open']({ token: grant?.token ?? '' })
  }

  it('opens as it was saved', async () => {
    await chooseAndSave(first)
    const { file, bytes } = await chooseAndOpen()
    expect(file.name).toBe('FY26.palier')
    expect(bytes).toEqual(first)
  })

  it('is saved again by its key, without asking', async () => {
    const { file } = await chooseAndSave(first)
    await handlers['workspace.save']({ key: file.key, bytes: second })
    expect((await chooseAndOpen()).bytes).toEqual(second)
  })

  it('takes two quick saves in the order they were asked', async () => {
    const { file } = await chooseAndSave(first)
    await Promise.all([
      handlers['workspace.save']({ key: file.key, bytes: second }),
      handlers['workspace.save']({ key: file.key, bytes: first }),
    ])
    expect((await chooseAndOpen()).bytes).toEqual(first)
  })

  it('is not overwritten by what is no workspace', async () => {
    const { file } = await chooseAndSave(first)
    const saving = handlers['workspace.save']({ key: file.key, bytes: new TextEncoder().encode('no workspace') })
    await expect(saving).rejects.toMatchObject({ failure: 'damaged' })
    expect((await chooseAndOpen()).bytes).toEqual(first)
  })

  it('that something else changed is saved over only once the user has said so', async () => {
    const { file } = await chooseAndSave(first)
    disk.put(PATH, 'changed')
    const request = { key: file.key, bytes: second }
    await expect(handlers['workspace.save'](request)).rejects.toMatchObject({ failure: 'changedOnDisk' })
    await handlers['workspace.save']({ ...request, overwrite: true })
    expect((await chooseAndOpen()).bytes).toEqual(second)
  })

  it('is among the recent files, and opens from there', async () => {
    await chooseAndSave(first)
    const [recent] = await handlers['recent.list'](undefined)
    expect(recent).toMatchObject({ name: 'FY26.palier', folder: '/plans' })
    expect((await handlers['workspace.openRecent']({ key: recent?.key ?? '' })).bytes).toEqual(first)
  })

  it('that is gone is not among the recent files', async () => {
    await chooseAndSave(first)
    await disk.layer.remove(PATH)
    expect(await handlers['recent.list'](undefined)).toEqual([])
  })

  it('of the sample company is a whole workspace', async () => {
    const { bytes } = await handlers['workspace.sample'](undefined)
    expect(readWorkspaceFile(bytes).workspace?.name).toEqual(workspace.name)
  })
})
