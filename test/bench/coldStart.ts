import { performance } from 'node:perf_hooks'

// A process of its own: loads the engine, builds the sample company, and simulates for the first time.
const begin = performance.now()
const { simulate } = await import('@shared/engine/simulate')
const loaded = performance.now()
const { sampleWorkspace } = await import('@shared/sample/sampleWorkspace')
const workspace = sampleWorkspace()
const built = performance.now()
const { lines } = simulate(workspace)
const first = performance.now()
simulate(workspace)
const second = performance.now()

console.log(
  JSON.stringify({
    loadMs: loaded - begin,
    firstMs: first - built,
    secondMs: second - first,
    lines: lines.length,
    rows: workspace.sales.rowCount,
  }),
)
