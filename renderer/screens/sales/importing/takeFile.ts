import type { Services } from '@renderer/app/context'
import type { TakenAs } from '@renderer/worker/importCalls'
import { type Language, translate } from '@shared/i18n/catalogue'
import { findingText } from '@shared/i18n/findingText'
import { signatureOf } from '@shared/import/columnMapping'
import { savedMappingFor } from '@shared/import/savedMapping'
import type { DocumentCommand } from '@shared/plan/commands'
import type { ImportSession, OpenedFile } from './importSession'
import { payeeTaken } from './openedFile'

/**
 * Takes the file into the document as one step: new people, the sales, and the mapping for the next file of these headings. A file
 * that brings nothing new changes nothing.
 */
export async function takeFile({ store }: Services, session: ImportSession, how: TakenAs): Promise<boolean> {
  const state = session.state()
  if (state.kind !== 'opened') return false
  const { file } = state
  const taken = await session.take(how)
  if (taken === null) return false
  const { history, newCount, changedCount, skippedCount } = taken
  const changesSales = how === 'replacing' || newCount + changedCount > 0
  const commands: DocumentCommand[] = [
    ...newPeople(session, file),
    ...(changesSales ? [{ do: 'replaceSales', sales: history } as const] : []),
    ...keptMapping(session, file),
  ]
  const { fileName } = file.facts
  const { dispatch, notify } = store.getState()
  if (commands.length > 0) {
    const done = dispatch(commands, (language) => translate(language, 'sales.import.step', { file: fileName }))
    if (!done.ok) {
      const text = (language: Language) => done.findings.map((found) => findingText(found, language)).join(' ')
      notify({ severity: 'error', text })
      return false
    }
  }
  notify({
    severity: 'note',
    text: (language) =>
      changesSales
        ? translate(language, 'sales.import.done', {
            file: fileName,
            new: inWords(newCount, language),
            changed: inWords(changedCount, language),
            same: inWords(skippedCount, language),
          })
        : translate(language, 'sales.import.nothingNew', { file: fileName }),
  })
  return true
}

function inWords(count: number, language: Language): string {
  return new Intl.NumberFormat(language).format(count)
}

/** People the mapping names that the document does not have. */
function newPeople({ setting }: ImportSession, file: OpenedFile): DocumentCommand[] {
  const known = new Set(setting.payees.map(({ id }) => id))
  return (file.preview?.owners ?? []).flatMap((owner): DocumentCommand[] => {
    const id = payeeTaken(file, owner)
    if (id === null || known.has(id)) return []
    known.add(id)
    return [{ do: 'addPayee', payee: { id, name: owner.found, assignments: [] } }]
  })
}

function keptMapping({ setting }: ImportSession, { mapping, look: { detected } }: OpenedFile): DocumentCommand[] {
  const known = savedMappingFor(setting.saved, detected)
  if (known !== null && JSON.stringify(known) === JSON.stringify(mapping)) return []
  const signature = signatureOf(detected.columns.map(({ header }) => header))
  return [{ do: 'setImportMapping', signature, mapping: { ...mapping } }]
}
