import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const folder = (name: string) => resolve(import.meta.dirname, name)

/** Workbooks recalculated by LibreOffice: minutes, so they are no part of `npm run check`. */
const RECALCULATION = 'test/unit/report/recalculation.test.ts'

/** Tests that put another module in the place of one: they load their own. */
const ALONE = 'test/unit/engine/explain.test.ts'

export default defineConfig({
  resolve: { alias: { '@shared': folder('shared'), '@renderer': folder('renderer'), '@electron': folder('electron') } },
  test: {
    // A night of random cases takes as long as it takes.
    testTimeout: process.env['PALIER_RUNS'] === undefined ? 180_000 : 10 * 3_600_000,
    // Tests leave nothing behind, so files share what they have loaded.
    isolate: false,
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'fast',
          include: ['test/{unit,examples,property,golden,types}/**/*.test.ts'],
          exclude: [RECALCULATION, ALONE],
        },
      },
      { extends: true, test: { name: 'alone', include: [ALONE], isolate: true } },
      { extends: true, test: { name: 'recalculation', include: [RECALCULATION] } },
    ],
  },
})
