import { readIdentified } from '@electron/files/identity'
import { createOpenFiles } from '@electron/files/openFiles'
import { createRecovery } from '@electron/files/recovery'
import { beforeEach, describe, expect, it } from 'vitest'
import { createMemoryDisk } from '../../../support/memoryDisk'

const PATH = '/plans/FY26.palier'
const bytes = (text: string) => new TextEncoder().encode(text)

function setUp() {
  const disk = createMemoryDisk()
  disk.put(PATH, 'saved')
  const recovery = () => createRecovery(disk.layer, '/data/recovery', createOpenFiles())
  const base = async () => {
    const read = await readIdentified(disk.layer, PATH)
    if (read === null) throw new Error('the file is there')
    return { path: PATH, identity: read.identity }
  }
  return { disk, recovery, base }
}

describe('work kept for recovery', () => {
  let { disk, recovery, base } = setUp()
  beforeEach(() => {
    ;({ disk, recovery, base } = setUp())
  })

  it('is offered after a new start, with the file it goes back to', async () => {
    await recovery().write('work-0001', 'FY26', bytes('edited'), await base())
    const [entry] = await recovery().list()
    expect(entry).toMatchObject({ id: 'work-0001', name: 'FY26', base: 'unchanged', file: { name: 'FY26.palier' } })
    expect(await recovery().read('work-0001')).toEqual(bytes('edited'))
  })

  it('never goes back over a file that is newer than the work', async () => {
    await recovery().write('work-0001', 'FY26', bytes('edited'), await base())
    disk.put(PATH, 'what a colleague saved later')
    expect(await recovery().list()).toMatchObject([{ base: 'changed', file: null }])
  })

  it('is offered as a copy when its file has gone', async () => {
    await recovery().write('work-0001', 'FY26', bytes('edited'), await base())
    await disk.layer.remove(PATH)
    expect(await recovery().list()).toMatchObject([{ base: 'missing', file: null }])
  })

  it('is not offered when its file already holds it', async () => {
    await recovery().write('work-0001', 'FY26', bytes('edited'), await base())
    disk.put(PATH, 'edited')
    expect(await recovery().list()).toEqual([])
  })

  it('of a document that was never saved belongs to no file', async () => {
    await recovery().write('work-0001', 'New plan', bytes('edited'), null)
    expect(await recovery().list()).toMatchObject([{ base: 'none', file: null }])
  })

  it('replaces what was kept of the same work before', async () => {
    await recovery().write('work-0001', 'FY26', bytes('edited'), null)
    await recovery().write('work-0001', 'FY26', bytes('edited again'), null)
    expect(await recovery().list()).toHaveLength(1)
    expect(await recovery().read('work-0001')).toEqual(bytes('edited again'))
  })

  it('is gone once discarded', async () => {
    await recovery().write('work-0001', 'FY26', bytes('edited'), null)
    await recovery().discard('work-0001')
    expect(await recovery().list()).toEqual([])
    await expect(recovery().read('work-0001')).rejects.toMatchObject({ failure: 'missing' })
  })

  it('that is damaged is not offered', async () => {
    disk.put('/data/recovery/work-0001.recovery', 'half a file')
    expect(await recovery().list()).toEqual([])
  })
})
