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
  'finding.import.blank':
    'Ligne {row} : « {column} » est vide, or chaque ligne en a besoin. Complétez le fichier, ou laissez cette ligne de côté.',
  'finding.import.columnMissing':
    'Le fichier n’a pas de colonne « {column} », nécessaire à la lecture enregistrée. Choisissez une autre colonne à sa place, ou exportez de nouveau le fichier avec celle-ci.',
  'finding.import.dateAmbiguous':
    'Les dates de « {column} » peuvent se lire dans deux ordres. Selon celui retenu, elles vont du {from} au {to} ; selon l’autre, du {otherFrom} au {otherTo}. Vérifiez lequel est le bon et changez l’ordre des dates au besoin.',
  'finding.import.decimalAmbiguous':
    'Les nombres de « {column} », comme {example}, peuvent se lire avec un point décimal ou une virgule décimale. Vérifiez le total et changez le séparateur décimal au besoin : une lecture vaut mille fois l’autre.',
  'finding.import.duplicateId':
    'Ligne {row} : l’identifiant « {id} » figure déjà à la ligne {first}. L’une des deux est de trop : corrigez le fichier, ou indiquez que les lignes d’un même identifiant sont les lignes d’une commande.',
  'finding.import.mappingInvalid':
    'La lecture enregistrée pour ce fichier est inutilisable : « {field} » n’est pas comme attendu ({problem}). Associez de nouveau les colonnes.',
  'finding.import.mixedMarks':
    '« {column} » est écrite de deux façons : certains nombres n’ont de sens qu’avec un point décimal, d’autres qu’avec une virgule décimale. Un tableur d’une autre langue l’a peut-être réécrite, et des montants peuvent être mille fois trop grands. Exportez de nouveau le fichier sans l’ouvrir dans un tableur.',
  'finding.import.noAmountColumn':
    'Aucune colonne n’a été retenue pour le montant. Les lignes peuvent être comptées, mais n’apportent aucun montant. Choisissez la colonne des montants s’il y en a une.',
  'finding.import.noDateColumn':
    'Aucune colonne n’a été retenue pour la date à laquelle une vente compte : aucune ligne ne peut être située dans le temps. Choisissez-en une.',
  'finding.import.noIdColumn':
    'Aucune colonne n’a été retenue pour l’identifiant. Les lignes sont reconnues à leur date, leur titulaire et leur montant : une transaction corrigée plus tard passera pour nouvelle.',
  'finding.import.noOwnerColumn':
    'Aucune colonne n’a été retenue pour le titulaire : aucune ligne ne peut être créditée à quelqu’un. Choisissez-en une.',
  'finding.import.otherCurrency':
    'Ligne {row} : le montant est en « {found} », or le plan est en {currency}. Convertissez-le dans le fichier, ou indiquez que tous les montants sont à prendre en {currency}.',
  'finding.import.statusUnknown':
    '« {column} » semble être le statut des transactions, mais aucune de ses valeurs n’est connue pour signifier gagnée. Toutes les lignes sont lues. Si seules certaines comptent, utilisez-la comme statut et choisissez les valeurs qui signifient gagnée.',
  'finding.import.thousandTimes': {
    one: '{count} montant paraît mille fois trop grand : {amount} à la ligne {row} (identifiant {id}), alors que la moitié des montants est inférieure à {median}. Vérifiez-le dans le fichier.',
    other:
      '{count} montants paraissent mille fois trop grands : le premier est {amount} à la ligne {row} (identifiant {id}), alors que la moitié des montants est inférieure à {median}. Vérifiez-les dans le fichier.',
  },
  'finding.import.tooManyCells':
    'Ligne {row} : il y a {found} cellules sous {expected} titres. Une valeur contient sans doute le signe qui sépare les colonnes, et tout ce qui suit est décalé. Mettez cette valeur entre guillemets dans le fichier.',
  'finding.import.tooPrecise':
    'Ligne {row} : « {found} », dans « {column} », a plus de chiffres qu’il n’est possible d’en garder exactement à côté de la plus grande valeur de la colonne. Arrondissez-le dans le fichier.',
  'finding.import.unknownOwner': {
    one: '« {owner} » est titulaire de {count} ligne et ne figure pas parmi les personnes. Ajoutez cette personne, ou indiquez de qui il s’agit.',
    other:
      '« {owner} » est titulaire de {count} lignes et ne figure pas parmi les personnes. Ajoutez cette personne, ou indiquez de qui il s’agit.',
  },
  'finding.import.unknownOwnerNear': {
    one: '« {owner} » est titulaire de {count} ligne et ne figure pas parmi les personnes. S’agit-il de « {suggestion} » ? Confirmez, ou indiquez de qui il s’agit.',
    other:
      '« {owner} » est titulaire de {count} lignes et ne figure pas parmi les personnes. S’agit-il de « {suggestion} » ? Confirmez, ou indiquez de qui il s’agit.',
  },
  'finding.import.unreadableDate.dmy':
    'Ligne {row} : « {found} », dans « {column} », n’est pas une date. Attendu : jour, mois, année, comme 31/12/2026. Corrigez le fichier, ou changez l’ordre des dates de la colonne.',
  'finding.import.unreadableDate.mdy':
    'Ligne {row} : « {found} », dans « {column} », n’est pas une date. Attendu : mois, jour, année, comme 12/31/2026. Corrigez le fichier, ou changez l’ordre des dates de la colonne.',
  'finding.import.unreadableDate.serial':
    'Ligne {row} : « {found} », dans « {column} », n’est pas une date. Attendu : le numéro de jour d’un tableur, comme 46387. Corrigez le fichier, ou changez l’ordre des dates de la colonne.',
  'finding.import.unreadableDate.ymd':
    'Ligne {row} : « {found} », dans « {column} », n’est pas une date. Attendu : année, mois, jour, comme 2026-12-31. Corrigez le fichier, ou changez l’ordre des dates de la colonne.',
  'finding.import.unreadableNumberComma':
    'Ligne {row} : « {found} », dans « {column} », n’est pas un nombre à virgule décimale, comme 1 234,50. Corrigez le fichier, ou changez le séparateur décimal de la colonne.',
  'finding.import.unreadableNumberPoint':
    'Ligne {row} : « {found} », dans « {column} », n’est pas un nombre à point décimal, comme 1,234.50. Corrigez le fichier, ou changez le séparateur décimal de la colonne.',
  'finding.scenario.commandRefused':
    'La modification {change} du scénario « {scenario} » ne s’applique plus : ce qu’elle modifie a disparu de la référence ou ne l’admet plus. Les autres modifications s’appliquent toujours. Retirez-la du scénario, ou rétablissez ce qu’elle modifiait.',
} satisfies Record<keyof typeof english, Message>
