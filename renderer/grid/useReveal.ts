import { useApp } from '@renderer/app/context'
import type { Reveal } from '@renderer/app/problems/problemsSlice'
import { useEffect, useRef } from 'react'

/**
 * Shows a cell that was asked for, as soon as its table or form is drawn and has it.
 *
 * @param id of the table or form
 * @param show brings the cell into view and into hand; false while it is not there yet
 */
export function useReveal(id: string, show: (reveal: Reveal) => boolean): void {
  const reveal = useApp((state) => state.reveal)
  const askToReveal = useApp((state) => state.askToReveal)
  const latest = useRef(show)
  useEffect(() => {
    latest.current = show
  })
  useEffect(() => {
    if (reveal === null || reveal.grid !== id) return
    let frame = 0
    const attempt = () => {
      if (latest.current(reveal)) askToReveal(null)
      else frame = requestAnimationFrame(attempt)
    }
    frame = requestAnimationFrame(attempt)
    return () => cancelAnimationFrame(frame)
  }, [reveal, id, askToReveal])
}
