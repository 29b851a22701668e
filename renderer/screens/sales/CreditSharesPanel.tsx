import '../grids.css'
import { useApp, useTranslate, useWorkspace } from '@renderer/app/context'
import { EditableGrid } from '@renderer/grid/EditableGrid'
import { useCellSetting } from '@renderer/grid/useCellSetting'
import { useMemo, useState } from 'react'
import { NEW_SHARE, shareColumns, shareRows, withEdits } from './creditShareRows'

/** Transactions that several people share, instead of counting whole for their owner. */
export function CreditSharesPanel() {
  const t = useTranslate()
  const { creditShares, payees } = useWorkspace()
  const setting = useCellSetting()
  const dispatch = useApp((state) => state.dispatch)
  const [chosen, setChosen] = useState<string | null>(null)
  const columns = useMemo(() => shareColumns(payees, t), [payees, t])
  const rows = useMemo(() => shareRows(creditShares, setting), [creditShares, setting])
  const isChosen = chosen !== null && chosen !== NEW_SHARE && Number(chosen) < creditShares.length
  return (
    <div className="grid-screen">
      <header className="grid-screen__head">
        <h1>{t('sales.shares.title')}</h1>
        <span className="muted">{t('sales.shares.text')}</span>
        <div className="grid-screen__tools">
          <button
            type="button"
            className="button"
            disabled={!isChosen}
            onClick={() =>
              dispatch({
                do: 'setCreditShares',
                creditShares: creditShares.filter((_, index) => String(index) !== chosen),
              })
            }
          >
            {t('sales.shares.remove')}
          </button>
        </div>
      </header>
      <div className="grid-screen__grid">
        <EditableGrid
          id="sales.shares"
          label={t('sales.shares.grid')}
          columns={columns}
          rows={rows}
          height="place"
          selectedRow={chosen}
          onSelectRow={setChosen}
          onCommit={(edits, label) =>
            dispatch({ do: 'setCreditShares', creditShares: withEdits(creditShares, edits, payees) }, label)
          }
        />
      </div>
    </div>
  )
}
