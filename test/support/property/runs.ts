import type { Parameters } from 'fast-check'

/** The same random cases every time; a failure prints the seed and the smallest case. PALIER_RUNS asks for more, PALIER_SEED for others. */
export function runs(count: number): Parameters<unknown> {
  const asked = process.env['PALIER_RUNS']
  const seed = process.env['PALIER_SEED']
  return { numRuns: asked === undefined ? count : Number(asked), seed: seed === undefined ? 20_260_214 : Number(seed) }
}
