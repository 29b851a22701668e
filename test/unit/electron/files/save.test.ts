import { HostError } from '@electron/files/failure'
import { type FileIdentity, readIdentified } from '@electron/files/identity'
import { type SaveRequest, saveFile } from '@electron/files/save'
import { describe, expect, it } from 'vitest'
import { createMemoryDisk, type Fault, systemError } from '../../../support/memoryDisk'

const PATH = '/plans/FY26.palier'
const OLD = 'the plan as it was'
const NEW = 'the plan as it is now, and longer'

const request = (base: FileIdentity | null = null, overwrite = false): SaveRequest => ({
  path: PATH,
  bytes: new TextEncoder().encode(NEW),
  base,
  overwrite,
  generationsFolder: '/data/generations',
  isReadable: async () => true,
})

function diskWithOldFile(fault?: Fault) {
  const disk = createMemoryDisk(fault)
  disk.put(PATH, OLD)
  return disk
}

async function operationCount(): Promise<number> {
  const disk = diskWithOldFile()
  await saveFile(disk.layer, request())
  return disk.operations.length
}

describe('saving a workspace', () => {
  it('puts the new version in the place of the old, leaves nothing beside it and keeps the old one apart', async () => {
    const disk = diskWithOldFile()
    await saveFile(disk.layer, request())
    const kept = disk.paths().filter((path) => path !== PATH)
    expect(disk.text(PATH)).toBe(NEW)
    expect(kept.map((path) => path.startsWith('/data/generations/FY26-'))).toEqual([true])
    expect(kept.map(disk.text)).toEqual([OLD])
  })

  it('leaves the old version or the new one, whole, whichever operation fails', async () => {
    for (let failing = 1; failing <= (await operationCount()); failing += 1) {
      const disk = diskWithOldFile((_, count) => {
        if (count === failing) throw systemError('EIO')
      })
      await saveFile(disk.layer, request()).catch(() => undefined)
      expect([OLD, NEW], `failing at operation ${failing}`).toContain(disk.text(PATH))
    }
  })

  it('leaves the old version or the new one, whole, when the power goes at any operation', async () => {
    for (let failing = 1; failing <= (await operationCount()); failing += 1) {
      const disk = diskWithOldFile((_, count) => {
        if (count >= failing) throw systemError('EIO')
      })
      await saveFile(disk.layer, request()).catch(() => undefined)
      disk.losePower()
      expect([OLD, NEW], `stopped at operation ${failing}`).toContain(disk.text(PATH))
    }
  })

  it('says that the disk is full and removes what it had begun', async () => {
    const disk = diskWithOldFile((operation) => {
      if (operation === 'writeNew') throw systemError('ENOSPC')
    })
    await expect(saveFile(disk.layer, request())).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(disk.paths()).toEqual([PATH])
    expect(disk.text(PATH)).toBe(OLD)
  })

  it('waits for a scanner that holds the file for an instant', async () => {
    let refusals = 3
    const disk = diskWithOldFile((operation) => {
      if (operation !== 'rename' || refusals === 0) return
      refusals -= 1
      throw systemError('EBUSY')
    })
    await saveFile(disk.layer, request())
    expect(disk.text(PATH)).toBe(NEW)
  })

  it('writes nothing that it cannot read back', async () => {
    const disk = diskWithOldFile()
    await expect(saveFile(disk.layer, { ...request(), isReadable: async () => false })).rejects.toMatchObject({
      failure: 'damaged',
    })
    expect(disk.operations).toEqual([])
  })

  it('does not trust a disk that gives back something else', async () => {
    const disk = diskWithOldFile()
    const layer = { ...disk.layer, read: async () => new TextEncoder().encode('something else') }
    await expect(saveFile(layer, request())).rejects.toMatchObject({ failure: 'unreadable' })
    expect(disk.text(PATH)).toBe(OLD)
  })

  it('writes a file that did not exist', async () => {
    const disk = createMemoryDisk()
    await saveFile(disk.layer, request())
    expect(disk.paths()).toEqual([PATH])
  })
})

describe('a file that changed on disk since it was opened', () => {
  const opened = async () => {
    const disk = diskWithOldFile()
    const read = await readIdentified(disk.layer, PATH)
    if (read === null) throw new Error('the file is there')
    return { disk, base: read.identity }
  }

  it('is not overwritten', async () => {
    const { disk, base } = await opened()
    disk.put(PATH, 'what a colleague saved')
    const saving = saveFile(disk.layer, request(base))
    await expect(saving).rejects.toBeInstanceOf(HostError)
    await expect(saving).rejects.toMatchObject({ failure: 'changedOnDisk' })
    expect(disk.text(PATH)).toBe('what a colleague saved')
  })

  it('is told apart even when its length is the same', async () => {
    const { disk, base } = await opened()
    disk.put(PATH, OLD.toUpperCase())
    await expect(saveFile(disk.layer, request(base))).rejects.toMatchObject({ failure: 'changedOnDisk' })
  })

  it('is overwritten once the user has said so, and kept apart', async () => {
    const { disk, base } = await opened()
    disk.put(PATH, 'what a colleague saved')
    await saveFile(disk.layer, request(base, true))
    expect(disk.text(PATH)).toBe(NEW)
    expect(disk.paths().map(disk.text)).toContain('what a colleague saved')
  })

  it('has not changed when only its time is new', async () => {
    const { disk, base } = await opened()
    disk.put(PATH, OLD)
    await saveFile(disk.layer, request(base))
    expect(disk.text(PATH)).toBe(NEW)
  })

  it('has not changed when it was deleted: saving brings it back', async () => {
    const { disk, base } = await opened()
    await disk.layer.remove(PATH)
    await saveFile(disk.layer, request(base))
    expect(disk.text(PATH)).toBe(NEW)
  })
})

describe('earlier versions', () => {
  it('are the last twenty, in the order they were replaced', async () => {
    const disk = diskWithOldFile()
    for (let save = 1; save <= 25; save += 1) {
      await saveFile(disk.layer, { ...request(), bytes: new TextEncoder().encode(`version ${save}`) })
    }
    const kept = disk.paths().filter((path) => path !== PATH)
    const expected = Array.from({ length: 20 }, (_, index) => `version ${index + 5}`)
    expect(kept.toSorted().map(disk.text)).toEqual(expected)
  })
})
