import type { Workspace } from '@shared/plan/model'

/**
 * How the sample company has read its French customer system before, saved as an import saves it, so that its export opens with the columns
 * named as the plans name them. The English headings give those names by themselves.
 */
export const IMPORT_MAPPINGS: Workspace['importMappings'] = [
  {
    signature:
      'affairedorigine|client|datedecloture|datedefacture|dureemois|etape|identifiant|montant|produit|proprietaire|segment|type',
    mapping: {
      headerRow: 0,
      footerRowCount: 0,
      columns: [
        { use: 'id', header: 'Identifiant' },
        { use: 'date', header: 'Date de clôture', name: 'closed', order: 'dmy', required: true },
        { use: 'date', header: 'Date de facture', name: 'invoiced', order: 'dmy', required: false },
        { use: 'owner', header: 'Propriétaire' },
        { use: 'text', header: 'Client', name: 'customer' },
        { use: 'text', header: 'Produit', name: 'product' },
        { use: 'text', header: 'Segment', name: 'segment' },
        { use: 'text', header: 'Type', name: 'type' },
        { use: 'status', header: 'Étape', won: ['Won'] },
        { use: 'amount', header: 'Montant', decimalMark: ',' },
        { use: 'number', header: 'Durée (mois)', name: 'term', decimalMark: ',' },
        { use: 'text', header: 'Affaire d’origine', name: 'original' },
      ],
      owners: [],
      repeatedIds: 'reject',
      otherCurrencies: 'reject',
    },
  },
]
