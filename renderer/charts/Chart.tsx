import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import './charts.css'
import { type ChartInstance, type ChartOption, createChart } from './echarts'
import { type ChartTheme, useChartTheme } from './theme'

/** The figures a chart draws, as text, for those who read rather than look. */
export interface ChartTable {
  /** The first column names the row; the others are figures. */
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** The two sides of the switch between a chart and its table. */
export interface ChartWords {
  readonly figures: string
  readonly picture: string
}

/** What each colour, shape or stroke of a drawing stands for, in order; the first line is the baseline. */
export interface ChartLegend {
  readonly kind: 'points' | 'lines'
  readonly names: readonly string[]
}

interface ChartProps {
  readonly title: string
  /** What the axes mean, in few words. */
  readonly note?: string
  /** Of title, legend and drawing together. */
  readonly height: number
  readonly legend?: ChartLegend
  /** Memoised by the caller: a new function draws anew. */
  readonly draw: (theme: ChartTheme) => ChartOption
  readonly table: ChartTable
  readonly words: ChartWords
  /** What of several the chart shows, chosen in its title line. */
  readonly choice?: ReactNode
  /** Called with the name of the point that was clicked. */
  readonly onPick?: (name: string) => void
}

/** A titled chart, and behind it the table of its figures. */
export function Chart({ title, note, height, legend, draw, table, words, choice, onPick }: ChartProps) {
  const [showsTable, setShowsTable] = useState(false)
  const titleId = useId()
  return (
    <figure className="chart" style={{ height }} aria-labelledby={titleId}>
      <figcaption className="chart__caption">
        <h2 id={titleId} className="chart__title">
          {title}
        </h2>
        {note === undefined ? null : <span className="chart__note">{note}</span>}
        {choice}
        <button
          type="button"
          className="button button--quiet chart__switch"
          aria-pressed={showsTable}
          onClick={() => setShowsTable(!showsTable)}
        >
          {showsTable ? words.picture : words.figures}
        </button>
      </figcaption>
      {legend !== undefined && legend.names.length > 1 && !showsTable && <Legend {...legend} />}
      {showsTable ? (
        <Figures titleId={titleId} table={table} />
      ) : (
        <Picture titleId={titleId} draw={draw} {...(onPick === undefined ? {} : { onPick })} />
      )}
    </figure>
  )
}

type PictureProps = Pick<ChartProps, 'draw' | 'onPick'> & { readonly titleId: string }

function Picture({ titleId, draw, onPick }: PictureProps) {
  const element = useRef<HTMLDivElement>(null)
  const chart = useRef<ChartInstance | null>(null)
  const pick = useRef(onPick)
  const theme = useChartTheme()

  useEffect(() => {
    pick.current = onPick
  }, [onPick])

  useEffect(() => {
    if (element.current === null) return
    const created = createChart(element.current)
    chart.current = created
    created.on('click', ({ name }: { readonly name?: string }) => {
      if (name !== undefined) pick.current?.(name)
    })
    const observer = new ResizeObserver(() => created.resize())
    observer.observe(element.current)
    return () => {
      observer.disconnect()
      created.dispose()
      chart.current = null
    }
  }, [])

  useEffect(() => {
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    chart.current?.setOption(
      { ...draw(theme), animation: !still, animationDuration: 120, animationDurationUpdate: 120 },
      { notMerge: true },
    )
  }, [draw, theme])

  return <div ref={element} className="chart__picture" role="img" aria-labelledby={titleId} />
}

function Legend({ kind, names }: ChartLegend) {
  return (
    <ul className="chart__legend">
      {names.map((name, place) => (
        <li key={name}>
          {kind === 'points' ? <PointKey place={place} /> : <LineKey place={place} />}
          {name}
        </li>
      ))}
    </ul>
  )
}

function PointKey({ place }: { readonly place: number }) {
  return (
    <svg
      aria-hidden="true"
      width="10"
      height="10"
      viewBox="0 0 10 10"
      className={`chart__key chart__key--${(place % 4) + 1}`}
    >
      <path d={KEY_SHAPES[place % KEY_SHAPES.length]} />
    </svg>
  )
}

function LineKey({ place }: { readonly place: number }) {
  return (
    <svg
      aria-hidden="true"
      width="24"
      height="10"
      viewBox="0 0 24 10"
      className={`chart__line chart__line--${place % 5}`}
    >
      <path d="M0 5h24" strokeDasharray={KEY_DASHES[place % KEY_DASHES.length]} />
    </svg>
  )
}

/** The strokes of STROKES, in their order. */
const KEY_DASHES = ['', '6 3', '2 2', '8 3 2 3'] as const

/** The shapes of SYMBOLS, in their order. */
const KEY_SHAPES = [
  'M5 1a4 4 0 1 1 0 8 4 4 0 0 1 0-8z',
  'M1.5 1.5h7v7h-7z',
  'M5 1 9 8.5H1z',
  'M5 .5 9.5 5 5 9.5.5 5z',
] as const

function Figures({ titleId, table }: { readonly titleId: string; readonly table: ChartTable }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section className="chart__figures" tabIndex={0} aria-labelledby={titleId}>
      <table className="chart__table">
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([name = '', ...figures]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {figures.map((figure, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a figure is known by its column
                <td key={place}>{figure}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
