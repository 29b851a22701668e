import { startImportSession } from '@renderer/screens/sales/importing/importSession'
import type { ImportCallName } from '@renderer/worker/importCalls'
import type { Importer } from '@renderer/worker/importer'
import { lookAt, previewOf, readAs, takenFrom } from '@renderer/worker/importPreview'
import type { RawTable } from '@shared/bridge/contract'
import { EMPTY_HISTORY } from '@shared/sales/history'
import { expect, it } from 'vitest'

const SETTING = {
  payees: [],
  currency: 'EUR',
  datesWanted: [],
  namesWanted: [],
  saved: [],
  existing: EMPTY_HISTORY,
}
const TABLE: RawTable = {
  fileName: 'deals.csv',
  encoding: 'utf-8',
  delimiter: ',',
  sheets: null,
  sheet: null,
  rows: [
    ['Id', 'Owner', 'Close Date', 'Amount'],
    ['A-1', 'Ann', '2025-03-14', '1200.50'],
  ],
  rowNumbers: [1, 2],
}

/** An importer that answers each call when the test lets it. */
function heldImporter() {
  const calls: ImportCallName[] = []
  const held: (() => void)[] = []
  let stopped = 0
  const answers = {
    look: () => lookAt(TABLE, SETTING, { ignoresSaved: false }),
    lookAgain: (request: never) => lookAt(TABLE, SETTING, request),
    preview: ({ mapping }: { mapping: Parameters<typeof readAs>[1] }) =>
      previewOf(TABLE, readAs(TABLE, mapping, SETTING), SETTING),
    take: ({ mapping, how }: { mapping: Parameters<typeof readAs>[1]; how: 'merged' }) =>
      takenFrom(readAs(TABLE, mapping, SETTING), how),
  }
  const importer = {
    call: (name: ImportCallName, request: never) =>
      new Promise((resolve) => {
        calls.push(name)
        held.push(() => resolve(answers[name](request)))
      }),
    stop: () => {
      stopped += 1
    },
  } as unknown as Importer
  const settle = async () => {
    for (let turn = 0; turn < 20; turn += 1) {
      held.shift()?.()
      await Promise.resolve()
    }
  }
  return { importer, calls, settle, stopCount: () => stopped }
}

function start(read: () => unknown) {
  const held = heldImporter()
  const bridge = { 'sales.read': async () => read() } as never
  const session = startImportSession({
    bridge,
    importer: held.importer,
    setting: SETTING,
    grant: { token: 'a-token-of-enough-length', name: 'deals.csv' },
  })
  return { session, ...held }
}

const READ = { ok: true, value: { table: TABLE, again: { token: 'another-token-of-length', name: 'deals.csv' } } }

it('a file is read, recognised and previewed', async () => {
  const { session, settle } = start(() => READ)
  expect(session.state().kind).toBe('opening')
  await settle()
  const state = session.state()
  expect(state.kind === 'opened' && state.file.preview?.counts.accepted).toBe(1)
  expect(state.kind === 'opened' && state.file.isReading).toBe(false)
})

it('what the host refuses is told', async () => {
  const { session, settle } = start(() => ({ ok: false, failure: 'locked', detail: 'in use' }))
  await settle()
  expect(session.state()).toEqual({ kind: 'refused', failure: 'locked', detail: 'in use' })
})

it('of mappings changed while one is previewed only the last is previewed', async () => {
  const { session, settle, calls } = start(() => READ)
  await settle()
  const state = session.state()
  if (state.kind !== 'opened') throw new Error('the file is open')
  const { mapping } = state.file
  const before = calls.length
  void session.setMapping({ ...mapping, repeatedIds: 'orderLines' })
  void session.setMapping({ ...mapping, otherCurrencies: 'takeAsPlan' })
  void session.setMapping({ ...mapping, columns: mapping.columns.slice(0, 3) })
  await settle()
  expect(calls.slice(before)).toEqual(['preview', 'preview'])
  const last = session.state()
  expect(last.kind === 'opened' && last.file.preview?.totals.total).toBeNull()
  expect(last.kind === 'opened' && last.file.isReading).toBe(false)
})

it('after it is stopped nothing is told any more', async () => {
  const { session, settle, stopCount } = start(() => READ)
  let told = 0
  session.subscribe(() => {
    told += 1
  })
  session.stop()
  await settle()
  expect(told).toBe(0)
  expect(stopCount()).toBe(1)
})
