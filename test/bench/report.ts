/** One figure of a benchmark, as it is printed and written. */
export interface Measured {
  readonly benchmark: 'simulate' | 'edit' | 'credit' | 'cold'
  /** Deals in the history. */
  readonly size: number
  readonly name: string
  readonly medianMs: number
  readonly fastestMs: number
  readonly cpuMs: number | null
  readonly rounds: number
  /** Cells that miss the cent; above 0 only where a peer calculates in doubles. */
  readonly wrongCells: number
  readonly unit: string
  readonly perUnitNs: number
  /** Median by that of the kernel or loop by hand in the same run. */
  readonly ratio?: number
  /** The same of processor time, which other programs on the machine change least. */
  readonly cpuRatio?: number
  /** The first run of a process of its own, and the processor time it took. */
  readonly firstMs?: number
  readonly firstCpuMs?: number
  readonly peakMb?: number
}

const TITLES: Readonly<Record<Measured['benchmark'], string>> = {
  simulate: 'Full simulate of the reference workload: credit, attainment, payouts to the cent',
  edit: 'One tier rate edited, everything paid again',
  credit: 'A credit expression over the history',
  cold: 'Cold start, in new processes',
}

/** Prints a benchmark: a line each competitor and size, with its ratio to the kernel or loop by hand of the same run. */
export function printTable(benchmark: Measured['benchmark'], measured: readonly Measured[]): void {
  if (measured.length === 0) return
  const hasMemory = measured.some(({ peakMb }) => peakMb !== undefined)
  const header = [
    '',
    'deals',
    'median',
    'fastest',
    'CPU',
    'per unit',
    'x by hand',
    'by CPU',
    'rounds',
    ...(hasMemory ? ['first run', 'its CPU', 'peak'] : []),
    '',
  ]
  const rows = measured.map((each) => [
    each.name,
    each.size.toLocaleString('en'),
    duration(each.medianMs),
    duration(each.fastestMs),
    each.cpuMs === null ? '' : duration(each.cpuMs),
    `${duration(each.perUnitNs / 1e6)} a ${each.unit}`,
    times(each.ratio),
    times(each.cpuRatio),
    String(each.rounds),
    ...(hasMemory ? aloneCells(each) : []),
    each.wrongCells === 0 ? '' : `misses the cent in ${each.wrongCells} cells`,
  ])
  const widths = header.map((title, place) =>
    Math.max(title.length, ...rows.map((row) => (row[place] as string).length)),
  )
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, place) =>
        place === 0 ? cell.padEnd(widths[place] as number) : cell.padStart(widths[place] as number),
      )
      .join('  ')
      .trimEnd()
  console.log([`\n${TITLES[benchmark]}`, line(header), ...rows.map(line)].join('\n'))
}

function aloneCells({ firstMs, firstCpuMs, peakMb }: Measured): readonly string[] {
  if (firstMs === undefined || firstCpuMs === undefined || peakMb === undefined) return ['', '', '']
  return [duration(firstMs), duration(firstCpuMs), `${Math.round(peakMb)} MB`]
}

function times(ratio: number | undefined): string {
  return ratio === undefined ? '' : `${significant(ratio)}x`
}

function duration(ms: number): string {
  if (ms >= 1000) return `${significant(ms / 1000)} s`
  if (ms >= 1) return `${significant(ms)} ms`
  return ms >= 1e-3 ? `${significant(ms * 1e3)} us` : `${significant(ms * 1e6)} ns`
}

function significant(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)))
}
