import { AG_GRID_LOCALE_EN, AG_GRID_LOCALE_FR } from '@ag-grid-community/locale'
import type { Language } from '@shared/i18n/catalogue'

/** AG Grid's own words, in the language of the window. */
export function localeTextOf(language: Language): Record<string, string> {
  return language === 'fr' ? AG_GRID_LOCALE_FR : AG_GRID_LOCALE_EN
}
