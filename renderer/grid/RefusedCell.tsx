import { Icon } from '@renderer/ui/Icon'
import type { CustomCellRendererProps } from 'ag-grid-react'
import { useLayoutEffect } from 'react'

/** A cell that keeps text which was refused: marked by shape, colour and to assistive technology. */
export function RefusedCell({ eGridCell, valueFormatted }: CustomCellRendererProps) {
  useLayoutEffect(() => {
    eGridCell.setAttribute('aria-invalid', 'true')
    return () => eGridCell.removeAttribute('aria-invalid')
  }, [eGridCell])
  return (
    <span className="refused-cell">
      <Icon name="error" />
      <span>{valueFormatted}</span>
    </span>
  )
}
