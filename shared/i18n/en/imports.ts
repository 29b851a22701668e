import type { Message } from '../message'

export const imports = {
  'imports.refused.compressed': 'This is a compressed archive. Unpack it and choose the file of sales inside.',
  'imports.refused.damagedWorkbook':
    'This workbook is damaged. Open it in the spreadsheet it comes from and save it again as XLSX.',
  'imports.refused.documentType':
    'This workbook holds instructions that no spreadsheet writes, so it was not read. Save it again as XLSX from a spreadsheet.',
  'imports.refused.empty': 'There is nothing in this file: no row with a value.',
  'imports.refused.noSheet': 'This workbook has no such sheet. Choose one of its sheets.',
  'imports.refused.notText': 'This file is neither text nor an XLSX workbook. Export the sales as CSV or XLSX.',
  'imports.refused.notWorkbook': 'This is not an XLSX workbook. In a spreadsheet, save it as XLSX or CSV.',
  'imports.refused.oldExcel':
    'This is a workbook of the old XLS format, or one with a password. Open it in a spreadsheet and save it as XLSX without a password.',
  'imports.refused.openQuote':
    'A quotation mark in this file is opened and never closed, so it cannot be told where its rows end. Export the file again; values that hold quotation marks must double them.',
  'imports.refused.pdf': 'This is a PDF. Export the sales as CSV or XLSX from where they are kept.',
  'imports.refused.picture': 'This is a picture. Export the sales as CSV or XLSX from where they are kept.',
  'imports.refused.tooLarge': 'This file is larger than 200 MB. Export fewer columns or a shorter period.',
  'imports.refused.tooManyColumns':
    'This file has values beyond its 1,000th column. Remove the columns that hold no sales.',
  'imports.refused.tooManyRows': 'This file has more than 1,048,576 rows. Export a shorter period.',
  'imports.refused.webPage':
    'This is a web page, whatever its name says: some systems call their exports .xls. Open it in a spreadsheet and save it as XLSX.',
  'imports.refused.zipBomb':
    'This workbook would grow far beyond the size of an honest one when unpacked, so it was not read.',
} satisfies Record<string, Message>
