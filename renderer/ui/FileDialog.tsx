import type { Bridge, FolderEntry, Grant, HostFailure, HostResult } from '@shared/bridge/contract'
import { type Language, translate } from '@shared/i18n/catalogue'
import { useCallback, useEffect, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { Dialog } from './Dialog'
import { completedName, entriesFor, type FilePurpose, nextIndex } from './fileDialogList'
import { Icon } from './Icon'
import './fileDialog.css'

export interface FileWish {
  readonly use: 'open' | 'save'
  readonly purpose: FilePurpose
  readonly suggestedName: string
}

/** The folder each kind of file was last chosen in. */
const lastTrails = new Map<FilePurpose, readonly string[]>()

/** Asks the user for a file in a dialog of ours and resolves with the right to it; null when the user gives up. */
export async function askForFile(bridge: Bridge, wish: FileWish): Promise<Grant | null> {
  const place = document.createElement('div')
  document.body.append(place)
  const root = createRoot(place)
  try {
    return await new Promise<Grant | null>((resolve) => {
      root.render(<FileDialog bridge={bridge} wish={wish} onDone={resolve} />)
    })
  } finally {
    root.unmount()
    place.remove()
  }
}

interface FileDialogProps {
  readonly bridge: Bridge
  readonly wish: FileWish
  readonly onDone: (grant: Grant | null) => void
}

type Refusal = { readonly failure: HostFailure; readonly detail: string }

function FileDialog({ bridge, wish, onDone }: FileDialogProps) {
  const language: Language = document.documentElement.lang === 'fr' ? 'fr' : 'en'
  const [trail, setTrail] = useState(lastTrails.get(wish.purpose) ?? [])
  const [found, setFound] = useState<readonly FolderEntry[]>([])
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isEveryFile, setEveryFile] = useState(false)
  const [name, setName] = useState(wish.suggestedName)
  const [isReplacing, setReplacing] = useState(false)
  const entries = entriesFor(found, wish.purpose, isEveryFile, language)
  const target = wish.use === 'save' ? completedName(name, wish.suggestedName, wish.purpose) : name

  useEffect(() => {
    let isCurrent = true
    void bridge['folder.list']({ trail: [...trail] }).then((answer) => {
      if (!isCurrent) return
      setFound(answer.ok ? answer.value.entries : [])
      setRefusal(answer.ok ? null : answer)
    })
    return () => {
      isCurrent = false
    }
  }, [bridge, trail])

  const choose = async (chosen: string) => {
    const { use, purpose } = wish
    const answer: HostResult<Grant> = await bridge['folder.grant']({ trail: [...trail], name: chosen, purpose, use })
    if (!answer.ok) return setRefusal(answer)
    lastTrails.set(purpose, trail)
    onDone(answer.value)
  }
  // Asked of the folder itself: the list may not have come yet, and another program may have written since.
  const isTaken = async (file: string): Promise<boolean | null> => {
    const answer = await bridge['folder.list']({ trail: [...trail] })
    if (answer.ok) return answer.value.entries.some((entry) => entry.name === file)
    setRefusal(answer)
    return null
  }
  const confirm = async () => {
    if (target === '') return
    const isThere = wish.use === 'save' && !isReplacing ? await isTaken(target) : false
    if (isThere === true) setReplacing(true)
    else if (isThere === false) await choose(target)
  }
  const go = (where: readonly string[]) => {
    setTrail(where)
    if (wish.use === 'open') edit('')
  }
  const pick = (entry: FolderEntry) => {
    if (entry.kind === 'file') edit(entry.name)
    else if (wish.use === 'open') edit('')
  }
  const enter = (entry: FolderEntry) => {
    if (entry.kind === 'folder') go([...trail, entry.name])
    else if (wish.use === 'open') void choose(entry.name)
    else setName(entry.name)
  }
  const edit = (text: string) => {
    setReplacing(false)
    setName(text)
  }

  return (
    <Dialog
      title={translate(language, `host.dialog.${wish.use}.${wish.purpose}`)}
      onClose={() => onDone(null)}
      footer={
        <>
          <button type="button" className="button" onClick={() => onDone(null)}>
            {translate(language, 'host.dialog.cancel')}
          </button>
          <button
            type="button"
            className="button button--primary"
            disabled={target === ''}
            onClick={() => void confirm()}
          >
            {translate(language, isReplacing ? 'host.dialog.replace' : `host.dialog.${wish.use}`)}
          </button>
        </>
      }
    >
      <div className="file-dialog">
        <Trail language={language} trail={trail} onGo={go} />
        <FileList
          language={language}
          entries={entries}
          onPick={pick}
          onEnter={enter}
          onUp={() => go(trail.slice(0, -1))}
          hasFocus={wish.use === 'open'}
        />
        {wish.use === 'save' ? (
          // A second Enter never replaces a file: that takes the button.
          <NameField language={language} name={name} onEdit={edit} onConfirm={() => !isReplacing && void confirm()} />
        ) : (
          <label className="field field--inline">
            <input type="checkbox" checked={isEveryFile} onChange={(event) => setEveryFile(event.target.checked)} />
            {translate(language, 'host.dialog.everyFile')}
          </label>
        )}
        <p className="file-dialog__notice" role="alert">
          {isReplacing && translate(language, 'host.dialog.exists', { name: target })}
          {refusal !== null && translate(language, `host.failure.${refusal.failure}`, { detail: refusal.detail })}
        </p>
      </div>
    </Dialog>
  )
}

