import type { findings as english } from '../en/findings'
import type { Message } from '../message'

export const findings = {
  'finding.entry.comma': '« {found} » : la virgule sépare ici les milliers. Tapez un point avant les décimales : 1.5.',
  'finding.entry.formulaEmpty':
    '« {found} » est un début de formule. Écrivez ensuite le calcul, par exemple =taux_base*1,5.',
  'finding.entry.notChoice':
    '« {found} » ne figure pas dans les choix de cette colonne. Tapez le début d’un choix ou prenez-le dans la liste.',
  'finding.entry.notDate': '« {found} » n’est pas une date. Tapez un jour, par exemple 14/02/2026 ou 14 février 2026.',
  'finding.entry.notNumber':
    '« {found} » n’est pas un nombre. Tapez un nombre comme 12 500,50, un pourcentage comme 8 % ou une formule comme =taux_base*1,5.',
  'finding.entry.otherCurrency':
    '« {found} » est dans une autre devise ; les montants sont ici en {currency}. Tapez le montant en {currency}.',
  'finding.entry.percentInMoney':
    '« {found} » est un pourcentage, et cette cellule contient un montant. Tapez un montant comme 12 500.',
  'finding.scenario.commandRefused':
    'La modification {change} du scénario « {scenario} » ne s’applique plus : ce qu’elle modifie a disparu de la référence ou ne l’admet plus. Les autres modifications s’appliquent toujours. Retirez-la du scénario, ou rétablissez ce qu’elle modifiait.',
} satisfies Record<keyof typeof english, Message>
