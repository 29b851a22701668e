import './palette.css'
import { finishEntry, shortcutText } from '@renderer/app/shortcuts'
import { Command, defaultFilter } from 'cmdk'
import { Dialog } from 'radix-ui'
import { useMemo } from 'react'
import { useApp, useLanguage, useServices, useTranslate } from '../context'
import { PALETTE_GROUPS, type PaletteItem, paletteItems } from './paletteItems'

/** The list that finds any command, plan, person, scenario or name by a few of its letters, in either language. */
export function Palette() {
  const t = useTranslate()
  const language = useLanguage()
  const services = useServices()
  const openDialog = useApp((state) => state.openDialog)
  const items = useMemo(() => paletteItems(services.store.getState(), language), [services, language])

  function choose(item: PaletteItem): void {
    openDialog(null)
    finishEntry()
    void item.run(services)
  }

  return (
    <Dialog.Root open onOpenChange={(open) => !open && openDialog(null)}>
      <Dialog.Portal>
        <Dialog.Overlay className="dialog__scrim" />
        <Dialog.Content className="palette" aria-describedby={undefined}>
          <Dialog.Title className="visually-hidden">{t('app.palette.title')}</Dialog.Title>
          <Command label={t('app.palette.title')} filter={score} loop>
            <Command.Input className="palette__input" placeholder={t('app.palette.placeholder')} />
            <Command.List className="palette__list" label={t('app.palette.title')}>
              <Command.Empty className="palette__empty">{t('app.palette.nothing')}</Command.Empty>
              {PALETTE_GROUPS.map((group) => {
                const ofGroup = items.filter((item) => item.group === group)
                return ofGroup.length === 0 ? null : (
                  <Command.Group key={group} className="palette__group" heading={t(`app.palette.${group}`)}>
                    {ofGroup.map((item) => (
                      <Row key={item.id} item={item} onChoose={choose} />
                    ))}
                  </Command.Group>
                )
              })}
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

/** Accents do not matter: `theo` finds Théo. */
const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '')

function score(value: string, search: string, keywords: string[] = []): number {
  return defaultFilter(bare(value), bare(search), keywords.map(bare))
}

function Row({ item, onChoose }: { readonly item: PaletteItem; readonly onChoose: (item: PaletteItem) => void }) {
  const t = useTranslate()
  const language = useLanguage()
  const { id, title, detail, keywords, shortcut, whyNot } = item
  return (
    <Command.Item
      className="palette__item"
      // The title leads, so that what begins with the letters comes first; the id tells namesakes apart.
      value={`${title} ${id}`}
      keywords={[...keywords]}
      disabled={whyNot !== null}
      onSelect={() => onChoose(item)}
    >
      <span className="palette__title">{title}</span>
      <span className="muted">{whyNot === null ? detail : t(whyNot)}</span>
      {shortcut !== null && <span className="shortcut">{shortcutText(shortcut, language)}</span>}
    </Command.Item>
  )
}
