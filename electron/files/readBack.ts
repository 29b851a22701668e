import { runInWorker } from './runInWorker'
import type { IsReadable } from './save'

/** Reads bytes back as a workspace in a thread of its own, so that saving a large one does not hold the window up. */
export function readBackIn(workersFolder: string): IsReadable {
  return async (bytes) => runInWorker<boolean>(workersFolder, 'readBack', bytes)
}
