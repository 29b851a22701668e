import { useFormat, useLanguage, useTranslate } from '@renderer/app/context'
import { Icon } from '@renderer/ui/Icon'
import { readNumber } from '@shared/import/readNumber'
import { isZero, parseDecimal, subtract, toDecimal } from '@shared/money/exact'
import { useState } from 'react'
import { decimalsOf, decimalWriter } from '../decimalText'
import type { OpenedProps } from './openedFile'
import { reasonText } from './reasonText'

const NO_COUNTS = { read: 0, accepted: 0, rejected: 0, excluded: 0 }

/** What the file comes to as mapped: every row is accounted for, and the total meets the one the user knows. */
export function FiguresPart({ session, file }: OpenedProps) {
  const t = useTranslate()
  const format = useFormat()
  const language = useLanguage()
  const { counts, totals } = file.preview ?? { counts: NO_COUNTS, totals: null }
  const total = totals?.total ?? null
  return (
    <div className="importing__figures">
      <dl className="importing__equation" aria-label={t('sales.import.counts')}>
        {(['read', 'accepted', 'rejected', 'excluded'] as const).map((name) => (
          <div key={name} className={`importing__count importing__count--${name}`}>
            <dt>{t(`sales.import.counts.${name}`)}</dt>
            <dd>{format.count(counts[name])}</dd>
          </div>
        ))}
        <div className="importing__count">
          <dt>{t('sales.import.total', { currency: session.setting.currency })}</dt>
          <dd>{total === null ? t('sales.strip.none') : decimalWriter(language)(total)}</dd>
        </div>
      </dl>
      {total !== null && <ControlTotal total={total} />}
      <output className="importing__state">
        {file.isReading ? t('sales.import.reading') : <MainReason file={file} />}
      </output>
    </div>
  )
}

/** Why most of the rejected rows are rejected. */
function MainReason({ file }: Pick<OpenedProps, 'file'>) {
  const t = useTranslate()
  const format = useFormat()
  const main = file.preview?.rejections[0]
  if (main === undefined) return null
  const text = t('sales.import.mainReason', { reason: reasonText(main, t), number: format.count(main.count) })
  return <Verdict icon="warning" tone="warning" text={text} />
}

/** The total the user knows from elsewhere: it ties, or the difference is said. */
function ControlTotal({ total }: { readonly total: string }) {
  const t = useTranslate()
  const language = useLanguage()
  const [typed, setTyped] = useState('')
  const mark = language === 'fr' ? ',' : '.'
  const read = readNumber(typed, mark) ?? readNumber(typed, mark === '.' ? ',' : '.')
  const wanted = read === null ? null : parseDecimal(read.decimal)
  const found = parseDecimal(total)
  const difference = wanted === null || found === null ? null : subtract(found, wanted)
  return (
    <div className="importing__control">
      <label className="field">
        <span className="field__label">{t('sales.import.control')}</span>
        <input
          className="input importing__controlInput"
          inputMode="decimal"
          placeholder={t('sales.import.controlHint')}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </label>
      <output>
        {typed.trim() !== '' && difference === null && (
          <Verdict icon="error" tone="error" text={t('sales.import.controlUnread')} />
        )}
        {difference !== null && isZero(difference) && (
          <Verdict icon="check" tone="tied" text={t('sales.import.controlTies')} />
        )}
        {difference !== null && !isZero(difference) && (
          <Verdict
            icon="warning"
            tone="warning"
            text={t('sales.import.controlDiffers', {
              amount: decimalWriter(language, decimalsOf(total))(toDecimal(difference) ?? ''),
            })}
          />
        )}
      </output>
    </div>
  )
}

interface VerdictProps {
  readonly icon: 'error' | 'warning' | 'check'
  readonly tone: 'error' | 'warning' | 'tied'
  readonly text: string
}

function Verdict({ icon, tone, text }: VerdictProps) {
  return (
    <span className={`verdict verdict--${tone}`}>
      <Icon name={icon} />
      {text}
    </span>
  )
}
