import { findingText } from '@shared/i18n/findingText'
import { detectTable } from '@shared/import/detect'
import { suggestMapping } from '@shared/import/suggestMapping'
import { toSalesHistory } from '@shared/import/toSalesHistory'
import { describe, expect, it } from 'vitest'
import { rawTable } from '../../support/import/rawTable'

function firstReason(line: string) {
  const good = ['A1|Ana|1,000.50|2026-01-31', 'A2|Ben|20.25|2026-02-13']
  const raw = rawTable([
    'Deal ID|owner|amount|Close Date',
    ...good,
    ...good.map((text) => text.replace('A', 'B')),
    line,
  ])
  const { mapping } = suggestMapping(raw, detectTable(raw))
  const reason = toSalesHistory(raw, mapping, { payees: [], currency: null }).rejected[0]?.reasons[0]
  if (reason === undefined) throw new Error('the row was accepted')
  return reason
}

describe('a rejected row says where, what was found, what was expected and how to mend it', () => {
  it('in English', () => {
    expect(findingText(firstReason('A9|Ana|34,20|2026-01-31'), 'en')).toBe(
      'Row 6: “34,20” in “amount” is not a number with a decimal point, such as 1,234.50. Correct it in the file, or change the decimal mark of the column.',
    )
  })

  it('in French', () => {
    expect(findingText(firstReason('A1|Ana|1.00|2026-01-31'), 'fr')).toBe(
      'Ligne 6\u00a0: l’identifiant «\u00a0A1\u00a0» figure déjà à la ligne 2. L’une des deux est de trop\u00a0: corrigez le fichier, ou indiquez que les lignes d’un même identifiant sont les lignes d’une commande.',
    )
  })

  it('quotes the file as it is, whatever the language writes numbers like', () => {
    expect(findingText(firstReason('A9|Ana|1.00|20260131.5'), 'fr')).toContain('«\u00a020260131.5\u00a0»')
  })
})
