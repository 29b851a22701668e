import type { cli as english } from '../en/cli'
import type { Message } from '../message'

export const cli = {
  'cli.usage':
    'palier simulate WORKSPACE [--scenario NAME] [--from 2026-01 --to 2026-12] [--json FILE|-] [--xlsx FILE] [--lang en|fr]\npalier explain  WORKSPACE --payee ID --period 2026-Q1 [--component ID] [--json FILE|-] [--lang en|fr]\npalier import   FILE [--mapping FILE] [--json FILE|-] [--into WORKSPACE]\npalier check    WORKSPACE [--json FILE|-] [--lang en|fr]\npalier compare  WORKSPACE --scenarios A,B [--json FILE|-] [--xlsx FILE] [--lang en|fr]\npalier document WORKSPACE --plan ID [--payee ID] --out FILE.docx|.pdf|.xlsx [--lang en|fr]\npalier sample   DIR\npalier schema\n',
  'cli.payee': 'Bénéficiaire',
  'cli.pay': 'Versement',
  'cli.total': 'Total',
  'cli.paid': 'Versé pendant ces mois',
  'cli.awards': 'Récompenses (coût, hors paie)',
  'cli.costOfSales': 'Versements / ventes',
  'cli.scenario': 'Scénario',
  'cli.difference': 'Écart',
  'cli.winners': 'Payés plus',
  'cli.losers': 'Payés moins',
  'cli.wrote': '{file} est écrit',
  'cli.import.counts': '{read} lignes lues = {accepted} acceptées + {rejected} rejetées + {excluded} exclues',
  'cli.import.rows': 'Lignes',
  'cli.import.amount': 'Montant',
  'cli.check.counts': '{errors} erreurs, {warnings} avertissements, {notes} remarques',
  'cli.severity.error': 'erreur',
  'cli.severity.warning': 'avertissement',
  'cli.severity.note': 'remarque',
} satisfies Record<keyof typeof english, Message>
