import { resolve } from 'node:path'
import { defineConfig } from 'electron-vite'
import { rendererConfig } from './vite.renderer.config'

const source = (path: string) => resolve(import.meta.dirname, path)
const alias = { '@shared': source('shared'), '@renderer': source('renderer'), '@electron': source('electron') }

/** Everything that Node starts: the desktop, the loopback host, the command line, and the threads they all use. */
const input = {
  main: source('electron/main/main.ts'),
  serve: source('electron/serve/serve.ts'),
  palier: source('electron/cli/palier.ts'),
  readBack: source('electron/files/readBackWorker.ts'),
  readSales: source('electron/files/readSalesWorker.ts'),
  writeExport: source('electron/files/writeExportWorker.ts'),
}

export default defineConfig({
  // Formulas need a small part of mathjs: bundled, the rest of it is not even loaded.
  main: { resolve: { alias }, build: { externalizeDeps: { exclude: ['mathjs'] }, rolldownOptions: { input } } },
  preload: {
    resolve: { alias },
    build: {
      // A sandboxed window loads one CommonJS script and nothing beside it.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: source('electron/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: rendererConfig,
})
