import { useTranslate } from '@renderer/app/context'
import { Select } from '@renderer/ui/Select'
import type { ColumnMapping } from '@shared/import/columnMapping'
import type { ReadOptions } from './importSession'
import type { OpenedProps } from './openedFile'

const ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const
const DELIMITERS = [
  { value: ',', name: 'sales.import.comma' },
  { value: ';', name: 'sales.import.semicolon' },
  { value: '\t', name: 'sales.import.tab' },
  { value: '|', name: 'sales.import.bar' },
] as const
const NO_HEADINGS = '-1'

/** How the file was recognised; every part of it can be changed. */
export function FilePart({ session, file }: OpenedProps) {
  const t = useTranslate()
  const { look, mapping } = file
  return (
    <div className="importing__file">
      <BytesChoices session={session} file={file} />
      <Select
        isInline
        label={t('sales.import.headings')}
        value={String(look.detected.headerRow)}
        options={[
          ...look.firstRows.map(({ rowNumber, text }, index) => ({
            value: String(index),
            label: t('sales.import.headingsRow', { row: rowNumber, text: shortened(text) }),
          })),
          { value: NO_HEADINGS, label: t('sales.import.headingsNone') },
        ]}
        onChange={(row) => void session.lookAgain({ headerRow: Number(row), ignoresSaved: false })}
      />
      <Select
        isInline
        label={t('sales.import.repeated')}
        value={mapping.repeatedIds}
        options={(['reject', 'orderLines'] as const).map((value) => ({
          value,
          label: t(`sales.import.repeated.${value}`),
        }))}
        onChange={(repeatedIds) => void session.setMapping({ ...mapping, repeatedIds })}
      />
      <CurrencyChoice session={session} file={file} />
      {look.origin === 'saved' && (
        <p className="importing__saved">
          {t('sales.import.saved')}{' '}
          <button type="button" className="link" onClick={() => void session.lookAgain({ ignoresSaved: true })}>
            {t('sales.import.savedForget')}
          </button>
        </p>
      )}
    </div>
  )
}

function BytesChoices({ session, file: { facts } }: OpenedProps) {
  const t = useTranslate()
  const { encoding, delimiter, sheets, sheet } = facts
  const reread = (changed: ReadOptions) => {
    void session.reread({ ...knownOptions(encoding, delimiter), ...changed })
  }
  if (sheets !== null && sheet !== null) {
    return (
      <Select
        isInline
        label={t('sales.import.sheet')}
        value={sheet}
        options={sheets.map((name) => ({ value: name, label: name }))}
        onChange={(name) => void session.reread({ sheet: name })}
      />
    )
  }
  return (
    <>
      <Select
        isInline
        label={t('sales.import.encoding')}
        value={ENCODINGS.find((each) => each === encoding) ?? 'utf-8'}
        options={ENCODINGS.map((value) => ({ value, label: t(`sales.import.encoding.${value}`) }))}
        onChange={(chosen) => reread({ encoding: chosen })}
      />
      <Select
        isInline
        label={t('sales.import.delimiter')}
        value={DELIMITERS.find(({ value }) => value === delimiter)?.value ?? ','}
        options={DELIMITERS.map(({ value, name }) => ({ value, label: t(name) }))}
        onChange={(chosen) => reread({ delimiter: chosen })}
      />
    </>
  )
}

/** What was found or chosen stays when the other of the two is changed. */
function knownOptions(encoding: string | null, delimiter: string | null): ReadOptions {
  const knownEncoding = ENCODINGS.find((each) => each === encoding)
  const knownDelimiter = DELIMITERS.find(({ value }) => value === delimiter)?.value
  return {
    ...(knownEncoding === undefined ? {} : { encoding: knownEncoding }),
    ...(knownDelimiter === undefined ? {} : { delimiter: knownDelimiter }),
  }
}

const CURRENCY_CHOICES: readonly ColumnMapping['otherCurrencies'][] = ['reject', 'takeAsPlan']

function CurrencyChoice({ session, file: { mapping } }: OpenedProps) {
  const t = useTranslate()
  const { currency } = session.setting
  return (
    <Select
      isInline
      label={t('sales.import.currencies', { currency })}
      value={mapping.otherCurrencies}
      options={CURRENCY_CHOICES.map((value) => ({ value, label: t(`sales.import.currencies.${value}`, { currency }) }))}
      onChange={(otherCurrencies) => void session.setMapping({ ...mapping, otherCurrencies })}
    />
  )
}

function shortened(text: string): string {
  return text.length > 48 ? `${text.slice(0, 47)}…` : text
}
