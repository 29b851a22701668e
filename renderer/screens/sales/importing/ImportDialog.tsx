import { useApp, useFormat, useServices, useTranslate } from '@renderer/app/context'
import { importSales } from '@renderer/app/importSales'
import { Dialog } from '@renderer/ui/Dialog'
import { isMessageKey } from '@shared/i18n/catalogue'
import { useSyncExternalStore } from 'react'
import { ColumnsPart } from './ColumnsPart'
import { FiguresPart } from './FiguresPart'
import { FilePart } from './FilePart'
import { ImportFooter } from './ImportFooter'
import type { ImportSession, ImportState } from './importSession'
import { LeftOutPart } from './LeftOutPart'
import { OwnersPart } from './OwnersPart'
import { type OpenedProps, unknownOwners } from './openedFile'
import { Parts } from './Parts'
import './importing.css'

interface ImportDialogProps {
  readonly session: ImportSession
}

/** A file of sales on its way in: how it is read, what that gives, and the step that takes it. */
export function ImportDialog({ session }: ImportDialogProps) {
  const t = useTranslate()
  const openDialog = useApp((state) => state.openDialog)
  const state = useSyncExternalStore(session.subscribe, session.state)
  const close = () => {
    session.stop()
    openDialog(null)
  }
  const title =
    state.kind === 'opened' ? t('sales.import.titleOf', { file: state.file.facts.fileName }) : t('sales.import.title')
  return (
    <Dialog
      title={title}
      onClose={close}
      size="full"
      footer={<Footer session={session} state={state} onClose={close} />}
    >
      <Body session={session} state={state} />
    </Dialog>
  )
}

interface PartProps {
  readonly session: ImportSession
  readonly state: ImportState
}

function Body({ session, state }: PartProps) {
  const t = useTranslate()
  switch (state.kind) {
    case 'opening':
      return (
        <div className="importing__wait">
          <label htmlFor="import-progress">{t('sales.import.opening')}</label>
          <progress id="import-progress" />
        </div>
      )
    case 'refused':
      return (
        <p className="importing__wait" role="alert">
          {isMessageKey(state.detail) ? t(state.detail) : t(`host.failure.${state.failure}`, { detail: state.detail })}
        </p>
      )
    case 'opened':
      return <Opened session={session} file={state.file} />
  }
}

function Opened({ session, file }: OpenedProps) {
  const t = useTranslate()
  const format = useFormat()
  const unknownCount = unknownOwners(file).length
  const { rejected, excluded } = file.preview?.counts ?? { rejected: 0, excluded: 0 }
  const leftOutCount = rejected + excluded
  return (
    <div className="importing" aria-busy={file.isReading}>
      <FilePart session={session} file={file} />
      <FiguresPart session={session} file={file} />
      <Parts
        label={t('sales.import.parts')}
        parts={[
          { id: 'columns', title: t('sales.import.columns'), content: <ColumnsPart session={session} file={file} /> },
          {
            id: 'owners',
            title: t('sales.import.owners'),
            mark: unknownCount === 0 ? null : t('sales.import.ownersUnknown', { count: unknownCount }),
            content: <OwnersPart session={session} file={file} />,
          },
          {
            id: 'leftOut',
            title: t('sales.import.leftOut'),
            mark: leftOutCount === 0 ? null : format.count(leftOutCount),
            content: <LeftOutPart file={file} />,
          },
        ]}
      />
    </div>
  )
}

function Footer({ session, state, onClose }: PartProps & { readonly onClose: () => void }) {
  const t = useTranslate()
  const services = useServices()
  if (state.kind === 'opened') return <ImportFooter session={session} file={state.file} onClose={onClose} />
  return (
    <>
      <button type="button" className="button" onClick={onClose}>
        {t('app.cancel')}
      </button>
      {state.kind === 'refused' && (
        <button
          type="button"
          className="button button--primary"
          onClick={() => {
            onClose()
            void importSales(services)
          }}
        >
          {t('sales.import.another')}
        </button>
      )}
    </>
  )
}
