import { basename } from 'node:path'
import { HostError } from '@electron/files/failure'
import type { FileLayer } from '@electron/files/fileLayer'
import type { Grants } from '@electron/files/grants'
import { runInWorker } from '@electron/files/runInWorker'
import type { RawTable } from '@shared/bridge/contract'
import type { Handlers } from './answer'

interface Needs {
  readonly layer: FileLayer
  readonly grants: Grants
  readonly workersFolder: string
}

const LARGEST_SALES_BYTES = 512 * 1024 * 1024

/** Reading a file of sales, which nobody has vouched for: in a thread of its own, with limits. */
export function salesHandlers({ layer, grants, workersFolder }: Needs): Pick<Handlers, 'sales.read'> {
  return {
    'sales.read': async ({ token, ...options }) => {
      const path = grants.take(token, 'sales', 'open')
      const look = await layer.look(path)
      if (look === null) throw new HostError('missing', 'there is no such file any more')
      if (look.byteCount > LARGEST_SALES_BYTES) {
        throw new HostError('tooLarge', `a file of more than ${LARGEST_SALES_BYTES} bytes is not read`)
      }
      const request = { name: basename(path), bytes: await layer.read(path), options }
      const table = await runInWorker<RawTable>(workersFolder, 'readSales', request)
      return { table, again: grants.give(path, 'sales', 'open') }
    },
  }
}
