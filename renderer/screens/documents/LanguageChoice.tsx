import { useTranslate } from '@renderer/app/context'
import { Select } from '@renderer/ui/Select'
import { LANGUAGES, type Language } from '@shared/i18n/catalogue'

const NAMES = { en: 'English', fr: 'Français' } as const

interface LanguageChoiceProps {
  readonly value: Language
  readonly onChange: (language: Language) => void
}

/** The language of what is written, whatever that of the window. Each is called as its readers call it. */
export function LanguageChoice({ value, onChange }: LanguageChoiceProps) {
  const t = useTranslate()
  return (
    <Select
      label={t('output.language')}
      value={value}
      options={LANGUAGES.map((each) => ({ value: each, label: NAMES[each] }))}
      onChange={onChange}
    />
  )
}