interface TrailProps {
  readonly language: Language
  readonly trail: readonly string[]
  readonly onGo: (trail: readonly string[]) => void
}

/** The folders from the root to here; each is a way back. */
function Trail({ language, trail, onGo }: TrailProps) {
  return (
    <nav className="file-dialog__trail" aria-label={translate(language, 'host.dialog.trail')}>
      {[translate(language, 'host.dialog.root'), ...trail].map((folder, depth) => (
        // Two folders of a trail may have one name: their depth tells them apart.
        <span key={[...trail.slice(0, depth), depth].join('/')}>
          {depth > 0 && <Icon name="right" />}
          <button
            type="button"
            className="button button--quiet"
            aria-current={depth === trail.length ? 'location' : undefined}
            onClick={() => onGo(trail.slice(0, depth))}
          >
            {folder}
          </button>
        </span>
      ))}
    </nav>
  )
}

interface FileListProps {
  readonly language: Language
  readonly entries: readonly FolderEntry[]
  readonly onPick: (entry: FolderEntry) => void
  readonly onEnter: (entry: FolderEntry) => void
  readonly onUp: () => void
  readonly hasFocus: boolean
}

/** The files and folders: arrows move, Enter opens, Backspace goes up, a letter jumps. */
function FileList({ language, entries, onPick, onEnter, onUp, hasFocus }: FileListProps) {
  const [index, setIndex] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const active = Math.max(0, Math.min(index, entries.length - 1))
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
  const move = useCallback(
    (place: number) => {
      setIndex(place)
      const entry = entries[place]
      if (entry !== undefined) onPick(entry)
      list.current?.children[place]?.scrollIntoView({ block: 'nearest' })
    },
    [entries, onPick],
  )
  useEffect(() => {
    if (hasFocus) list.current?.focus()
  }, [hasFocus])

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const entry = entries[active]
    const next = nextIndex(entries, active, event.key)
    if (event.key === 'Enter' && entry !== undefined) enter(entry)
    else if (event.key === 'Backspace') goUp()
    else if (next !== null) move(next)
    else return
    event.preventDefault()
  }
  const enter = (entry: FolderEntry) => {
    if (entry.kind === 'folder') setIndex(0)
    onEnter(entry)
  }
  const goUp = () => {
    setIndex(0)
    onUp()
  }

  return (
    <div
      ref={list}
      className="file-dialog__list"
      role="listbox"
      tabIndex={0}
      aria-label={translate(language, 'host.dialog.files')}
      aria-activedescendant={`file-${active}`}
      onKeyDown={onKeyDown}
    >
      {entries.length === 0 && (
        <div className="file-dialog__entry muted" role="option" tabIndex={-1} aria-selected={false} aria-disabled>
          {translate(language, 'host.dialog.empty')}
        </div>
      )}
      {entries.map((entry, place) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it takes the keys.
        <div
          key={entry.name}
          id={`file-${place}`}
          className="file-dialog__entry"
          role="option"
          tabIndex={-1}
          aria-selected={place === active}
          onClick={() => move(place)}
          onDoubleClick={() => enter(entry)}
        >
          <Icon name={entry.kind} />
          <span className="file-dialog__name">{entry.name}</span>
          <span className="muted">{entry.kind === 'file' && when.format(entry.modifiedMs)}</span>
        </div>
      ))}
    </div>
  )
}

interface NameFieldProps {
  readonly language: Language
  readonly name: string
  readonly onEdit: (name: string) => void
  readonly onConfirm: () => void
}

/** The name to save under; its extension stays out of the selection that typing replaces. */
function NameField({ language, name, onEdit, onConfirm }: NameFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const field = input.current
    const stem = field?.value.indexOf('.') ?? -1
    field?.focus()
    field?.setSelectionRange(0, stem > 0 ? stem : field.value.length)
  }, [])
  return (
    <label className="field">
      <span className="field__label">{translate(language, 'host.dialog.name')}</span>
      <input
        ref={input}
        className="input"
        value={name}
        spellCheck={false}
        onChange={(event) => onEdit(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && onConfirm()}
      />
    </label>
  )
}
