import type { RawTable } from '@shared/bridge/contract'
import { invariant } from '@shared/findings/invariant'
import type { ColumnMapping } from '@shared/import/columnMapping'
import type { ImportAnswer, ImportCallName, ImportCalls, ImportRequest, ImportSetting } from './importCalls'
import { lookAt, previewOf, type ReadFile, readAs, takenFrom } from './importPreview'

interface HeldFile {
  readonly table: RawTable
  readonly setting: ImportSetting
  /** The latest reading: taking the file right after its preview costs nothing. */
  read: ReadFile | null
}

/** The file the window looked at last. */
let held: HeldFile | null = null

function readHeld(file: HeldFile, mapping: ColumnMapping): ReadFile {
  const known = file.read !== null && JSON.stringify(file.read.mapping) === JSON.stringify(mapping) ? file.read : null
  file.read = known ?? readAs(file.table, mapping, file.setting)
  return file.read
}

function answer(message: ImportRequest): ImportCalls[ImportCallName]['answer'] {
  if (message.call === 'look') {
    const { table, setting } = message.request
    held = { table, setting, read: null }
    return lookAt(table, setting, { ignoresSaved: false })
  }
  invariant(held !== null, 'a file is looked at before it is read')
  switch (message.call) {
    case 'lookAgain':
      return lookAt(held.table, held.setting, message.request)
    case 'preview':
      return previewOf(held.table, readHeld(held, message.request.mapping), held.setting)
    case 'take':
      return takenFrom(readHeld(held, message.request.mapping), message.request.how)
  }
}

function answered(message: ImportRequest): ImportAnswer {
  try {
    return { id: message.id, ok: true, answer: answer(message) }
  } catch (fault) {
    return { id: message.id, ok: false, fault: fault instanceof Error ? fault.message : String(fault) }
  }
}

self.addEventListener('message', (event: MessageEvent<ImportRequest>) => self.postMessage(answered(event.data)))
