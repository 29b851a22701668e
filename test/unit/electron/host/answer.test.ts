import { HostError } from '@electron/files/failure'
import { answer } from '@electron/host/answer'
import { createHandlers } from '@electron/host/handlers'
import { CHANNELS } from '@shared/bridge/channels'
import { HOST_FAILURES, REQUESTS } from '@shared/bridge/contract'
import { translate } from '@shared/i18n/catalogue'
import { describe, expect, it } from 'vitest'
import { createMemoryDisk, systemError } from '../../../support/memoryDisk'
import { quietHost } from '../../../support/quietHost'

const { handlers } = createHandlers({
  host: quietHost(),
  layer: createMemoryDisk().layer,
  dataFolder: '/data',
  workersFolder: '/none',
  isReadable: async () => true,
})

describe('the contract', () => {
  it('has a handler for every channel and none besides', () => {
    expect(Object.keys(handlers).toSorted()).toEqual([...CHANNELS].toSorted())
    expect(Object.keys(REQUESTS).toSorted()).toEqual([...CHANNELS].toSorted())
  })

  it('has a sentence for every failure in both languages', () => {
    for (const failure of HOST_FAILURES) {
      expect(translate('en', `host.failure.${failure}`)).not.toBe(translate('fr', `host.failure.${failure}`))
    }
  })
})

describe('a message of the window', () => {
  it('is answered with a value', async () => {
    expect(await answer(handlers, 'host.info', undefined)).toMatchObject({ ok: true, value: { version: '0.0.0' } })
  })

  it.each(['', 'constructor', '__proto__', 'host.secret', 7, null])(
    'to no channel (%j) is refused',
    async (channel) => {
      expect(await answer(handlers, channel, undefined)).toMatchObject({ ok: false, failure: 'invalidRequest' })
    },
  )

  it.each([
    ['host.info', { unasked: true }],
    ['workspace.open', undefined],
    ['workspace.open', { token: 7 }],
    ['workspace.open', { token: 'x'.repeat(20), path: '/etc/passwd' }],
    ['workspace.save', { bytes: new Uint8Array() }],
    ['workspace.save', { bytes: 'text', key: 'x'.repeat(20) }],
    ['workspace.save', { bytes: new Uint8Array(), key: 'x'.repeat(20), token: 'y'.repeat(20) }],
    ['recovery.read', { id: '../../etc/passwd' }],
    ['sales.read', { token: 'x'.repeat(20), encoding: 'ebcdic' }],
    ['export.document', { token: 'x'.repeat(20), format: 'exe', model: {} }],
  ])('to %s that is not what the contract says is refused', async (channel, request) => {
    expect(await answer(handlers, channel, request)).toMatchObject({ ok: false, failure: 'invalidRequest' })
  })

  it('with a token nobody gave is refused', async () => {
    const answered = await answer(handlers, 'workspace.open', { token: 'x'.repeat(32) })
    expect(answered).toMatchObject({ ok: false, failure: 'grantUsed' })
  })

  it.each([
    [new HostError('changedOnDisk', 'changed'), 'changedOnDisk'],
    [systemError('ENOSPC'), 'diskFull'],
    [systemError('EACCES'), 'notPermitted'],
    [systemError('EBUSY'), 'locked'],
    [systemError('ENOENT'), 'missing'],
    [new Error('a fault of ours'), 'unexpected'],
    ['thrown text', 'unexpected'],
  ])('whose handler throws %s is answered with the failure %s', async (thrown, failure) => {
    const failing = {
      ...handlers,
      'recent.list': async () => {
        throw thrown
      },
    }
    expect(await answer(failing, 'recent.list', undefined)).toMatchObject({ ok: false, failure })
  })

  it('for the folders of a computer whose system has dialogs is refused', async () => {
    expect(await answer(handlers, 'folder.list', { trail: [] })).toMatchObject({ ok: false, failure: 'notPermitted' })
  })
})
