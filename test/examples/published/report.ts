import { failuresOf } from '../../support/published/case'
import { PUBLISHED } from './index'

/** What came out of the published cases, as lines to print; `ok` when every figure of every case did. */
export function reportCases(): { readonly ok: boolean; readonly lines: readonly string[] } {
  const categories = PUBLISHED.map(({ name, cases }) => ({
    name,
    cases: cases.map((one) => ({ id: one.id, failures: failuresOf(one) })),
  }))
  const all = categories.flatMap(({ cases }) => cases)
  const passed = all.filter(({ failures }) => failures.length === 0)
  const lines = categories.flatMap(({ name, cases }) => {
    const right = cases.filter(({ failures }) => failures.length === 0)
    return [
      `  ${name.padEnd(22)} ${right.length} of ${cases.length}`,
      ...cases.flatMap(({ id, failures }) => failures.map((failure) => `      ${id}: ${failure}`)),
    ]
  })
  return { ok: passed.length === all.length, lines: [`${passed.length} of ${all.length}`, ...lines] }
}
