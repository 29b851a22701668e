import './payoutCurve.css'
import { useEffect, useRef, useState } from 'react'

interface Point {
  readonly x: number
  readonly y: number
}

interface PayoutCurveProps {
  /** By rising x. Just below and at a bound there is one each, so that a jump is two points close together. */
  readonly points: readonly Point[]
  readonly bounds: readonly number[]
  readonly target: { readonly x: number; readonly label: string } | null
  readonly xLabel: string
  readonly yLabel: string
  readonly xText: (value: number) => string
  readonly yText: (value: number) => string
}

const HEIGHT = 240
const EDGE = { top: 22, right: 24, bottom: 38, left: 56 } as const

/** A payout curve as the engine pays it: slopes as slopes, cliffs as cliffs with the point that belongs to the upper side filled. */
export function PayoutCurve({ points, bounds, target, xLabel, yLabel, xText, yText }: PayoutCurveProps) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const xMax = Math.max(...points.map(({ x }) => x))
  const yTicks = ticksTo(Math.max(...points.map(({ y }) => y)), 5)
  const xTicks = ticksTo(xMax, 6).filter((tick) => tick <= xMax)
  const yMax = yTicks.at(-1) ?? 1
  const across = (x: number) => EDGE.left + (x / xMax) * (width - EDGE.left - EDGE.right)
  const up = (y: number) => HEIGHT - EDGE.bottom - (y / yMax) * (HEIGHT - EDGE.top - EDGE.bottom)
  const strokes = strokesOf(points, bounds, xMax, yMax)

  return (
    <div className="payout-curve" ref={box}>
      {width > 0 && (
        <svg width={width} height={HEIGHT} role="presentation">
          {yTicks.map((tick) => (
            <g key={tick}>
              <line className="payout-curve__grid" x1={EDGE.left} x2={width - EDGE.right} y1={up(tick)} y2={up(tick)} />
              <text className="payout-curve__tick" x={EDGE.left - 8} y={up(tick) + 4} textAnchor="end">
                {yText(tick)}
              </text>
            </g>
          ))}
          {xTicks.map((tick) => (
            <text
              key={tick}
              className="payout-curve__tick"
              x={across(tick)}
              y={HEIGHT - EDGE.bottom + 16}
              textAnchor="middle"
            >
              {xText(tick)}
            </text>
          ))}
          <text className="payout-curve__label" x={width - EDGE.right} y={HEIGHT - 4} textAnchor="end">
            {xLabel}
          </text>
          <text className="payout-curve__label" x={4} y={12}>
            {yLabel}
          </text>
          {bounds.map((bound) => (
            <line
              key={bound}
              className="payout-curve__bound"
              x1={across(bound)}
              x2={across(bound)}
              y1={up(0)}
              y2={up(0) + 5}
            />
          ))}
          {target !== null && (
            <g>
              <line
                className="payout-curve__target"
                x1={across(target.x)}
                x2={across(target.x)}
                y1={EDGE.top - 4}
                y2={up(0)}
              />
              <text className="payout-curve__label" x={across(target.x) + 4} y={12}>
                {target.label}
              </text>
            </g>
          )}
          {strokes.cliffs.map(({ below, at }) => (
            <line
              key={at.x}
              className="payout-curve__cliff"
              x1={across(at.x)}
              x2={across(at.x)}
              y1={up(below.y)}
              y2={up(at.y)}
            />
          ))}
          {strokes.lines.map((line) => (
            <polyline
              key={line[0]?.x}
              className="payout-curve__line"
              points={line.map(({ x, y }) => `${across(x).toFixed(1)},${up(y).toFixed(1)}`).join(' ')}
            />
          ))}
          {strokes.cliffs.map(({ below, at }) => (
            <g key={at.x}>
              <circle className="payout-curve__open" cx={across(at.x)} cy={up(below.y)} r={3.5} />
              <circle className="payout-curve__filled" cx={across(at.x)} cy={up(at.y)} r={3.5} />
            </g>
          ))}
        </svg>
      )}
    </div>
  )
}

function useWidth(box: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [box])
  return width
}

interface Strokes {
  readonly lines: readonly (readonly Point[])[]
  readonly cliffs: readonly { readonly below: Point; readonly at: Point }[]
}

/** Cuts the curve where it jumps: two points next to each other across a bound that differ by more than a slope could. */
function strokesOf(points: readonly Point[], bounds: readonly number[], xMax: number, yMax: number): Strokes {
  const lines: Point[][] = [[]]
  const cliffs: { below: Point; at: Point }[] = []
  let before: Point | undefined
  for (const point of points) {
    const isClose = before !== undefined && point.x - before.x < xMax / 100000
    if (before !== undefined && isClose && bounds.includes(point.x) && Math.abs(point.y - before.y) > yMax / 1000) {
      cliffs.push({ below: before, at: point })
      lines.push([])
    }
    lines.at(-1)?.push(point)
    before = point
  }
  return { lines, cliffs }
}

/** Round values from zero to at least `most`, about `count` of them. */
function ticksTo(most: number, count: number): readonly number[] {
  if (most <= 0) return [0, 1]
  const rough = most / count
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((each) => each >= rough) ?? power * 10
  return Array.from({ length: Math.ceil(most / step - 1e-9) + 1 }, (_, index) => index * step)
}
