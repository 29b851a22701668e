// biome-ignore lint/style/noDefaultExport: Playwright calls a module's default export once, before the first spec.
export { ensureBuilt as default } from '../../../scripts/freshBuild.mjs'
