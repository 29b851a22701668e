import { useFormat, useTranslate } from '@renderer/app/context'
import type { Value } from '@shared/formula/expression'

/** A value that a formula gives, as people read it. */
export function useValueText(): (value: Value) => string {
  const t = useTranslate()
  const format = useFormat()
  return (value) => {
    if (value === null) return t('grid.formula.blank')
    if (typeof value === 'boolean') return t(value ? 'command.yes' : 'command.no')
    if (typeof value === 'string') return value === '' ? t('grid.formula.blank') : value
    return typeof value === 'number' ? format.date(value) : format.count(value)
  }
}
