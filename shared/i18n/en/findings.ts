import type { Message } from '../message'

export const findings = {
  'finding.entry.comma': '“{found}”: a comma groups thousands here. Type a point before the decimals: 1.5.',
  'finding.entry.formulaEmpty':
    '“{found}” is the beginning of a formula. Write what to calculate after it, such as =base_rate*1.5.',
  'finding.entry.notChoice':
    '“{found}” is none of the choices of this column. Type the beginning of one, or choose from the list.',
  'finding.entry.notDate': '“{found}” is not a date. Type a day such as 2026-02-14 or 14 Feb 2026.',
  'finding.entry.notNumber':
    '“{found}” is not a number. Type a number such as 12,500.50, a percentage such as 8%, or a formula such as =base_rate*1.5.',
  'finding.entry.otherCurrency':
    '“{found}” is in another currency; amounts here are in {currency}. Type the amount in {currency}.',
  'finding.entry.percentInMoney':
    '“{found}” is a percentage, and this cell holds an amount. Type an amount such as 12,500.',
  'finding.scenario.commandRefused':
    'Change {change} of the scenario “{scenario}” no longer applies: what it changes is gone from the baseline or will not take it. The other changes still apply. Remove this one from the scenario, or bring back what it changed.',
} satisfies Record<string, Message>
