import { useApp, useLanguage, useWorkspace } from '@renderer/app/context'
import { evaluateAssumptions } from '@shared/formula/assumptions'
import { useMemo } from 'react'
import type { CellSetting } from './cellText'

/** Language, currency and named values that cells are read and shown with. */
export function useCellSetting(): CellSetting {
  const language = useLanguage()
  const { currency, assumptions } = useWorkspace()
  const names = useMemo(() => evaluateAssumptions(assumptions).values, [assumptions])
  const showsFormulas = useApp((state) => state.showsFormulas)
  return useMemo(() => ({ language, currency, names, showsFormulas }), [language, currency, names, showsFormulas])
}
