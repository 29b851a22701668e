import type { sales as english } from '../en/sales'
import type { Message } from '../message'

export const sales = {
  'sales.caption': 'Ventes, telles qu’elles figurent dans les fichiers lus',
  'sales.find': 'Rechercher',
  'sales.find.hint': 'Nom, montant, date…',
  'sales.find.nothing': 'Aucune ligne ne contient cela.',

  'sales.strip': 'Totaux des lignes affichées',
  'sales.strip.amount': 'Montant ({currency})',
  'sales.strip.days': 'Dates',
  'sales.strip.daysFromTo': 'du {from} au {to}',
  'sales.strip.files': 'Fichiers',
  'sales.strip.none': '–',
  'sales.strip.owners': 'Commerciaux',
  'sales.strip.rows': 'Lignes',
  'sales.strip.rowsOf': '{found} sur {all}',

  'sales.column.amount': 'Montant',
  'sales.column.booked': 'Prise de commande',
  'sales.column.closed': 'Clôture',
  'sales.column.created': 'Création',
  'sales.column.currency': 'Devise',
  'sales.column.expected': 'Clôture prévue',
  'sales.column.id': 'Identifiant',
  'sales.column.inFormulas': 'Nommée {name} dans les formules',
  'sales.column.invoiced': 'Facturation',
  'sales.column.lost': 'Perte',
  'sales.column.ordered': 'Commande',
  'sales.column.owner': 'Commercial',
  'sales.column.paid': 'Paiement',
  'sales.column.sourceFile': 'Fichier',
  'sales.column.sourceRow': 'Ligne',
  'sales.column.status': 'Statut',

  'sales.empty': 'Pas encore de ventes',
  'sales.empty.text':
    'Ici figurent les affaires, commandes ou factures que les plans rémunèrent : une ligne chacune, lue dans le fichier CSV ou Excel qu’exporte votre CRM ou votre comptabilité.',
} satisfies Record<keyof typeof english, Message>
