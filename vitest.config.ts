import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const folder = (name: string) => resolve(import.meta.dirname, name)

export default defineConfig({
  resolve: { alias: { '@shared': folder('shared'), '@renderer': folder('renderer'), '@electron': folder('electron') } },
  test: { include: ['test/{unit,examples,property,golden,types}/**/*.test.ts'], testTimeout: 60_000 },
})
