import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type UserConfig } from 'vite'

const source = (path: string) => resolve(import.meta.dirname, path)

/** The window, built into the application and served as one edits in development. */
export const rendererConfig = {
  root: source('renderer'),
  resolve: {
    alias: { '@shared': source('shared'), '@renderer': source('renderer'), '@electron': source('electron') },
  },
  plugins: [react()],
  worker: { format: 'es' },
  build: { minify: true, rolldownOptions: { input: source('renderer/index.html') } },
} satisfies UserConfig

export default defineConfig(rendererConfig)
