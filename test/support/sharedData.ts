import { resolve } from 'node:path'

/** Sample data that stands beside the repository and is not part of it; tests that read it are skipped where it is missing. */
export const SHARED_DATA = resolve(import.meta.dirname, '../../../shared/data')
