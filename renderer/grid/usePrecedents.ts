import { useEffect } from 'react'
import type { FormulaState } from './useFormula'

/** Rows of the table of assumptions that stand on the screen for the names of a formula are marked while it is typed. */
export function usePrecedents(state: FormulaState | null): void {
  const names = state === null ? [] : state.used.filter(({ kind }) => kind === 'assumption').map(({ name }) => name)
  const key = JSON.stringify(names)
  useEffect(() => {
    const rows = (JSON.parse(key) as string[]).flatMap((name) => [
      ...document.querySelectorAll(
        `[data-grid='plan.assumptions'] .ag-row[row-id=${CSS.escape(name)}], [data-name=${CSS.escape(name)}]`,
      ),
    ])
    for (const row of rows) row.classList.add('is-precedent')
    return () => {
      for (const row of rows) row.classList.remove('is-precedent')
    }
  }, [key])
}
