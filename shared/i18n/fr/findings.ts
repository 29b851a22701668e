import type { findings as english } from '../en/findings'
import type { Message } from '../message'

export const findings = {
  'finding.across.missing':
    'La position de {payee} sur le second axe du barème est inconnue pour {period} : {component} ne paie rien. Saisissez l’objectif ou les transactions nécessaires.',
  'finding.assignment.backwards':
    '{payee} a une affectation qui finit ({to}) avant de commencer ({from}). Indiquez un dernier jour au moins égal au premier.',
  'finding.assignment.negativePay':
    '{payee} a une rémunération négative. Le salaire de base et le variable cible sont nuls ou positifs.',
  'finding.assignment.overlap':
    'Deux affectations de {payee} se chevauchent : l’une du {other}, l’autre du {from}. Terminez la première la veille du début de la seconde.',
  'finding.assumption.circle':
    'Ces hypothèses dépendent l’une de l’autre, aucune n’a donc de valeur : {circle}. Donnez un nombre simple à l’une d’elles.',
  'finding.assumption.duplicate':
    'L’hypothèse {name} figure deux fois. Renommez-en ou retirez-en une pour que les formules sachent laquelle est visée.',
  'finding.assumption.name':
    '« {name} » ne peut pas être un nom : commencez par une lettre, n’utilisez que des lettres, des chiffres et _, et aucun mot déjà employé par les formules, comme MIN.',
  'finding.assumption.nameTaken':
    'Le nom {name} est déjà pris, ou une formule le mentionne : le sens des formules changerait. Choisissez un autre nom.',
  'finding.blend.both':
    'Une part de moyenne pondérée est un indicateur ou un objectif qualitatif, et celle-ci nomme les deux. Faites-en deux parts.',
  'finding.blend.empty':
    'Cette part de la moyenne ne nomme ni indicateur ni objectif qualitatif. Choisissez-en un, ou retirez la part.',
  'finding.blend.missing':
    'Il manque une partie de la combinaison de {component} pour {payee} sur {window}\u00a0: rien n’est versé. Saisissez le quota, la note ou les transactions qu’il lui faut.',
  'finding.blend.weights':
    'Les poids de la moyenne totalisent {total} % et non 100 % : la composante ne paie rien. Corrigez les poids.',
  'finding.carvedOut.group':
    'Seul ce qui est acquis sur une équipe ou sur des encadrés peut être prélevé sur leur paie. Créditez la composante à un groupe, ou laissez-la s’ajouter.',
  'finding.choice.ambiguous':
    'Deux barèmes de priorité {priority} valent pour la même vente ou la même personne : rien n’est payé. Donnez à chacun sa priorité, ou resserrez une condition.',
  'finding.choice.fault':
    'Impossible de savoir si un barème de priorité {priority} de {component} s’applique à {payee} pour {period} : rien n’est payé. Complétez ce dont sa condition a besoin.',
  'finding.choice.faultOfSales': {
    one: 'Impossible de savoir si un barème de priorité {priority} de {component} s’applique à une transaction de {payee} pour {period} (ligne {row}) : elle ne paie rien. Complétez ce dont sa condition a besoin.',
    other:
      'Impossible de savoir si un barème de priorité {priority} de {component} s’applique à {count} transactions de {payee} pour {period} (la première à la ligne {row}) : elles ne paient rien. Complétez ce dont sa condition a besoin.',
  },
  'finding.choice.none':
    'Aucun barème de {component} ne s’applique à {payee} pour {period} : rien n’est payé. Ajoutez un barème pour ce cas, ou laissez valoir celui de la composante.',
  'finding.choice.noneOfSales': {
    one: 'Aucun barème de {component} ne s’applique à une transaction de {payee} pour {period} (ligne {row}) : elle ne paie rien. Ajoutez un barème pour ce cas, ou laissez valoir celui de la composante.',
    other:
      'Aucun barème de {component} ne s’applique à {count} transactions de {payee} pour {period} (la première à la ligne {row}) : elles ne paient rien. Ajoutez un barème pour ce cas, ou laissez valoir celui de la composante.',
  },
  'finding.choice.unreachable':
    'Un barème placé avant celui-ci s’applique toujours : celui-ci ne sert jamais. Donnez-lui une priorité plus petite, ou une condition à l’autre.',
  'finding.clawback.carried':
    'Un plafond a reporté de {window} une part de {component} pour {payee}, et des ventes en ont été annulées depuis. La récupération porte sur ce que {window} a versé, non sur l’excédent versé ensuite : régularisez le reste à la main, ou laissez perdre l’excédent.',
  'finding.clawback.fraction':
    'La récupération reprend une fraction de la paie, et aucune n’est donnée. Saisissez une part, par exemple 50 %.',
  'finding.clawback.months':
    'La récupération diminue mois par mois, et le nombre de mois n’est pas donné. Saisissez-en un, par exemple 12.',
  'finding.clawback.noColumn':
    'L’indicateur ne dit pas quelle colonne donne le jour d’annulation d’une vente : rien n’est jamais repris. Choisissez cette colonne dans l’indicateur, ou retirez la récupération.',
  'finding.clawback.share': 'La fraction reprise va de 0 % à 100 %.',
  'finding.command.exists': 'L’identifiant {id} existe déjà. Choisissez-en un autre.',
  'finding.command.invalid': '{field} ne peut pas être « {found} » : {reason}.',
  'finding.command.lastTier': 'Un barème garde au moins un palier. Modifiez celui-ci, ou retirez la composante.',
  'finding.command.noSuch':
    'Cette modification ne trouve plus {id} dans {what}. L’élément a pu être retiré ou renommé.',
  'finding.component.circle':
    'Ces composantes ont besoin des versements l’une de l’autre, aucune ne paie donc : {circle}. Retirez-en une du cercle.',
  'finding.component.floorAboveCap':
    'Le plancher dépasse le plafond : les deux ne peuvent pas valoir. Baissez le plancher ou relevez le plafond.',
  'finding.component.limitUnit':
    'Cette limite est un multiple du montant crédité ou du taux de base, et la composante n’en compte pas. Choisissez un montant ou une part de la cible.',
  'finding.component.needsMeasure':
    'Ceci lit un montant ou des unités, et la composante n’a pas d’indicateur à elle. Choisissez un indicateur, ou le taux d’atteinte.',
  'finding.component.negativeCap': 'Un plafond est nul ou positif. Pour ne rien payer, mettez la pondération à 0 %.',
  'finding.component.negativeFloor': 'Un plancher est nul ou positif.',
  'finding.component.negativeWeight': 'Une pondération est nulle ou positive.',
  'finding.component.noAttainment':
    '{component} n’a pas de quota, donc pas de taux d’atteinte pour {payee} sur {window}\u00a0: rien n’est versé. Faites porter son barème sur un montant, ou donnez-lui un indicateur.',
  'finding.component.noMeasure':
    'Cette composante ne compte rien : ni indicateur, ni moyenne pondérée, ni versements d’autres composantes. Choisissez un indicateur.',
  'finding.component.noReports':
    'Personne n’a de responsable : nul n’encadre personne et cette composante ne paie rien. Saisissez les responsables dans les affectations.',
  'finding.component.noRule':
    'Le crédit suit une règle, et aucune n’est donnée : personne n’est crédité. Écrivez une condition, par exemple specialist = payee_id.',
  'finding.component.noTerritoryColumn':
    'Le crédit suit le territoire, et les ventes n’ont pas de colonne de texte {column} : personne n’est crédité. Ajoutez la colonne, ou créditez le propriétaire.',
  'finding.component.paid':
    'Versée par {paid}, cette composante ne s’accorde pas avec sa fenêtre ({window}). Choisissez une période de versement qui divise la fenêtre.',
  'finding.component.planYear':
    'L’année du plan commence au milieu d’une période de l’exercice ({paid}) : les versements et la fenêtre ne s’accordent pas. Versez par mois, ou faites commencer l’année du plan avec une telle période.',
  'finding.component.unknownMeasure':
    'L’indicateur {measure} n’est pas défini : cette composante ne paie rien. Choisissez un indicateur existant, ou ajoutez-le.',
  'finding.component.unused':
    '{name} n’a pas de sens avec les autres champs de cette composante et ne fait rien. Retirez-le, ou corrigez le champ dont il dépend.',
  'finding.component.walk':
    'Un barème qui paie un montant quelle que soit la position ne peut pas se payer vente par vente. Choisissez un barème par tranche, ou lisez chaque vente seule.',
  'finding.component.walkAggregate':
    'Une moyenne, un minimum, un maximum ou un nombre de valeurs distinctes ne se paie pas vente par vente. Prenez un indicateur qui s’additionne, ou renoncez au plafond, au choix ou à la lecture par vente.',
  'finding.component.walkGroup':
    'Seules les ventes propres d’un bénéficiaire se paient une à une, pas celles d’un groupe, d’une moyenne, d’une cagnotte, d’un concours ou de versements. Créditez le propriétaire, ou retirez ce qui vaut par vente.',
  'finding.contest.missing':
    'Le barème suit le rang, et rien ne dit comment les rangs se gagnent. Ajoutez le concours : ce qui classe, et ce que reçoivent les ex æquo.',
  'finding.contest.paid':
    'Un concours se verse une fois par fenêtre, et non par {paid} sur une fenêtre d’un {window}. Versez-le avec sa fenêtre.',
  'finding.contest.step': 'Les prix vont selon le rang atteint : choisissez un barème par palier atteint.',
  'finding.contest.table':
    'Un concours paie selon le rang, et ce barème se lit autrement. Exprimez ses bornes en rangs.',
  'finding.credit.blankCurrency':
    'La ligne {row} n’a pas de devise pour {measure}\u00a0: elle ne crédite personne. Indiquez la devise.',
  'finding.credit.blankDate':
    'La ligne {row} n’a pas de date pour {measure} : elle ne crédite personne. Renseignez la date.',
  'finding.credit.blankId': 'La ligne {row} n’a pas d’identifiant.',
  'finding.credit.blankOwner': {
    one: 'Une transaction n’a pas de propriétaire : elle ne crédite personne pour {measure}. Renseignez-le.',
    other:
      '{count} transactions n’ont pas de propriétaire : elles ne créditent personne pour {measure}. Renseignez-le.',
  },
  'finding.credit.moreRows': {
    one: 'Et une autre ligne du même genre pour {measure}.',
    other: 'Et {count} autres lignes du même genre pour {measure}.',
  },
  'finding.credit.shareSum':
    'Les parts de crédit de la transaction {transaction} ne totalisent pas 100 % : elle ne crédite personne. Corrigez ses parts.',
  'finding.credit.shares':
    'La ligne {row} ne crédite personne pour {measure} : ses parts de crédit ne sont pas complètes.',
  'finding.credit.unassigned': {
    one: '{payee} a une transaction de {measure} un jour sans affectation : elle ne crédite personne. Ajoutez une affectation pour ce jour, ou corrigez le propriétaire.',
    other:
      '{payee} a {count} transactions de {measure} des jours sans affectation : elles ne créditent personne. Ajoutez une affectation pour ces jours, ou corrigez le propriétaire.',
  },
  'finding.credit.unknownOwner': {
    one: 'Une transaction appartient à « {owner} », qui n’est pas un bénéficiaire : elle ne crédite personne pour {measure}. Ajoutez le bénéficiaire, ou corrigez le propriétaire.',
    other:
      '{count} transactions appartiennent à « {owner} », qui n’est pas un bénéficiaire : elles ne créditent personne pour {measure}. Ajoutez le bénéficiaire, ou corrigez le propriétaire.',
  },
  'finding.credit.unknownSharePayee':
    'Une part de crédit de la transaction {transaction} va à {payee}, qui n’est pas un bénéficiaire : la transaction ne crédite personne. Corrigez la part.',
  'finding.credit.unknownShareTransaction':
    'Des parts de crédit portent sur la transaction {transaction}, absente des ventes : elles ne créditent personne. Importez-la, ou corrigez l’identifiant.',
  'finding.currency.noRate': {
    one: 'Une transaction de {measure} est en {currency}, devise sans taux de change pour {month} : elle ne crédite personne. Saisissez le taux de ce mois, ou un taux fixe.',
    other:
      '{count} transactions de {measure} sont en {currency}, devise sans taux de change pour {month} : elles ne créditent personne. Saisissez le taux de ce mois, ou un taux fixe.',
  },
  'finding.draw.dates':
    'L’avance se termine ({to}) avant de commencer ({from}). Indiquez un dernier jour au moins égal au premier.',
  'finding.draw.negative': 'Une avance est nulle ou positive.',
  'finding.draw.recovery':
    'La reprise doit commencer ({to}) avant l’avance ({from}), quand il n’y a rien à reprendre. Indiquez un jour plus tardif, ou aucun.',
  'finding.draw.share': 'La part reprise sur les gains va de 0 % à 100 %.',
  'finding.duplicate.id': 'L’identifiant {id} figure deux fois. Les identifiants sont uniques : changez-en un.',
  'finding.entry.comma': '« {found} » : la virgule sépare ici les milliers. Tapez un point avant les décimales : 1.5.',
  'finding.entry.formulaEmpty':
    '« {found} » est un début de formule. Écrivez ensuite le calcul, par exemple =taux_base*1,5.',
  'finding.entry.notChoice':
    '« {found} » ne figure pas dans les choix de cette colonne. Tapez le début d’un choix ou prenez-le dans la liste.',
  'finding.entry.notDate': '« {found} » n’est pas une date. Tapez un jour, par exemple 14/02/2026 ou 14 février 2026.',
  'finding.entry.notNumber':
    '« {found} » n’est pas un nombre. Tapez un nombre comme 12 500,50, un pourcentage comme 8 % ou une formule comme =taux_base*1,5.',
  'finding.entry.notWhole': '« {found} » ne convient pas ici : tapez un nombre entier de {least} à {most}.',
  'finding.entry.otherCurrency':
    '« {found} » est dans une autre devise ; les montants sont ici en {currency}. Tapez le montant en {currency}.',
  'finding.entry.percentInMoney':
    '« {found} » est un pourcentage, et cette cellule contient un montant. Tapez un montant comme 12 500.',
  'finding.exchangeRate.duplicate': 'Le taux de {currency} figure deux fois pour la même période. Retirez-en un.',
  'finding.exchangeRate.missing':
    'Des ventes sont en {currency}, et il n’y a pas de taux : elles ne créditent personne. Saisissez ce taux de change.',
  'finding.exchangeRate.month':
    '« {period} » n’est pas un mois. Écrivez par exemple 2026-03, ou rien pour le taux fixe.',
  'finding.exchangeRate.notAboveZero':
    'Le taux de {currency} n’est pas positif. Saisissez ce que vaut une unité dans la monnaie du plan.',
  'finding.exchangeRate.planCurrency': '{currency} est la monnaie du plan : ce taux ne sert jamais. Retirez-le.',
  'finding.file.damaged':
    'Le fichier est endommagé : {part} n’est pas ce qui a été enregistré. Ouvrez une version antérieure.',
  'finding.file.notJson': 'Le fichier n’est pas un document lisible : {reason}.',
  'finding.file.notWorkspace': 'Le fichier est un zip, mais pas un espace de travail Palier : une partie manque.',
  'finding.file.tooLarge': 'Le fichier décompressé dépasse ce qui peut être lu sans risque.',
  'finding.formula.argumentCount': '{function} prend de {least} à {most} valeurs ; il y en a {count} ici.',
  'finding.formula.blank': 'Une cellule nécessaire est vide (ligne {row}). Renseignez-la, ou testez-la avec ESTVIDE.',
  'finding.formula.character': '« {character} » ne peut pas figurer dans une formule.',
  'finding.formula.dividedByZero': 'La formule divise par zéro. Testez d’abord le diviseur avec SI.',
  'finding.formula.empty': 'Il n’y a pas de formule ici. Écrivez-en une, ou un nombre.',
  'finding.formula.figure':
    'Ce que compte une vente ne peut pas dépendre de {name}, qui dépend lui-même de ce que comptent les ventes. Utilisez les colonnes de la vente, les hypothèses ou les données du bénéficiaire.',
  'finding.formula.misplaced': 'Deux valeurs se suivent. Mettez un opérateur comme + ou * entre elles.',
  'finding.formula.noSuchDay':
    'Ce jour n’existe pas dans le calendrier. DATE prend une année, un mois de 1 à 12 et un jour de ce mois.',
  'finding.formula.places': 'Le nombre de décimales d’un arrondi est un entier de −15 à 15.',
  'finding.formula.power':
    'Un exposant est un entier de −64 à 64, et le résultat reste sous quelques milliers de chiffres : les autres n’ont pas de valeur exacte.',
  'finding.formula.reference':
    '{name} prend un seul identifiant et rien d’autre : {name}(commandes), ou {name}([nouvelles-affaires]) quand il contient autre chose que des lettres et des chiffres.',
  'finding.formula.tooDeep': 'La formule dépasse {most} niveaux d’imbrication. Répartissez-la en hypothèses.',
  'finding.formula.tooLong': 'La formule compte {length} caractères ; le maximum est {most}.',
  'finding.formula.tooManyDigits':
    'Un résultat compte plus de 5 000 chiffres, numérateur et dénominateur comptés à part : vérifiez les nombres multipliés entre eux.',
  'finding.formula.unfinished': 'La formule est inachevée, ou une parenthèse manque.',
  'finding.formula.unknownName': 'Rien ne s’appelle {name}. Ajoutez une hypothèse de ce nom, ou corrigez-le.',
  'finding.formula.unknownNameNear': 'Rien ne s’appelle {name}. Vouliez-vous dire {nearest} ?',
  'finding.formula.unsupported': 'Cette écriture ne fait pas partie des formules d’ici.',
  'finding.formula.wrongKind': 'Il y a ici {found}, là où il faut {expected}.',
  'finding.gate.missing':
    'La condition de paiement de {component} n’est pas remplie pour {payee} en {period} : une donnée dont elle a besoin manque. Saisissez-la, ou prévoyez son absence dans la condition.',
  'finding.gate.negative': 'Le facteur appliqué quand la condition n’est pas remplie est nul ou positif.',
  'finding.import.blank':
    'Ligne {row} : « {column} » est vide, or chaque ligne en a besoin. Complétez le fichier, ou laissez cette ligne de côté.',
  'finding.import.columnMissing':
    'Le fichier n’a pas de colonne « {column} », nécessaire à la lecture enregistrée. Choisissez une autre colonne à sa place, ou exportez de nouveau le fichier avec celle-ci.',
  'finding.import.dateAmbiguous':
    'Les dates de « {column} » peuvent se lire dans deux ordres. Selon celui retenu, elles vont du {from} au {to} ; selon l’autre, du {otherFrom} au {otherTo}. Vérifiez lequel est le bon et changez l’ordre des dates au besoin.',
  'finding.import.dateGuessed':
    'Rien n’indique la date à laquelle les ventes sont conclues, commandées, facturées ou payées ; « {column} » a été retenue. Choisissez une autre colonne si les ventes comptent à une autre date.',
  'finding.import.dateOrderChanged':
    '« {column} » se lisait jusqu’ici dans l’ordre {usual}, et les dates de ce fichier n’y correspondent pas. Vérifiez l’ordre des dates avant de reprendre ces lignes : un ordre faux déplace des ventes vers d’autres mois.',
  'finding.import.decimalAmbiguous':
    'Les nombres de « {column} », comme {example}, peuvent se lire avec un point décimal ou une virgule décimale. Vérifiez le total et changez le séparateur décimal au besoin : une lecture vaut mille fois l’autre.',
  'finding.import.decimalMarkChanged':
    'Les nombres de « {column} » se lisaient jusqu’ici avec « {usual} » comme séparateur décimal, et ceux de ce fichier emploient l’autre. Vérifiez le total et changez le séparateur décimal.',
  'finding.import.duplicateId':
    'Ligne {row} : l’identifiant « {id} » figure déjà à la ligne {first}. L’une des deux est de trop : corrigez le fichier, ou indiquez que les lignes d’un même identifiant sont les lignes d’une commande.',
  'finding.import.mappingInvalid':
    'La lecture enregistrée pour ce fichier est inutilisable : « {field} » n’est pas comme attendu. Associez de nouveau les colonnes.',
  'finding.import.mappingTwice':
    'La lecture enregistrée pour ce fichier est inutilisable : « {name} » y figure deux fois. Associez de nouveau les colonnes.',
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
  'finding.manager.circle':
    'Ces personnes s’encadrent mutuellement : {circle}. Corrigez le responsable de l’une d’elles.',
  'finding.measure.missing':
    '{payee} n’a aucune transaction pour {measure} sur {window}\u00a0: la valeur manque et rien n’est versé. Un indicateur qui additionne ou compte vaudrait zéro.',
  'finding.measure.negativeCap': 'Le maximum que compte une vente est nul ou positif.',
  'finding.measure.shadowedName':
    'Le nom {name} désigne à la fois une colonne des ventes et une hypothèse : ici, c’est la colonne qui compte. Renommez l’hypothèse.',
  'finding.measure.unknownCancelled':
    'Les ventes n’ont pas de colonne de date {column} : aucune annulation n’est vue. Choisissez une des colonnes de date.',
  'finding.measure.unknownCurrency':
    'Les ventes n’ont pas de colonne de texte {column} : la monnaie des montants est inconnue. Choisissez une des colonnes de texte.',
  'finding.measure.unknownDate':
    'Les ventes n’ont pas de colonne de date nommée {column} : cet indicateur ne crédite rien. Choisissez une colonne de date.',
  'finding.multiplier.bounds': 'Le facteur minimum dépasse le maximum. Corrigez l’un des deux.',
  'finding.multiplier.empty': 'Le multiplicateur n’a pas de facteur. Écrivez un nombre ou une formule, ou retirez-le.',
  'finding.multiplier.fault':
    'Un multiplicateur de {component} ne peut pas être calculé pour {payee} en {period} : rien n’est payé. Complétez ce dont son facteur a besoin.',
  'finding.multiplier.faultOfSales': {
    one: 'Un multiplicateur de {component} ne peut pas être calculé pour une transaction de {payee} en {period} (ligne {row}) : elle ne paie rien. Complétez ce dont son facteur a besoin.',
    other:
      'Un multiplicateur de {component} ne peut pas être calculé pour {count} transactions de {payee} en {period} (la première à la ligne {row}) : elles ne paient rien. Complétez ce dont son facteur a besoin.',
  },
  'finding.number.unreadable':
    '« {found} » n’est ni un nombre, ni un pourcentage, ni une formule. Écrivez par exemple 0.08, 8% ou =base_rate*1.5.',
  'finding.pay.tooLarge':
    'Ce que {payee} toucherait pour {period} est trop grand pour être une somme d’argent : rien n’est payé. Corrigez le taux, la pondération ou les montants en cause.',
  'finding.payee.hiredLater':
    '{payee} est affecté à partir du {from}, avant son entrée le {to}. Corrigez l’un des deux jours.',
  'finding.payments.column':
    'Cette part se verse quand les ventes atteignent une date, et la colonne de cette date n’est pas donnée. Choisissez-la.',
  'finding.payments.months':
    'Cette part se verse quelques mois plus tard, et leur nombre n’est pas donné. Saisissez le nombre de mois.',
  'finding.payments.shares':
    'Les parts de l’échéancier totalisent {total} % et non 100 % : la composante ne paie rien. Corrigez les parts.',
  'finding.payments.unknownColumn':
    'Les ventes n’ont pas de colonne de date {column} : cette part n’est jamais versée. Choisissez une des colonnes de date.',
  'finding.payouts.group':
    'Une prime sur des versements doit savoir lesquels : créditez-la à l’équipe, aux encadrés directs ou à la ligne hiérarchique.',
  'finding.payouts.table':
    'Les versements d’autrui n’ont pas d’objectif : exprimez les bornes en montant, sans taux de base ni seuil de déclenchement.',
  'finding.plan.empty': 'Le plan {plan} n’a pas de composante : il ne paie rien. Ajoutez-en une.',
  'finding.plan.limit':
    'Le plafond ou le plancher d’un plan entier ne peut pas être un multiple du montant crédité ou du taux de base. Choisissez un montant, le variable cible ou le salaire de base.',
  'finding.plan.targetPay': 'À 100 % partout, le plan {plan} verse {total} % du variable cible : {off} points d’écart.',
  'finding.plan.weights':
    'Les pondérations du plan {plan} totalisent {total} %, soit {off} points d’écart avec 100 %. Corrigez les pondérations.',
  'finding.plan.yearStartUnused':
    'Aucune composante ne se cumule sur l’année du plan : son premier mois ne sert à rien. Choisissez l’année du plan comme fenêtre, ou retirez le mois.',
  'finding.pool.missing':
    'On ne peut pas établir si {payee} participe à la cagnotte de {component} pour {period}\u00a0: il n’y participe pas. Complétez ce dont la condition a besoin.',
  'finding.pool.nobody':
    'Personne dans l’équipe {team} n’a de part dans la cagnotte de {component} pour {period}\u00a0: elle n’est pas versée. Vérifiez qui y a droit et la clé de répartition.',
  'finding.pool.quotaMissing':
    'L’équipe {team} n’a pas de quota pour {period}\u00a0: la cagnotte de {component} est vide. Saisissez les quotas de ses membres.',
  'finding.pool.quotaZero':
    'Le quota de l’équipe {team} pour {period} est nul\u00a0: la cagnotte de {component} est vide. Saisissez des quotas supérieurs à zéro.',
  'finding.pool.table':
    'Une cagnotte est une somme : son barème paie un taux, un montant par unité ou un montant, et non {pays}.',
  'finding.pool.team':
    'Une cagnotte se remplit par une équipe. Créditez la composante à l’équipe, ou retirez la cagnotte.',
  'finding.practice.atQuotaLeast':
    'Sur {count} bénéficiaires, {figure} % atteignent leur objectif ; l’usage est d’au moins {threshold} %. Les objectifs sont peut-être trop hauts, ou les ventes incomplètes.',
  'finding.practice.atQuotaMost':
    'Sur {count} bénéficiaires, {figure} % atteignent leur objectif ; l’usage est d’au plus {threshold} %. Les objectifs sont peut-être trop bas.',
  'finding.practice.capLeast':
    'Un plafond du plan {plan} est à {figure} % du variable cible ; sous {threshold} %, il arrête tôt les bons vendeurs. Relevez-le, ou acceptez-le en donnant la raison.',
  'finding.practice.componentsMost':
    'Le plan {plan} paie selon {figure} composantes ; au-delà de {threshold}, elles se retiennent mal. Regroupez-en, ou supprimez la moindre.',
  'finding.practice.costOfSalesMost':
    'Le variable représente {figure} % des ventes ; l’usage est d’au plus {threshold} %. Revoyez les taux et les objectifs.',
  'finding.practice.jumpMost':
    '{plan}, {component} : à la borne du palier {tier}, la paie saute de {figure} % du variable cible, plus de {threshold} %. Déplacer une vente rapporte alors beaucoup : payez par tranche ou en ligne droite.',
  'finding.practice.noCap':
    'Rien ne plafonne ce que paie le plan {plan}. La plupart des entreprises ne plafonnent pas l’indicateur principal : acceptez-le si c’est voulu, ou fixez un plafond.',
  'finding.practice.pastThresholdLeast':
    'Sur {count} bénéficiaires, {figure} % touchent un variable ; environ {threshold} % passent d’ordinaire le seuil. Revoyez les seuils et les objectifs.',
  'finding.practice.quotaToPayLeast': {
    one: 'L’objectif annuel de {payee} ({plan}) vaut {figure} fois l’OTE, moins de {threshold} : les ventes portent peut-être mal la rémunération.',
    other:
      'Les objectifs annuels de {count} bénéficiaires ({plan}) valent moins de {threshold} fois l’OTE, {payee} en premier avec {figure} : les ventes portent peut-être mal la rémunération.',
  },
  'finding.practice.quotaToPayMost': {
    one: 'L’objectif annuel de {payee} ({plan}) vaut {figure} fois l’OTE, plus de {threshold} : il est peut-être hors d’atteinte.',
    other:
      'Les objectifs annuels de {count} bénéficiaires ({plan}) valent plus de {threshold} fois l’OTE, {payee} en premier avec {figure} : ils sont peut-être hors d’atteinte.',
  },
  'finding.practice.topPayLeast':
    'Au quatre-vingt-dixième centile de {count} bénéficiaires, le versement est à {figure} % de la cible ; l’usage est d’au moins {threshold} %. Les accélérateurs sont peut-être trop plats.',
  'finding.practice.topPayMost':
    'Au quatre-vingt-dixième centile de {count} bénéficiaires, le versement est à {figure} % de la cible ; l’usage est d’au plus {threshold} %. Les accélérateurs sont peut-être trop raides.',
  'finding.practice.variableShareLeast': {
    one: 'Le variable de {payee} ({plan}) représente {figure} % de l’OTE, moins de {threshold} % : il risque de ne motiver personne.',
    other:
      'Le variable de {count} bénéficiaires ({plan}) représente moins de {threshold} % de l’OTE, {payee} en premier avec {figure} % : il risque de ne motiver personne.',
  },
  'finding.practice.variableShareMost': {
    one: 'Le variable de {payee} ({plan}) représente {figure} % de l’OTE, plus de {threshold} % : un trimestre faible pèse sur le foyer.',
    other:
      'Le variable de {count} bénéficiaires ({plan}) représente plus de {threshold} % de l’OTE, {payee} en premier avec {figure} % : un trimestre faible pèse sur le foyer.',
  },
  'finding.practice.weightLeast':
    '{plan}, {component} : une pondération de {figure} % est inférieure à {threshold} % et ne se ressent guère. Augmentez-la, ou supprimez la composante.',
  'finding.practice.yearNotSimulated':
    'Des objectifs existent pour {year}, qui n’est pas simulé. Ajoutez l’année pour voir ce qu’ils paient.',
  'finding.quota.memberMissing':
    '{payee} a du crédit de {measure} dans l’équipe {team} pour {window} mais pas d’objectif : le taux d’atteinte de l’équipe dépasse ce que disent ses objectifs. Saisissez l’objectif, ou déplacez la personne.',
  'finding.quota.missing':
    '{payee} n’a pas d’objectif de {measure} pour {window} : pas de taux d’atteinte, rien n’est payé. Saisissez l’objectif.',
  'finding.quota.negative': 'L’objectif de {payee} pour {measure}, {period}, est négatif. Un objectif est positif.',
  'finding.quota.overlap':
    '{payee} a deux objectifs de {measure} qui se chevauchent, dont un pour {period} ; les deux sont écartés. N’en gardez qu’un.',
  'finding.quota.period': '« {period} » n’est pas une période. Écrivez 2026-03, 2026-Q1, 2026-H1 ou 2026.',
  'finding.quota.reportMissing':
    '{payee} dépend de {manager} et a du crédit de {measure} pour {window}, mais pas d’objectif : le taux d’atteinte du groupe est plus haut que ses objectifs ne le disent. Saisissez l’objectif, ou changez le responsable.',
  'finding.quota.reportsMissing':
    'Les bénéficiaires rattachés à {payee} n’ont pas de quota de {measure} sur {window}\u00a0: pas de taux d’atteinte, rien n’est versé. Saisissez leurs quotas.',
  'finding.quota.reportsZero':
    'Les quotas de {measure} des bénéficiaires rattachés à {payee} sont nuls sur {window}\u00a0: pas de taux d’atteinte, rien n’est versé. Saisissez des quotas supérieurs à zéro.',
  'finding.quota.teamMissing':
    'L’équipe de {payee} n’a pas d’objectif de {measure} pour {window} : pas de taux d’atteinte, rien n’est payé. Saisissez les objectifs de ses membres.',
  'finding.quota.teamZero':
    'Les objectifs de l’équipe de {payee} pour {measure}, {window}, totalisent zéro : pas de taux d’atteinte, rien n’est payé.',
  'finding.quota.zero':
    'L’objectif de {payee} pour {measure}, {window}, est nul : pas de taux d’atteinte, rien n’est payé. Saisissez un objectif positif.',
  'finding.ramp.negative': 'Le facteur sur l’objectif et la part assurée d’une montée en charge sont nuls ou positifs.',
  'finding.sales.blankId': 'La ligne {row} n’a pas d’identifiant. Chaque transaction en a besoin.',
  'finding.sales.duplicateColumn': 'Les ventes ont deux colonnes nommées {name}. Renommez-en une.',
  'finding.sales.duplicateId':
    'L’identifiant {id} de la ligne {row} existe déjà : la transaction compterait deux fois. Retirez-en une, ou donnez-lui son propre identifiant.',
  'finding.sales.missingColumn':
    'Les ventes n’ont pas de colonne nommée {name} : rien ne peut être crédité. Ajoutez-la.',
  'finding.sales.tooManyCells':
    'La ligne {row} a {found} cellules pour {expected} colonnes ; les dernières n’ont pas d’en-tête.',
  'finding.sales.tooPrecise':
    '« {found} », ligne {row}, colonne {column}, a plus de chiffres qu’il n’est possible d’en garder exactement. Écrivez moins de décimales.',
  'finding.sales.unreadableDate':
    '« {found} », ligne {row}, colonne {column}, n’est pas une date. Écrivez-la comme 2026-02-14.',
  'finding.sales.unreadableNumber':
    '« {found} », ligne {row}, colonne {column}, n’est pas un nombre. Écrivez-le comme 12500.00.',
  'finding.scenario.commandRefused':
    'La modification {change} du scénario « {scenario} » ne s’applique plus : ce qu’elle modifie a disparu de la référence ou ne l’admet plus. Les autres modifications s’appliquent toujours. Retirez-la du scénario, ou rétablissez ce qu’elle modifiait.',
  'finding.schema.above': '{found} est trop ici : le maximum est {limit}.',
  'finding.schema.below': '{found} est trop peu ici : le minimum est {limit}.',
  'finding.schema.blank': 'Un texte est nécessaire ici. Remplissez-le.',
  'finding.schema.currency': '{found} n’est pas un code de monnaie. Écrivez trois majuscules, par exemple EUR.',
  'finding.schema.date': '{found} n’est pas un jour du calendrier. Écrivez par exemple 2026-02-14.',
  'finding.schema.fieldName':
    '{name} ne peut pas être le nom d’un nombre : les formules utilisent lettres, chiffres et tirets bas, et quelques mots sont réservés. Choisissez un autre nom.',
  'finding.schema.invalid': '« {found} » ne convient pas ici : {reason}.',
  'finding.schema.missing': 'Un champ manque ici. Attendu : {expected}.',
  'finding.schema.month': '{found} n’est pas un mois. Écrivez par exemple 2026-03.',
  'finding.schema.period': '{found} n’est pas une période. Écrivez 2026-03, 2026-Q1, 2026-H1 ou 2026.',
  'finding.schema.tooFew':
    'Il manque quelque chose ici : la liste demande au moins {limit} élément. Ajoutez ce qui en fait partie.',
  'finding.schema.tooLong': 'Ce texte dépasse {limit} caractères. Raccourcissez-le.',
  'finding.schema.tooMany': 'La liste dépasse {limit} éléments. Retirez ce dont elle n’a pas besoin.',
  'finding.schema.unknownField':
    'Le champ {name} n’est pas connu : il est conservé mais ne fait rien. Retirez-le, ou corrigez son nom.',
  'finding.schema.unknownFieldNear':
    'Le champ {name} n’est pas connu : il est conservé mais ne fait rien. Vouliez-vous dire {nearest} ?',
  'finding.schema.unknownKind': '{found} ne fait pas partie des valeurs connues ici : {allowed}.',
  'finding.schema.wrongType': 'Trouvé {found}, là où il faut {expected}.',
  'finding.score.negative': 'La note de {payee} pour {goal} est négative. Une note est nulle ou positive.',
  'finding.score.overlap':
    '{payee} a deux notes pour {goal} qui partagent des mois : {other} et {period}. Gardez-en une.',
  'finding.score.period': '« {period} » n’est pas une période. Écrivez 2026-03, 2026-Q1, 2026-H1 ou 2026.',
  'finding.table.acrossUnused':
    'Ce palier a des valeurs par colonne, et le barème n’a pas de second axe : elles ne servent à rien. Ajoutez les colonnes, ou retirez les valeurs.',
  'finding.table.axisUnit':
    'L’indicateur du second axe compte en {unit}, ce qui ne s’accorde pas avec des colonnes par {by}. Changez les colonnes ou l’indicateur.',
  'finding.table.columnOrder':
    'La colonne {tier} ne commence pas au-dessus de la précédente. Rangez les colonnes de la plus basse à la plus haute.',
  'finding.table.columns':
    'Le palier {tier} demande une valeur pour chacune des {columns} colonnes. Complétez-le, ou retirez ce qui est en trop.',
  'finding.table.cumulativeUnused':
    'Le cumul des bornes n’a de sens que pour un barème par palier atteint ; ici il ne fait rien.',
  'finding.table.ends': 'Indiquez si la droite reste constante ou se prolonge au-delà de ses extrémités.',
  'finding.table.endsUnused': 'Les extrémités n’ont de sens que pour un barème interpolé ; ici elles ne font rien.',
  'finding.table.falls':
    'À partir du palier {tier}, vendre plus paie moins : cela récompense l’attente. Augmentez sa valeur, ou rendez le barème par tranche.',
  'finding.table.fallsAcross':
    'Au palier {tier}, la colonne {column} paie moins que la précédente : davantage sur le second axe paie moins. Relevez sa valeur.',
  'finding.table.matrixLine':
    'Un barème lu entre des points a un seul axe : retirez les colonnes, ou choisissez un autre barème.',
  'finding.table.negativeBound':
    'Le premier palier commence sous zéro : il paie des ventes qui n’ont pas eu lieu. Faites-le commencer à 0 ou au-dessus.',
  'finding.table.onePoint':
    'Un seul point ne fait pas une droite : la valeur est la même partout. Ajoutez un second point.',
  'finding.table.order':
    'Le palier {tier} ne commence pas au-dessus du précédent. Ordonnez les bornes de la plus basse à la plus haute.',
  'finding.table.pays': 'Un barème {application} ne peut pas payer {pays}. Choisissez parmi : {allowed}.',
  'finding.table.place': 'Un rang est un nombre entier à partir de 1. Commencez au rang 1.',
  'finding.table.unit':
    'L’indicateur compte en {unit}, ce qui ne convient pas à un barème par {by} qui paie {pays}. Changez l’unité de l’indicateur ou le barème.',
  'finding.team.circle': 'Ces équipes sont au-dessus l’une de l’autre : {circle}. Sortez-en une du cercle.',
  'finding.team.none':
    '{payee} n’est dans aucune équipe le dernier jour d’une période de {window} : une composante sur son équipe ne paie rien. Affectez une équipe.',
  'finding.territory.circle': 'Ces territoires se contiennent l’un l’autre : {circle}. Retirez-en un du cercle.',
  'finding.unknown.component': 'La composante {id} n’est pas dans ce plan. Ajoutez-la, ou corrigez l’identifiant.',
  'finding.unknown.goal': 'L’objectif qualitatif {id} n’est pas défini. Ajoutez-le, ou corrigez l’identifiant.',
  'finding.unknown.manager':
    'Le responsable {id} n’est pas un bénéficiaire. Ajoutez la personne, ou corrigez l’identifiant.',
  'finding.unknown.measure': 'L’indicateur {id} n’est pas défini. Ajoutez-le, ou corrigez l’identifiant.',
  'finding.unknown.payee': 'Le bénéficiaire {id} n’existe pas. Ajoutez la personne, ou corrigez l’identifiant.',
  'finding.unknown.plan': 'Le plan {id} n’existe pas : rien n’est payé. Ajoutez-le, ou corrigez l’identifiant.',
  'finding.unknown.team': 'L’équipe {id} n’existe pas. Ajoutez-la, ou corrigez l’identifiant.',
  'finding.unknown.territory': 'Le territoire {id} n’existe pas. Ajoutez-le, ou corrigez l’identifiant.',
  'finding.word.a list': 'une liste',
  'finding.word.amount': 'un montant',
  'finding.word.an object': 'un objet',
  'finding.word.array': 'une liste',
  'finding.word.attainment': 'taux d’atteinte',
  'finding.word.boolean': 'true ou false',
  'finding.word.cliff': 'seuil rattrapé',
  'finding.word.count': 'unités',
  'finding.word.date': 'une date',
  'finding.word.dmy': 'jour, mois, année',
  'finding.word.flag': 'oui ou non',
  'finding.word.half': 'semestre',
  'finding.word.int': 'un entier',
  'finding.word.interpolated': 'interpolé',
  'finding.word.marginal': 'par tranche',
  'finding.word.mdy': 'mois, jour, année',
  'finding.word.money': 'argent',
  'finding.word.month': 'mois',
  'finding.word.multipleOfBaseRate': 'un multiple du taux de base',
  'finding.word.nothing': 'rien',
  'finding.word.number': 'un nombre',
  'finding.word.object': 'un objet',
  'finding.word.overage': 'excédent',
  'finding.word.perUnit': 'un montant par unité',
  'finding.word.percentOfTarget': 'un pourcentage de la cible',
  'finding.word.place': 'rang',
  'finding.word.planYear': 'année de plan',
  'finding.word.quarter': 'trimestre',
  'finding.word.rate': 'un taux',
  'finding.word.retroactive': 'rétroactif',
  'finding.word.serial': 'numéro de jour d’un tableur',
  'finding.word.step': 'par palier atteint',
  'finding.word.string': 'du texte',
  'finding.word.text': 'un texte',
  'finding.word.units': 'unités',
  'finding.word.year': 'année',
  'finding.word.ymd': 'année, mois, jour',
  'finding.word.zip': 'le conteneur',
  'finding.workspace.newerFormat':
    'Ce fichier vient d’une version plus récente de Palier (format {found} ; celle-ci lit jusqu’au {known}). Mettez Palier à jour pour l’ouvrir.',
  'finding.workspace.notOne': 'Ce n’est pas un espace de travail Palier : le champ format n’est pas "palier".',
} satisfies Record<keyof typeof english, Message>
