import { useEffect, useId, useRef, useState } from 'react'
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

interface ChartProps {
  readonly title: string
  /** What the axes mean, in few words. */
  readonly note?: string
  readonly height: number
  /** Memoised by the caller: a new function draws anew. */
  readonly draw: (theme: ChartTheme) => ChartOption
  readonly table: ChartTable
  readonly words: ChartWords
  /** Called with the name of the point that was clicked. */
  readonly onPick?: (name: string) => void
}

/** A titled chart, and behind it the table of its figures. */
export function Chart({ title, note, height, draw, table, words, onPick }: ChartProps) {
  const [showsTable, setShowsTable] = useState(false)
  const titleId = useId()
  return (
    <figure className="chart" aria-labelledby={titleId}>
      <figcaption className="chart__caption">
        <h3 id={titleId} className="chart__title">
          {title}
        </h3>
        {note === undefined ? null : <span className="chart__note">{note}</span>}
        <button
          type="button"
          className="button button--quiet chart__switch"
          aria-pressed={showsTable}
          onClick={() => setShowsTable(!showsTable)}
        >
          {showsTable ? words.picture : words.figures}
        </button>
      </figcaption>
      {showsTable ? (
        <Figures titleId={titleId} height={height} table={table} />
      ) : (
        <Picture titleId={titleId} height={height} draw={draw} {...(onPick === undefined ? {} : { onPick })} />
      )}
    </figure>
  )
}

type PictureProps = Pick<ChartProps, 'height' | 'draw' | 'onPick'> & { readonly titleId: string }

function Picture({ titleId, height, draw, onPick }: PictureProps) {
  const element = useRef<HTMLDivElement>(null)
  const chart = useRef<ChartInstance | null>(null)
  const theme = useChartTheme()

  useEffect(() => {
    if (element.current === null) return
    const created = createChart(element.current)
    chart.current = created
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

  useEffect(() => {
    const current = chart.current
    if (current === null || onPick === undefined) return
    const pick = (event: { readonly name?: string }) => {
      if (event.name !== undefined) onPick(event.name)
    }
    current.on('click', pick)
    return () => {
      current.off('click', pick)
    }
  }, [onPick])

  return <div ref={element} className="chart__picture" style={{ height }} role="img" aria-labelledby={titleId} />
}

function Figures({ titleId, height, table }: { titleId: string; height: number; table: ChartTable }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section className="chart__figures" style={{ height }} tabIndex={0} aria-labelledby={titleId}>
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
