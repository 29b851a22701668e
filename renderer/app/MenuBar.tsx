import type { RecentFile } from '@shared/bridge/contract'
import { LANGUAGES, type MessageKey } from '@shared/i18n/catalogue'
import { Menubar } from 'radix-ui'
import { useState } from 'react'
import { ACTION_IDS, type ActionId, actionOf, MENUS, type Menu, runAction } from './actions'
import { useApp, useLanguage, useServices, useTranslate } from './context'
import { openRecent } from './files'
import { shortcutText } from './shortcuts'
import { THEMES } from './view'

const LANGUAGE_NAMES = { en: 'English', fr: 'Français' } as const

export function MenuBar() {
  const t = useTranslate()
  // Menus open inside the banner, so that whoever goes by landmarks finds them there.
  const [place, setPlace] = useState<HTMLDivElement | null>(null)
  return (
    <Menubar.Root ref={setPlace} className="menubar" data-region tabIndex={-1} aria-label={t('app.menu.bar')}>
      {MENUS.map((menu) => (
        <Menubar.Menu key={menu}>
          <Menubar.Trigger className="menubar__trigger">{t(`app.menu.${menu}`)}</Menubar.Trigger>
          <Menubar.Portal container={place?.parentElement ?? null}>
            <Menubar.Content className="menu" align="start" sideOffset={2}>
              <ActionItems menu={menu} />
              {menu === 'file' && <RecentItems />}
              {menu === 'view' && <LookItems />}
            </Menubar.Content>
          </Menubar.Portal>
        </Menubar.Menu>
      ))}
    </Menubar.Root>
  )
}

function ActionItems({ menu }: { readonly menu: Menu }) {
  return ACTION_IDS.filter((id) => actionOf(id).menu === menu).map((id) => <ActionItem key={id} id={id} />)
}

function ActionItem({ id }: { readonly id: ActionId }) {
  const t = useTranslate()
  const language = useLanguage()
  const services = useServices()
  const action = actionOf(id)
  const canRun = useApp(action.canRun)
  const label = useApp((state) => action.subject?.(state))
  return (
    <Menubar.Item className="menu__item" disabled={!canRun} onSelect={() => void runAction(services, id)}>
      <span>
        {t(action.title)}
        {label !== undefined && <span className="muted"> {label(language)}</span>}
      </span>
      {action.shortcut !== null && <span className="shortcut">{shortcutText(action.shortcut, language)}</span>}
    </Menubar.Item>
  )
}

/** Asked for when the submenu opens: the list may have changed in another window. */
function RecentItems() {
  const t = useTranslate()
  const services = useServices()
  const [files, setFiles] = useState<readonly RecentFile[]>([])
  async function load() {
    const answer = await services.bridge['recent.list']()
    if (answer.ok) setFiles(answer.value)
  }
  return (
    <>
      <Menubar.Separator className="menu__separator" />
      <Menubar.Sub onOpenChange={(open) => open && void load()}>
        <Menubar.SubTrigger className="menu__item">
          {t('app.menu.recent')}
          <span aria-hidden="true">›</span>
        </Menubar.SubTrigger>
        <Menubar.Portal>
          <Menubar.SubContent className="menu">
            {files.length === 0 && (
              <Menubar.Item className="menu__item" disabled>
                {t('app.menu.recentNone')}
              </Menubar.Item>
            )}
            {files.map(({ key, name, folder }) => (
              <Menubar.Item key={key} className="menu__item" onSelect={() => void openRecent(services, key)}>
                <span>{name}</span>
                <span className="shortcut">{folder}</span>
              </Menubar.Item>
            ))}
          </Menubar.SubContent>
        </Menubar.Portal>
      </Menubar.Sub>
    </>
  )
}

function LookItems() {
  const t = useTranslate()
  const language = useLanguage()
  const theme = useApp((state) => state.theme)
  const setLanguage = useApp((state) => state.setLanguage)
  const setTheme = useApp((state) => state.setTheme)
  return (
    <>
      <Choice
        title="app.menu.theme"
        values={THEMES}
        chosen={theme}
        text={(each) => t(`app.theme.${each}`)}
        onChoose={setTheme}
      />
      <Choice
        title="app.menu.language"
        values={LANGUAGES}
        chosen={language}
        text={(each) => LANGUAGE_NAMES[each]}
        onChoose={setLanguage}
      />
    </>
  )
}

interface ChoiceProps<T extends string> {
  readonly title: MessageKey
  readonly values: readonly T[]
  readonly chosen: T
  readonly text: (value: T) => string
  readonly onChoose: (value: T) => void
}

function Choice<T extends string>({ title, values, chosen, text, onChoose }: ChoiceProps<T>) {
  const t = useTranslate()
  return (
    <>
      <Menubar.Separator className="menu__separator" />
      <Menubar.Label className="menu__label">{t(title)}</Menubar.Label>
      <Menubar.RadioGroup value={chosen}>
        {values.map((value) => (
          <Menubar.RadioItem key={value} className="menu__item" value={value} onSelect={() => onChoose(value)}>
            {text(value)}
            <Menubar.ItemIndicator aria-hidden="true">✓</Menubar.ItemIndicator>
          </Menubar.RadioItem>
        ))}
      </Menubar.RadioGroup>
    </>
  )
}
