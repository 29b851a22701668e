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
  'finding.import.blank':
    'Row {row}: “{column}” is blank, and every row needs it. Fill it in in the file, or leave the row out.',
  'finding.import.columnMissing':
    'The file has no column “{column}”, which the way it is read needs. Choose another column for it, or export the file again with this one.',
  'finding.import.dateAmbiguous':
    'The days of “{column}” can be read in two orders. As chosen they run from {from} to {to}; the other way from {otherFrom} to {otherTo}. Check which is right and change the date order if need be.',
  'finding.import.decimalAmbiguous':
    'The numbers of “{column}”, such as {example}, can be read with a decimal point or a decimal comma. Check the total and change the decimal mark if need be: one reading is a thousand times the other.',
  'finding.import.duplicateId':
    'Row {row}: the id “{id}” is already in row {first}. One of the two is too many: correct it in the file, or say that rows of one id are lines of an order.',
  'finding.import.mappingInvalid':
    'The saved way of reading this file cannot be used: “{field}” is not as expected ({problem}). Map the columns again.',
  'finding.import.mixedMarks':
    '“{column}” is written in two ways: some numbers only make sense with a decimal point, others only with a decimal comma. A spreadsheet of another language may have rewritten it, and amounts may be a thousand times too big. Export the file again without opening it in a spreadsheet.',
  'finding.import.noAmountColumn':
    'No column was taken for the amount. Rows can be counted, but bring no money. Choose the column of the amounts if there is one.',
  'finding.import.noDateColumn':
    'No column was taken for the day a sale counts on, so no row can be placed in time. Choose one.',
  'finding.import.noIdColumn':
    'No column was taken for the id. Rows are known by their day, owner and amount, so a deal that is corrected later will look like a new one.',
  'finding.import.noOwnerColumn':
    'No column was taken for the owner, so no row can be credited to anybody. Choose one.',
  'finding.import.otherCurrency':
    'Row {row}: the amount is in “{found}”, and the plan is in {currency}. Convert it in the file, or say that all amounts are to be taken as {currency}.',
  'finding.import.statusUnknown':
    '“{column}” looks like the status of a deal, but none of its values is known to mean won. All rows are read. If only some count, use it as the status and choose the values that mean won.',
  'finding.import.thousandTimes': {
    one: '{count} amount looks a thousand times too big: {amount} in row {row} (id {id}), where half of the amounts are below {median}. Check it in the file.',
    other:
      '{count} amounts look a thousand times too big: the first is {amount} in row {row} (id {id}), where half of the amounts are below {median}. Check them in the file.',
  },
  'finding.import.tooManyCells':
    'Row {row}: there are {found} cells under {expected} headings. A value probably holds the sign that separates columns, and everything after it has moved. Put that value in quotation marks in the file.',
  'finding.import.tooPrecise':
    'Row {row}: “{found}” in “{column}” has more digits than can be kept exactly beside the largest value of the column. Round it in the file.',
  'finding.import.unknownOwner': {
    one: '“{owner}” owns {count} row and is nobody in People. Add this person, or say who is meant.',
    other: '“{owner}” owns {count} rows and is nobody in People. Add this person, or say who is meant.',
  },
  'finding.import.unknownOwnerNear': {
    one: '“{owner}” owns {count} row and is nobody in People. Is “{suggestion}” meant? Confirm, or say who is.',
    other: '“{owner}” owns {count} rows and is nobody in People. Is “{suggestion}” meant? Confirm, or say who is.',
  },
  'finding.import.unreadableDate.dmy':
    'Row {row}: “{found}” in “{column}” is not a day. Expected day, month, year, such as 31/12/2026. Correct it in the file, or change the date order of the column.',
  'finding.import.unreadableDate.mdy':
    'Row {row}: “{found}” in “{column}” is not a day. Expected month, day, year, such as 12/31/2026. Correct it in the file, or change the date order of the column.',
  'finding.import.unreadableDate.serial':
    'Row {row}: “{found}” in “{column}” is not a day. Expected the day count of a spreadsheet, such as 46387. Correct it in the file, or change the date order of the column.',
  'finding.import.unreadableDate.ymd':
    'Row {row}: “{found}” in “{column}” is not a day. Expected year, month, day, such as 2026-12-31. Correct it in the file, or change the date order of the column.',
  'finding.import.unreadableNumberComma':
    'Row {row}: “{found}” in “{column}” is not a number with a decimal comma, such as 1 234,50. Correct it in the file, or change the decimal mark of the column.',
  'finding.import.unreadableNumberPoint':
    'Row {row}: “{found}” in “{column}” is not a number with a decimal point, such as 1,234.50. Correct it in the file, or change the decimal mark of the column.',
  'finding.scenario.commandRefused':
    'Change {change} of the scenario “{scenario}” no longer applies: what it changes is gone from the baseline or will not take it. The other changes still apply. Remove this one from the scenario, or bring back what it changed.',
} satisfies Record<string, Message>
