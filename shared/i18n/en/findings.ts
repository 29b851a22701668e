import type { Message } from '../message'

export const findings = {
  'finding.across.missing':
    'Where {payee} stands on the second axis of the table is not known for {period}, so {component} pays nothing. Enter the quota or the transactions it needs.',
  'finding.assignment.backwards':
    '{payee} has an assignment that ends ({to}) before it begins ({from}). Give a last day on or after the first.',
  'finding.assignment.negativePay': '{payee} has a pay below zero. Base pay and target variable pay are zero or more.',
  'finding.assignment.overlap':
    'Two assignments of {payee} share days: one from {other}, one from {from}. End the first the day before the second begins.',
  'finding.assumption.circle':
    'These assumptions need each other, so none has a value: {circle}. Make one of them a plain number.',
  'finding.assumption.duplicate':
    'The assumption {name} is there twice. Rename or remove one, so that formulas know which is meant.',
  'finding.assumption.name':
    '“{name}” cannot be a name: begin with a letter and use letters, digits and _, and no word that formulas use already, such as MIN.',
  'finding.assumption.nameTaken':
    'Something is called {name} already, or a formula mentions it: what formulas mean would change. Choose another name.',
  'finding.blend.both': 'A part of a blend is a measure or a goal, and this one names both. Make two parts of it.',
  'finding.blend.empty': 'This part of the blend names neither a measure nor a goal. Choose one, or remove the part.',
  'finding.blend.missing':
    'A part of the blend of {component} is missing for {payee} in {window}, so nothing is paid. Enter the quota, the score or the transactions it needs.',
  'finding.blend.weights':
    'The weights of the blend add to {total}%, not 100%, so the component pays nothing. Correct the weights.',
  'finding.carvedOut.group':
    'Only what is earned on a team or on those who report to the payee can be taken from their pay. Credit the component to a group, or let it come on top.',
  'finding.choice.ambiguous':
    'Two tables of priority {priority} hold for the same sale or person, so it pays nothing. Give each a priority of its own, or narrow one condition.',
  'finding.choice.fault':
    'Whether a table of priority {priority} of {component} applies to {payee} in {period} cannot be worked out, so nothing is paid. Complete what its condition needs.',
  'finding.choice.faultOfSales': {
    one: 'Whether a table of priority {priority} of {component} applies to a transaction of {payee} in {period} (row {row}) cannot be worked out, so it pays nothing. Complete what its condition needs.',
    other:
      'Whether a table of priority {priority} of {component} applies to {count} transactions of {payee} in {period} (row {row} the first) cannot be worked out, so they pay nothing. Complete what its condition needs.',
  },
  'finding.choice.none':
    'No table of {component} applies to {payee} in {period}, so nothing is paid. Add a table for this case, or let the table of the component apply otherwise.',
  'finding.choice.noneOfSales': {
    one: 'No table of {component} applies to a transaction of {payee} in {period} (row {row}), so it pays nothing. Add a table for this case, or let the table of the component apply otherwise.',
    other:
      'No table of {component} applies to {count} transactions of {payee} in {period} (row {row} the first), so they pay nothing. Add a table for this case, or let the table of the component apply otherwise.',
  },
  'finding.choice.unreachable':
    'A table before this one always applies, so this one never does. Give it a lower priority number, or give the other a condition.',
  'finding.clawback.carried':
    'A cap carried pay of {component} out of {window} for {payee}, and sales in it were cancelled since. The clawback takes back what {window} paid, not what later periods paid of the excess: settle the rest by hand, or let the excess be lost.',
  'finding.clawback.fraction':
    'The clawback takes back a fraction of pay, and none is given. Enter a share such as 50%.',
  'finding.clawback.months':
    'The clawback falls month by month, and the number of months is not given. Enter one such as 12.',
  'finding.clawback.noColumn':
    'The measure does not say which column holds the day a sale was cancelled, so nothing is ever taken back. Choose that column in the measure, or remove the clawback.',
  'finding.clawback.share': 'The fraction that is taken back is from 0% to 100%.',
  'finding.command.exists': 'There is already one with the id {id}. Choose another id.',
  'finding.command.invalid': '{field} cannot be “{found}”: {reason}.',
  'finding.command.lastTier': 'A table keeps at least one tier. Change this one, or remove the component.',
  'finding.command.noSuch': 'This change no longer finds {id} among {what}. It may have been removed or renamed.',
  'finding.component.circle':
    'These components need each other’s payouts, so none of them pays: {circle}. Take one out of the circle.',
  'finding.component.floorAboveCap':
    'The floor is above the cap, so both cannot hold. Lower the floor or raise the cap.',
  'finding.component.limitUnit':
    'This limit is a multiple of credited money or of the base rate, and the component counts none. Choose an amount or a share of target.',
  'finding.component.needsMeasure':
    'This reads money or units, and the component has no measure of its own. Choose a measure, or use attainment.',
  'finding.component.negativeCap': 'A cap is zero or more. To pay nothing, set the weight to 0%.',
  'finding.component.negativeFloor': 'A floor is zero or more.',
  'finding.component.negativeWeight': 'A weight is zero or more.',
  'finding.component.noAttainment':
    '{component} has no quota, so there is no attainment for {payee} in {window} and nothing is paid. Let its table go by money, or give it a measure.',
  'finding.component.noMeasure':
    'This component counts nothing: it has no measure, no blend and no payouts of others. Choose a measure.',
  'finding.component.noReports':
    'Nobody has a manager, so nobody reports to anyone and this component pays nothing. Enter managers in the assignments.',
  'finding.component.noRule':
    'Credit goes by a rule, and no rule is given, so nobody is credited. Write a condition such as specialist = payee_id.',
  'finding.component.noTerritoryColumn':
    'Credit goes by territory, and the sales have no text column called {column}, so nobody is credited. Add the column, or credit the owner.',
  'finding.component.paid':
    'Paid by {paid}, this component does not fit its window of one {window}. Choose a payout period that divides the window.',
  'finding.component.planYear':
    'The plan year begins within a {paid} of the fiscal year, so payout periods and the window do not fit. Pay by month, or begin the plan year with such a period.',
  'finding.component.unknownMeasure':
    'The measure {measure} is not defined, so this component pays nothing. Choose one of the measures, or add it.',
  'finding.component.unused':
    '{name} means nothing beside the other fields of this component and does nothing. Remove it, or correct the field it belongs to.',
  'finding.component.walk':
    'A table that pays an amount whatever the position cannot be paid sale by sale. Choose a table that pays each slice, or read each sale alone.',
  'finding.component.walkAggregate':
    'An average, a least, a greatest or a count of distinct values cannot be paid sale by sale. Use a measure that adds up, or no cap, choice or reading by sale.',
  'finding.component.walkGroup':
    'Only a payee’s own sales can be paid one by one, not those of a group, a blend, a pool, a contest or payouts. Credit the owner, or remove what goes by sale.',
  'finding.contest.missing':
    'The table goes by place, and how places are won is not said. Add the contest: what ranks, and what those who tie get.',
  'finding.contest.paid':
    'A contest is paid once for its window, not every {paid} of a {window}. Let it be paid with its window.',
  'finding.contest.step': 'Prizes go by the place reached: choose a step table.',
  'finding.contest.table':
    'A contest pays by place, and this table is read by something else. Measure its bounds in places.',
  'finding.credit.blankCurrency':
    'Row {row} has no currency for {measure}, so it credits nobody. Fill in the currency.',
  'finding.credit.blankDate': 'Row {row} has no date for {measure}, so it credits nobody. Fill in the date.',
  'finding.credit.blankId': 'Row {row} has no id.',
  'finding.credit.blankOwner': {
    one: 'A transaction has no owner, so it credits nobody for {measure}. Fill in its owner.',
    other: '{count} transactions have no owner, so they credit nobody for {measure}. Fill in their owner.',
  },
  'finding.credit.moreRows': {
    one: 'And one more row of the same kind for {measure}.',
    other: 'And {count} more rows of the same kind for {measure}.',
  },
  'finding.credit.shareSum':
    'The credit shares of transaction {transaction} do not add to 100%, so it credits nobody. Correct its shares.',
  'finding.credit.shares': 'Row {row} credits nobody for {measure}: its credit shares are not whole.',
  'finding.credit.unassigned': {
    one: '{payee} has a transaction of {measure} on a day without an assignment, so it credits nobody. Add an assignment for that time, or correct the owner.',
    other:
      '{payee} has {count} transactions of {measure} on days without an assignment, so they credit nobody. Add an assignment for that time, or correct the owner.',
  },
  'finding.credit.unknownOwner': {
    one: 'A transaction belongs to “{owner}”, who is not a payee: it credits nobody for {measure}. Add the payee, or correct the owner.',
    other:
      '{count} transactions belong to “{owner}”, who is not a payee: they credit nobody for {measure}. Add the payee, or correct the owner.',
  },
  'finding.credit.unknownSharePayee':
    'A credit share of transaction {transaction} goes to {payee}, who is not a payee: the transaction credits nobody. Correct the share.',
  'finding.credit.unknownShareTransaction':
    'Credit shares are given for the transaction {transaction}, which is not among the sales: they credit nobody. Import it, or correct the id.',
  'finding.currency.noRate': {
    one: 'A transaction of {measure} is in {currency}, which has no exchange rate for {month}: it credits nobody. Enter the rate of that month, or a fixed rate.',
    other:
      '{count} transactions of {measure} are in {currency}, which has no exchange rate for {month}: they credit nobody. Enter the rate of that month, or a fixed rate.',
  },
  'finding.draw.dates': 'The draw ends ({to}) before it begins ({from}). Give a last day on or after the first.',
  'finding.draw.negative': 'A draw is zero or more.',
  'finding.draw.recovery':
    'Recovery is to start ({to}) before the draw itself ({from}), when there is nothing to take back. Give a later day, or none.',
  'finding.draw.share': 'What is taken back of earnings is from 0% to 100%.',
  'finding.duplicate.id': 'The id {id} is there twice. Ids are unique: change one.',
  'finding.entry.comma': '“{found}”: a comma groups thousands here. Type a point before the decimals: 1.5.',
  'finding.entry.formulaEmpty':
    '“{found}” is the beginning of a formula. Write what to calculate after it, such as =base_rate*1.5.',
  'finding.entry.notChoice':
    '“{found}” is none of the choices of this column. Type the beginning of one, or choose from the list.',
  'finding.entry.notDate': '“{found}” is not a date. Type a day such as 2026-02-14 or 14 Feb 2026.',
  'finding.entry.notNumber':
    '“{found}” is not a number. Type a number such as 12,500.50, a percentage such as 8%, or a formula such as =base_rate*1.5.',
  'finding.entry.notWhole': '“{found}” does not fit here: type a whole number from {least} to {most}.',
  'finding.entry.otherCurrency':
    '“{found}” is in another currency; amounts here are in {currency}. Type the amount in {currency}.',
  'finding.entry.percentInMoney':
    '“{found}” is a percentage, and this cell holds an amount. Type an amount such as 12,500.',
  'finding.exchangeRate.duplicate': 'The rate of {currency} is there twice for the same time. Remove one.',
  'finding.exchangeRate.missing':
    'Sales are in {currency}, and there is no rate for it: they credit nobody. Enter its exchange rate.',
  'finding.exchangeRate.month': '“{period}” is not a month. Write one such as 2026-03, or none for the fixed rate.',
  'finding.exchangeRate.notAboveZero':
    'The rate of {currency} is not above zero. Enter how much of the plan currency one unit is worth.',
  'finding.exchangeRate.planCurrency': '{currency} is the plan currency: this rate is never used. Remove it.',
  'finding.file.damaged': 'The file is damaged: {part} is not what was saved. Open an earlier version.',
  'finding.file.notJson': 'The file is not a readable document: {reason}.',
  'finding.file.notWorkspace': 'The file is a zip, but not a Palier workspace: a part is missing.',
  'finding.file.tooLarge': 'The file unpacks to more than is safe to read.',
  'finding.formula.argumentCount': '{function} takes {least} to {most} values, and has {count} here.',
  'finding.formula.blank': 'A cell it needs is blank (row {row}). Fill it in, or test it with ISBLANK.',
  'finding.formula.character': '“{character}” cannot stand in a formula.',
  'finding.formula.dividedByZero': 'The formula divides by zero. Test the divisor with IF first.',
  'finding.formula.empty': 'There is no formula here. Write one, or a number.',
  'finding.formula.figure':
    'What a sale counts for cannot depend on {name}, which itself depends on what sales count for. Use columns of the sale, assumptions or facts of the payee.',
  'finding.formula.misplaced': 'Two values stand side by side. Put an operator such as + or * between them.',
  'finding.formula.noSuchDay':
    'There is no such day in the calendar. DATE takes a year, a month from 1 to 12 and a day of that month.',
  'finding.formula.places': 'The number of decimals to round to is a whole number from −15 to 15.',
  'finding.formula.power':
    'A power is a whole number from −64 to 64, and its result stays below a few thousand digits: others have no exact value.',
  'finding.formula.reference':
    '{name} takes one id and nothing else: {name}(bookings), or {name}([new-deals]) when the id has other signs than letters and digits.',
  'finding.formula.tooDeep': 'The formula nests deeper than {most} levels. Split it into assumptions.',
  'finding.formula.tooLong': 'The formula has {length} characters; {most} is the most.',
  'finding.formula.tooManyDigits':
    'A result has more than 5,000 digits, top and bottom of a fraction counted apart: check the numbers that are multiplied with each other.',
  'finding.formula.unfinished': 'The formula is unfinished, or a bracket is missing.',
  'finding.formula.unknownName': 'Nothing is called {name}. Add an assumption of that name, or correct it.',
  'finding.formula.unknownNameNear': 'Nothing is called {name}. Did you mean {nearest}?',
  'finding.formula.unsupported': 'This way of writing is not part of formulas here.',
  'finding.formula.wrongKind': 'Here stands {found}, where {expected} is needed.',
  'finding.gate.missing':
    'The gate of {component} is closed for {payee} in {period}: something its condition needs is missing. Enter it, or provide for it in the condition.',
  'finding.gate.negative': 'The factor when a gate does not hold is zero or more.',
  'finding.import.blank':
    'Row {row}: “{column}” is blank, and every row needs it. Fill it in in the file, or leave the row out.',
  'finding.import.columnMissing':
    'The file has no column “{column}”, which the way it is read needs. Choose another column for it, or export the file again with this one.',
  'finding.import.dateAmbiguous':
    'The days of “{column}” can be read in two orders. As chosen they run from {from} to {to}; the other way from {otherFrom} to {otherTo}. Check which is right and change the date order if need be.',
  'finding.import.dateGuessed':
    'Nothing names a day on which sales are closed, ordered, invoiced or paid; “{column}” was taken. Choose another column if sales count on another day.',
  'finding.import.dateOrderChanged':
    '“{column}” used to be read as {usual}, and the days of this file do not fit that order. Check the date order before taking these rows: a wrong one moves sales to other months.',
  'finding.import.decimalAmbiguous':
    'The numbers of “{column}”, such as {example}, can be read with a decimal point or a decimal comma. Check the total and change the decimal mark if need be: one reading is a thousand times the other.',
  'finding.import.decimalMarkChanged':
    'The numbers of “{column}” used to be read with “{usual}” as the decimal mark, and those of this file use the other one. Check the total and change the decimal mark.',
  'finding.import.duplicateId':
    'Row {row}: the id “{id}” is already in row {first}. One of the two is too many: correct it in the file, or say that rows of one id are lines of an order.',
  'finding.import.mappingInvalid':
    'The saved way of reading this file cannot be used: “{field}” is not as expected. Map the columns again.',
  'finding.import.mappingTwice':
    'The saved way of reading this file cannot be used: “{name}” is given twice. Map the columns again.',
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
  'finding.manager.circle': 'These people manage each other: {circle}. Correct the manager of one of them.',
  'finding.measure.missing':
    '{payee} has no transaction of {measure} in {window}, so its value is missing and nothing is paid. A measure that sums or counts is zero instead.',
  'finding.measure.negativeCap': 'The most a sale counts for is zero or more.',
  'finding.measure.shadowedName':
    'The name {name} is both a column of the sales and an assumption: here the column counts. Rename the assumption.',
  'finding.measure.unknownCancelled':
    'There is no date column called {column} in the sales, so no cancelled sale is noticed. Choose one of the date columns.',
  'finding.measure.unknownCurrency':
    'There is no text column called {column} in the sales, so the currency of amounts is not known. Choose one of the text columns.',
  'finding.measure.unknownDate':
    'There is no date column called {column} in the sales, so this measure credits nothing. Choose one of the date columns.',
  'finding.multiplier.bounds': 'The factor is to be at least more than it may be at most. Correct one of the two.',
  'finding.multiplier.empty': 'The multiplier has no factor. Write a number or a formula, or remove it.',
  'finding.multiplier.fault':
    'A multiplier of {component} cannot be worked out for {payee} in {period}, so nothing is paid. Complete what its factor needs.',
  'finding.multiplier.faultOfSales': {
    one: 'A multiplier of {component} cannot be worked out for a transaction of {payee} in {period} (row {row}), so it pays nothing. Complete what its factor needs.',
    other:
      'A multiplier of {component} cannot be worked out for {count} transactions of {payee} in {period} (row {row} the first), so they pay nothing. Complete what its factor needs.',
  },
  'finding.number.unreadable':
    '“{found}” is not a number, a percentage or a formula. Write one such as 0.08, 8% or =base_rate*1.5.',
  'finding.pay.tooLarge':
    'What {payee} would be paid for {period} is too large to be money: nothing is paid. Correct the rate, weight or amounts behind it.',
  'finding.payee.hiredLater':
    '{payee} is assigned from {from}, before being hired on {to}. Correct one of the two days.',
  'finding.payments.column':
    'This part is paid as sales reach a date, and the column of that date is not given. Choose it.',
  'finding.payments.months':
    'This part is paid some months later, and how many is not given. Enter the number of months.',
  'finding.payments.shares':
    'The shares of payment add to {total}%, not 100%, so the component pays nothing. Correct the shares.',
  'finding.payments.unknownColumn':
    'There is no date column called {column} in the sales, so this part is never paid. Choose one of the date columns.',
  'finding.payouts.group':
    'An override on payouts needs to know whose: credit it to the team, the direct reports or the reporting line.',
  'finding.payouts.table':
    'Payouts of others have no quota: measure the bounds in money, without the base rate and without a threshold.',
  'finding.plan.empty': 'The plan {plan} has no component, so it pays nothing. Add one.',
  'finding.plan.limit':
    'A cap or floor of a whole plan cannot be a multiple of what is credited or of the base rate. Choose an amount, target variable pay or base pay.',
  'finding.plan.targetPay':
    'At 100% attainment the plan {plan} pays {total}% of target variable pay: {off} points off.',
  'finding.plan.weights': 'The weights of the plan {plan} add to {total}%, {off} points off 100%. Correct the weights.',
  'finding.plan.yearStartUnused':
    'No component builds up over the plan year, so its first month does nothing. Choose the plan year as a window, or remove the month.',
  'finding.pool.missing':
    'Whether {payee} shares in the pool of {component} cannot be worked out for {period}, so they do not. Complete what the condition needs.',
  'finding.pool.nobody':
    'Nobody of the team {team} has a share in the pool of {component} for {period}, so it is not paid. Check who qualifies and what it is shared by.',
  'finding.pool.quotaMissing':
    'The team {team} has no quota for {period}, so the pool of {component} is empty. Enter quotas of its members.',
  'finding.pool.quotaZero':
    'The quota of the team {team} for {period} is zero, so the pool of {component} is empty. Enter quotas above zero.',
  'finding.pool.table': 'A pool is money: its table pays a rate, an amount a unit or an amount, not {pays}.',
  'finding.pool.team': 'A pool is filled by a team. Credit the component to the team, or remove the pool.',
  'finding.practice.atQuotaLeast':
    'Of {count} people, {figure}% reach their quota; {threshold}% or more is usual. Quotas may be too high, or the sales incomplete.',
  'finding.practice.atQuotaMost':
    'Of {count} people, {figure}% reach their quota; {threshold}% at most is usual. Quotas may be too low.',
  'finding.practice.capLeast':
    'A cap of the plan {plan} is at {figure}% of target variable pay; below {threshold}% it stops good sellers early. Raise it, or accept it with the reason.',
  'finding.practice.componentsMost':
    'The plan {plan} pays by {figure} components; more than {threshold} are hard to keep in mind. Join some, or drop the least.',
  'finding.practice.costOfSalesMost':
    'Variable pay is {figure}% of sales; {threshold}% at most is usual. Look at rates and quotas.',
  'finding.practice.jumpMost':
    '{plan}, {component}: at the bound of tier {tier} pay jumps by {figure}% of target variable pay, more than {threshold}%. Moving one sale across it pays a lot: use slices or a line.',
  'finding.practice.noCap':
    'Nothing caps what the plan {plan} pays. Most firms leave the main measure uncapped: accept this if it is meant, or set a cap.',
  'finding.practice.pastThresholdLeast':
    'Of {count} people, {figure}% are paid any variable; about {threshold}% usually pass the threshold. Look at thresholds and quotas.',
  'finding.practice.quotaToPayLeast': {
    one: 'The annual quota of {payee} ({plan}) is {figure} times on-target earnings, below {threshold}: the sales may not carry the pay.',
    other:
      'The annual quotas of {count} people ({plan}) are below {threshold} times on-target earnings, {payee} first with {figure}: the sales may not carry the pay.',
  },
  'finding.practice.quotaToPayMost': {
    one: 'The annual quota of {payee} ({plan}) is {figure} times on-target earnings, above {threshold}: it may be out of reach.',
    other:
      'The annual quotas of {count} people ({plan}) are above {threshold} times on-target earnings, {payee} first with {figure}: they may be out of reach.',
  },
  'finding.practice.topPayLeast':
    'The best tenth of {count} people are paid {figure}% of target from the ninetieth percentile on; {threshold}% or more is usual. Accelerators may be too flat.',
  'finding.practice.topPayMost':
    'The best tenth of {count} people are paid {figure}% of target from the ninetieth percentile on; {threshold}% at most is usual. Accelerators may be too steep.',
  'finding.practice.variableShareLeast': {
    one: 'Variable pay of {payee} ({plan}) is {figure}% of on-target earnings, below {threshold}%: it may not move anybody.',
    other:
      'Variable pay of {count} people ({plan}) is below {threshold}% of on-target earnings, {payee} first with {figure}%: it may not move anybody.',
  },
  'finding.practice.variableShareMost': {
    one: 'Variable pay of {payee} ({plan}) is {figure}% of on-target earnings, above {threshold}%: a weak quarter weighs on the household.',
    other:
      'Variable pay of {count} people ({plan}) is above {threshold}% of on-target earnings, {payee} first with {figure}%: a weak quarter weighs on the household.',
  },
  'finding.practice.weightLeast':
    '{plan}, {component}: a weight of {figure}% is below {threshold}% and hardly felt. Give it more, or drop it.',
  'finding.practice.yearNotSimulated':
    'There are quotas for {year}, which is not simulated. Add the year to see what they pay.',
  'finding.quota.memberMissing':
    '{payee} has credit of {measure} in the team {team} for {window} but no quota, so the team’s attainment is higher than its quotas say. Enter the quota, or move the person.',
  'finding.quota.missing':
    '{payee} has no quota of {measure} for {window}, so there is no attainment and nothing is paid. Enter the quota.',
  'finding.quota.negative': 'The quota of {payee} for {measure}, {period} is below zero. A quota is above zero.',
  'finding.quota.overlap':
    '{payee} has two quotas of {measure} that share months, one of them for {period}; both are left out. Keep one.',
  'finding.quota.period': '“{period}” is not a period. Write 2026-03, 2026-Q1, 2026-H1 or 2026.',
  'finding.quota.reportMissing':
    '{payee} reports to {manager} and has credit of {measure} for {window} but no quota, so the attainment of the group is higher than its quotas say. Enter the quota, or change the manager.',
  'finding.quota.reportsMissing':
    'Those who report to {payee} have no quota of {measure} for {window}, so there is no attainment and nothing is paid. Enter their quotas.',
  'finding.quota.reportsZero':
    'The quotas of {measure} of those who report to {payee} add to zero for {window}, so there is no attainment and nothing is paid. Enter quotas above zero.',
  'finding.quota.teamMissing':
    'The team of {payee} has no quota of {measure} for {window}, so there is no attainment and nothing is paid. Enter quotas for its members.',
  'finding.quota.teamZero':
    'The quotas of {payee}’s team for {measure}, {window} add to zero, so there is no attainment and nothing is paid.',
  'finding.quota.zero':
    'The quota of {payee} for {measure}, {window} is zero, so there is no attainment and nothing is paid. Enter a quota above zero.',
  'finding.ramp.negative': 'A ramp’s factor on the quota and its assured share are zero or more.',
  'finding.sales.blankId': 'Row {row} has no id. Every transaction needs one.',
  'finding.sales.duplicateColumn': 'The sales have two columns called {name}. Rename one.',
  'finding.sales.duplicateId':
    'The id {id} in row {row} is there already: the transaction would count twice. Remove one, or give it an id of its own.',
  'finding.sales.missingColumn': 'The sales have no column called {name}, so nothing can be credited. Add it.',
  'finding.sales.tooManyCells': 'Row {row} has {found} cells for {expected} columns; the last ones have no heading.',
  'finding.sales.tooPrecise':
    '“{found}” in row {row}, column {column}, has more digits than can be kept exactly. Write fewer decimals.',
  'finding.sales.unreadableDate': '“{found}” in row {row}, column {column}, is not a day. Write it as 2026-02-14.',
  'finding.sales.unreadableNumber': '“{found}” in row {row}, column {column}, is not a number. Write it as 12500.00.',
  'finding.scenario.commandRefused':
    'Change {change} of the scenario “{scenario}” no longer applies: what it changes is gone from the baseline or will not take it. The other changes still apply. Remove this one from the scenario, or bring back what it changed.',
  'finding.schema.above': '{found} is too much here: {limit} is the most.',
  'finding.schema.below': '{found} is too little here: {limit} is the least.',
  'finding.schema.blank': 'A text is needed here. Fill it in.',
  'finding.schema.currency': '{found} is not the code of a currency. Write three capital letters such as EUR.',
  'finding.schema.date': '{found} is not a day of the calendar. Write one such as 2026-02-14.',
  'finding.schema.fieldName':
    '{name} cannot be the name of a number: formulas use letters, digits and underscores, and a few words are the program’s. Choose another name.',
  'finding.schema.invalid': '“{found}” does not fit here: {reason}.',
  'finding.schema.missing': 'A field is missing here. Expected: {expected}.',
  'finding.schema.month': '{found} is not a month. Write one such as 2026-03.',
  'finding.schema.period': '{found} is not a period. Write 2026-03, 2026-Q1, 2026-H1 or 2026.',
  'finding.schema.tooFew': 'Something is missing here: the list needs at least {limit}. Add what belongs to it.',
  'finding.schema.tooLong': 'This text is longer than {limit} characters. Shorten it.',
  'finding.schema.tooMany': 'The list is longer than {limit}. Remove what it does not need.',
  'finding.schema.unknownField':
    'The field {name} is not known: it is kept but does nothing. Remove it, or correct its name.',
  'finding.schema.unknownFieldNear':
    'The field {name} is not known: it is kept but does nothing. Did you mean {nearest}?',
  'finding.schema.unknownKind': '{found} is not one of the kinds known here: {allowed}.',
  'finding.schema.wrongType': 'Found {found}, where {expected} is expected.',
  'finding.score.negative': 'The score of {payee} for {goal} is below zero. A score is zero or more.',
  'finding.score.overlap': '{payee} has two scores for {goal} that share months: {other} and {period}. Keep one.',
  'finding.score.period': '“{period}” is not a period. Write 2026-03, 2026-Q1, 2026-H1 or 2026.',
  'finding.table.acrossUnused':
    'This tier has values by column, and the table has no second axis, so they do nothing. Add the columns, or remove the values.',
  'finding.table.axisUnit':
    'The measure of the second axis counts {unit}, which does not fit columns by {by}. Change the columns or the measure.',
  'finding.table.columnOrder': 'Column {tier} does not begin above the one before. Order the columns from low to high.',
  'finding.table.columns':
    'Tier {tier} needs one value for each of the {columns} columns. Complete it, or remove what is too much.',
  'finding.table.cumulativeUnused': 'Adding up bounds means something for a step table only; here it does nothing.',
  'finding.table.ends': 'Say whether the line stays flat or goes on beyond its ends.',
  'finding.table.endsUnused': 'Ends mean something for an interpolated table only; here they do nothing.',
  'finding.table.falls':
    'From tier {tier} on, more sales pay less: this rewards waiting. Raise its value, or make the table marginal.',
  'finding.table.fallsAcross':
    'In tier {tier}, column {column} pays less than the one before: more on the second axis pays less. Raise its value.',
  'finding.table.matrixLine': 'A table read between points has one axis: remove the columns, or choose another table.',
  'finding.table.negativeBound':
    'The first tier begins below zero, so it pays for sales that were never made. Begin it at 0 or above.',
  'finding.table.onePoint': 'One point makes no line: the value is the same everywhere. Add a second point.',
  'finding.table.order': 'Tier {tier} does not begin above the one before. Order the bounds from low to high.',
  'finding.table.pays': 'A {application} table cannot pay {pays}. Choose one of: {allowed}.',
  'finding.table.place': 'A place is a whole number from 1. Begin with place 1.',
  'finding.table.unit':
    'The measure counts {unit}, which does not fit a table by {by} that pays {pays}. Change the measure’s unit or the table.',
  'finding.team.circle': 'These teams are above each other: {circle}. Take one of them out of the circle.',
  'finding.team.none':
    '{payee} is in no team on the last day of a period of {window}, so a component on its team pays nothing. Assign a team.',
  'finding.territory.circle': 'These territories are above each other: {circle}. Take one of them out of the circle.',
  'finding.unknown.component': 'The component {id} is not in that plan. Add it, or correct the id.',
  'finding.unknown.goal': 'The goal {id} is not defined. Add it, or correct the id.',
  'finding.unknown.manager': 'The manager {id} is not a payee. Add the person, or correct the id.',
  'finding.unknown.measure': 'The measure {id} is not defined. Add it, or correct the id.',
  'finding.unknown.payee': 'The payee {id} is not there. Add the person, or correct the id.',
  'finding.unknown.plan': 'The plan {id} is not there, so nothing is paid. Add it, or correct the id.',
  'finding.unknown.team': 'The team {id} is not there. Add it, or correct the id.',
  'finding.unknown.territory': 'The territory {id} is not there. Add it, or correct the id.',
  'finding.word.a list': 'a list',
  'finding.word.amount': 'an amount',
  'finding.word.an object': 'an object',
  'finding.word.array': 'a list',
  'finding.word.attainment': 'attainment',
  'finding.word.boolean': 'true or false',
  'finding.word.cliff': 'cliff',
  'finding.word.count': 'units',
  'finding.word.date': 'a date',
  'finding.word.dmy': 'day, month, year',
  'finding.word.flag': 'yes or no',
  'finding.word.half': 'half-year',
  'finding.word.int': 'a whole number',
  'finding.word.interpolated': 'interpolated',
  'finding.word.marginal': 'marginal',
  'finding.word.mdy': 'month, day, year',
  'finding.word.money': 'money',
  'finding.word.month': 'month',
  'finding.word.multipleOfBaseRate': 'a multiple of the base rate',
  'finding.word.nothing': 'nothing',
  'finding.word.number': 'a number',
  'finding.word.object': 'an object',
  'finding.word.overage': 'overage',
  'finding.word.perUnit': 'an amount a unit',
  'finding.word.percentOfTarget': 'a percent of target',
  'finding.word.place': 'place',
  'finding.word.planYear': 'plan year',
  'finding.word.quarter': 'quarter',
  'finding.word.rate': 'a rate',
  'finding.word.retroactive': 'retroactive',
  'finding.word.serial': 'the day count of a spreadsheet',
  'finding.word.step': 'step',
  'finding.word.string': 'text',
  'finding.word.text': 'a text',
  'finding.word.units': 'units',
  'finding.word.year': 'year',
  'finding.word.ymd': 'year, month, day',
  'finding.word.zip': 'the container',
  'finding.workspace.newerFormat':
    'This file was written by a newer Palier (format {found}; this one reads up to {known}). Update Palier to open it.',
  'finding.workspace.notOne': 'This is not a Palier workspace: the field format is not "palier".',
} satisfies Record<string, Message>
