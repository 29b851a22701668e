import type { Message } from '../message'

export const cli = {
  'cli.usage':
    'palier simulate WORKSPACE [--scenario NAME] [--from 2026-01 --to 2026-12] [--json FILE|-] [--xlsx FILE] [--lang en|fr]\npalier explain  WORKSPACE --payee ID --period 2026-Q1 [--component ID] [--json FILE|-] [--lang en|fr]\npalier import   FILE [--mapping FILE] [--json FILE|-] [--into WORKSPACE]\npalier check    WORKSPACE [--json FILE|-] [--lang en|fr]\npalier compare  WORKSPACE --scenarios A,B [--json FILE|-] [--xlsx FILE] [--lang en|fr]\npalier document WORKSPACE --plan ID [--payee ID] --out FILE.docx|.pdf|.xlsx [--lang en|fr]\npalier sample   DIR\npalier schema\n',
  'cli.payee': 'Payee',
  'cli.pay': 'Pay',
  'cli.total': 'Total',
  'cli.paid': 'Paid in these months',
  'cli.awards': 'Awards (cost, not pay)',
  'cli.costOfSales': 'Pay as % of sales',
  'cli.scenario': 'Scenario',
  'cli.difference': 'Difference',
  'cli.winners': 'Paid more',
  'cli.losers': 'Paid less',
  'cli.wrote': 'Wrote {file}',
  'cli.import.counts': '{read} rows read = {accepted} accepted + {rejected} rejected + {excluded} excluded',
  'cli.import.rows': 'Rows',
  'cli.import.amount': 'Amount',
  'cli.check.counts': '{errors} errors, {warnings} warnings, {notes} notes',
  'cli.severity.error': 'error',
  'cli.severity.warning': 'warning',
  'cli.severity.note': 'note',
} satisfies Record<string, Message>
