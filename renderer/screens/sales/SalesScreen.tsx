import { runAction } from '@renderer/app/actions'
import { useFormat, useLanguage, useServices, useTranslate, useWorkspace } from '@renderer/app/context'
import { useRevealTab } from '@renderer/app/problems/useRevealTab'
import { DataGrid } from '@renderer/grid/DataGrid'
import { ScreenTabs } from '@renderer/ui/ScreenTabs'
import { useDeferredValue, useMemo, useState } from 'react'
import { CreditSharesPanel } from './CreditSharesPanel'
import { ExchangeRatesPanel } from './ExchangeRatesPanel'
import { findRows } from './findRows'
import { SalesStrip } from './SalesStrip'
import { type SalesRow, salesColumns } from './salesColumns'
import './sales.css'
import '@renderer/ui/empty.css'
import '@renderer/ui/toolbar.css'

const TABS = ['transactions', 'shares', 'rates'] as const
const SALES_TABS: ReadonlyMap<string, (typeof TABS)[number]> = new Map([
  ['sales.rows', 'transactions'],
  ['sales.shares', 'shares'],
  ['sales.rates', 'rates'],
])

/** The sales the plans are run over, who shares them, and what their currencies are worth. */
export function SalesScreen() {
  const t = useTranslate()
  const { sales } = useWorkspace()
  const [tab, setTab] = useState<(typeof TABS)[number]>('transactions')
  useRevealTab((grid) => SALES_TABS.get(grid) ?? null, setTab)
  const contents = {
    transactions: sales.rowCount === 0 ? <NoSales /> : <SalesTable />,
    shares: <CreditSharesPanel />,
    rates: <ExchangeRatesPanel />,
  }
  return (
    <ScreenTabs
      label={t('sales.tabs')}
      tabs={TABS.map((value) => ({ value, label: t(`sales.tab.${value}`), content: contents[value] }))}
      value={tab}
      onChange={setTab}
    />
  )
}

/** The sales as they were read from the files. */
function SalesTable() {
  const t = useTranslate()
  const format = useFormat()
  const language = useLanguage()
  const services = useServices()
  const workspace = useWorkspace()
  const [wanted, setWanted] = useState('')
  const wantedNow = useDeferredValue(wanted)
  const { rowCount } = workspace.sales
  const all = useMemo(() => Array.from({ length: rowCount }, (_, place): SalesRow => ({ place })), [rowCount])
  const rows = useMemo(() => findRows(workspace, all, wantedNow, format), [workspace, all, wantedNow, format])
  const columns = useMemo(() => salesColumns(workspace, { t, format, language }), [workspace, t, format, language])
  return (
    <div className="sales">
      <h1 className="visually-hidden">{t('app.screen.sales')}</h1>
      <SalesStrip workspace={workspace} rows={rows} />
      <div className="toolbar">
        <label className="field field--inline">
          <span className="field__label">{t('sales.find')}</span>
          <input
            type="search"
            className="input sales__find"
            placeholder={t('sales.find.hint')}
            value={wanted}
            onChange={({ target }) => setWanted(target.value)}
          />
        </label>
        <button
          type="button"
          className="button toolbar__last"
          onClick={() => void runAction(services, 'file.importSales')}
        >
          {t('sales.import.action')}
        </button>
      </div>
      <div className="sales__table">
        <DataGrid
          id="sales.rows"
          label={t('sales.caption')}
          columns={columns}
          rows={rows}
          rowId={({ place }) => String(place)}
          height="place"
          emptyText={t('sales.find.nothing')}
        />
      </div>
    </div>
  )
}

function NoSales() {
  const t = useTranslate()
  const services = useServices()
  return (
    <div className="empty">
      <h1>{t('sales.empty')}</h1>
      <p>{t('sales.empty.text')}</p>
      <div className="empty__actions">
        <button
          type="button"
          className="button button--primary"
          onClick={() => void runAction(services, 'file.importSales')}
        >
          {t('sales.import.action')}
        </button>
        <button type="button" className="button" onClick={() => void runAction(services, 'file.sample')}>
          {t('app.action.sample')}
        </button>
      </div>
    </div>
  )
}
