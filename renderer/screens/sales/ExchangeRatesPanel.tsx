import '../grids.css'
import { useApp, useFormat, useLanguage, useTranslate, useWorkspace } from '@renderer/app/context'
import { ALL_CURRENCIES, currencyOptions } from '@renderer/app/currencies'
import { EditableGrid } from '@renderer/grid/EditableGrid'
import { Select } from '@renderer/ui/Select'
import { useMemo, useState } from 'react'
import { currenciesOf, rateColumns, rateCommand, rateRows } from './exchangeRateRows'

/** What other currencies are worth in the plan currency, month by month. */
export function ExchangeRatesPanel() {
  const t = useTranslate()
  const language = useLanguage()
  const format = useFormat()
  const workspace = useWorkspace()
  const dispatch = useApp((state) => state.dispatch)
  const { currency } = workspace
  const [added, setAdded] = useState<readonly string[]>([])
  const currencies = useMemo(() => [...new Set([...currenciesOf(workspace), ...added])], [workspace, added])
  const columns = useMemo(() => rateColumns(workspace, currencies, t), [workspace, currencies, t])
  const rows = useMemo(() => rateRows(workspace, format, t('sales.rates.fixed')), [workspace, format, t])
  const others = useMemo(
    () =>
      currencyOptions(language, ALL_CURRENCIES).filter(
        ({ value }) => value !== currency && !currencies.includes(value),
      ),
    [language, currency, currencies],
  )
  return (
    <div className="grid-screen">
      <header className="grid-screen__head">
        <h1>{t('sales.rates.title')}</h1>
        <span className="muted">{t('sales.rates.text', { currency })}</span>
        <div className="grid-screen__tools">
          <Select
            isInline
            label={t('sales.rates.add')}
            value=""
            options={[{ value: '', label: t('sales.rates.choose') }, ...others]}
            onChange={(code) => setAdded((before) => (code === '' ? before : [...before, code]))}
          />
        </div>
      </header>
      <div className="grid-screen__grid">
        {currencies.length === 0 ? (
          <p className="muted">{t('sales.rates.none', { currency })}</p>
        ) : (
          <EditableGrid
            id="sales.rates"
            label={t('sales.rates.grid')}
            columns={columns}
            rows={rows}
            height="place"
            onCommit={(edits, label) => dispatch(edits.map(rateCommand), label)}
          />
        )}
      </div>
    </div>
  )
}
