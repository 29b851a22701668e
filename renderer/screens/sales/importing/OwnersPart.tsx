import { useFormat, useLanguage, useTranslate } from '@renderer/app/context'
import { newId } from '@renderer/app/newId'
import { Icon } from '@renderer/ui/Icon'
import type { FoundOwner } from '@renderer/worker/importCalls'
import type { ColumnMapping } from '@shared/import/columnMapping'
import { minorDigits } from '@shared/money/money'
import { decimalWriter } from '../decimalText'
import { withOwner } from './changeMapping'
import { type OpenedProps, payeeTaken, unknownOwners } from './openedFile'

const NOBODY = ''
const NEW_PERSON = 'new person'

/** Who the owners of the file are in People, with what each of them brings. */
export function OwnersPart({ session, file }: OpenedProps) {
  const t = useTranslate()
  const owners = file.preview?.owners ?? []
  const change = (mapping: ColumnMapping) => void session.setMapping(mapping)
  const unknown = unknownOwners(file)
  const suggested = unknown.filter(({ suggestion }) => suggestion !== null)
  return (
    <>
      <div className="importing__ownerTools">
        <p className="muted">{t('sales.import.ownersText')}</p>
        {suggested.length > 0 && (
          <button
            type="button"
            className="button"
            onClick={() =>
              change(suggested.reduce((so, { found, suggestion }) => withOwner(so, found, suggestion), file.mapping))
            }
          >
            {t('sales.import.confirmAll', { count: suggested.length })}
          </button>
        )}
        {unknown.length > 0 && (
          <button
            type="button"
            className="button"
            onClick={() =>
              change(unknown.reduce((so, owner) => withNewPerson(so, owner, session.setting), file.mapping))
            }
          >
            {t('sales.import.addAll', { count: unknown.length })}
          </button>
        )}
      </div>
      <table className="mapping">
        <thead>
          <tr>
            <th scope="col">{t('sales.import.ownerFound')}</th>
            <th scope="col" className="number">
              {t('sales.strip.rows')}
            </th>
            <th scope="col" className="number">
              {t('sales.strip.amount', { currency: session.setting.currency })}
            </th>
            <th scope="col">{t('sales.import.ownerIs')}</th>
          </tr>
        </thead>
        <tbody>
          {owners.map((owner) => (
            <OwnerRow key={owner.found} owner={owner} session={session} file={file} onChange={change} />
          ))}
        </tbody>
      </table>
    </>
  )
}

/** The mapping with an owner as a person that People does not have yet. */
function withNewPerson(
  mapping: ColumnMapping,
  { found }: FoundOwner,
  { payees }: OpenedProps['session']['setting'],
): ColumnMapping {
  const taken = [...payees.map(({ id }) => id), ...mapping.owners.map(({ payee }) => payee)]
  return withOwner(mapping, found, newId(found, taken))
}

interface OwnerRowProps extends OpenedProps {
  readonly owner: FoundOwner
  readonly onChange: (mapping: ColumnMapping) => void
}

function OwnerRow({ owner, session, file, onChange }: OwnerRowProps) {
  const t = useTranslate()
  const format = useFormat()
  const language = useLanguage()
  const { payees, currency } = session.setting
  const write = decimalWriter(language, minorDigits(currency))
  const taken = payeeTaken(file, owner)
  const isNew = taken !== null && !payees.some(({ id }) => id === taken)
  const suggestion = payees.find(({ id }) => id === owner.suggestion)
  const choose = (chosen: string) => {
    if (chosen === NEW_PERSON) onChange(withNewPerson(file.mapping, owner, session.setting))
    else onChange(withOwner(file.mapping, owner.found, chosen === NOBODY ? null : chosen))
  }
  return (
    <tr>
      <th scope="row">{owner.found}</th>
      <td className="number">{format.count(owner.count)}</td>
      <td className="number">{owner.total === null ? '' : write(owner.total)}</td>
      <td>
        <div className="reading">
          <select
            className="select"
            aria-label={t('sales.import.ownerIsOf', { owner: owner.found })}
            value={isNew ? NEW_PERSON : (taken ?? NOBODY)}
            onChange={({ target }) => choose(target.value)}
          >
            {owner.payee === null && <option value={NOBODY}>{t('sales.import.nobody')}</option>}
            {owner.payee === null && <option value={NEW_PERSON}>{t('sales.import.newPerson')}</option>}
            {payees.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          {taken === null && (
            <span className="verdict verdict--warning">
              <Icon name="warning" />
              {suggestion === undefined ? t('sales.import.unknown') : t('sales.import.near', { name: suggestion.name })}
            </span>
          )}
          {taken === null && suggestion !== undefined && (
            <button type="button" className="button" onClick={() => choose(suggestion.id)}>
              {t('sales.import.confirm')}
            </button>
          )}
        </div>
      </td>
    </tr>
  )
}
