import type { Message } from '../message'

export const host = {
  'host.dialog.cancel': 'Cancel',
  'host.dialog.empty': 'Nothing here that could be chosen.',
  'host.dialog.everyFile': 'Show every file',
  'host.dialog.exists': '“{name}” already exists. Replacing it overwrites what it holds.',
  'host.dialog.files': 'Files and folders',
  'host.dialog.name': 'File name',
  'host.dialog.open': 'Open',
  'host.dialog.open.document': 'Open a document',
  'host.dialog.open.sales': 'Choose a file of sales',
  'host.dialog.open.workbook': 'Open a workbook',
  'host.dialog.open.workspace': 'Open a workspace',
  'host.dialog.replace': 'Replace',
  'host.dialog.root': 'Home',
  'host.dialog.save': 'Save',
  'host.dialog.save.document': 'Save the document',
  'host.dialog.save.sales': 'Save the sales',
  'host.dialog.save.workbook': 'Save the workbook',
  'host.dialog.save.workspace': 'Save the workspace',
  'host.dialog.trail': 'Folders to here',

  'host.failure.cancelled': 'Cancelled.',
  'host.failure.changedOnDisk': 'The file was changed by something else since you opened it. Nothing was written.',
  'host.failure.damaged':
    'The file is damaged: it could not be read back as what it should be. Nothing was overwritten. ({detail})',
  'host.failure.diskFull': 'The disk is full. Nothing was overwritten; make room and try again, or save elsewhere.',
  'host.failure.grantUsed': 'The file must be chosen again: the permission to use it has ended.',
  'host.failure.invalidRequest':
    'Palier asked its host for something it does not know; this is a fault of ours. ({detail})',
  'host.failure.locked': 'The file is in use by another program. Close it there and try again.',
  'host.failure.missing': 'The file or folder is no longer there: it was moved, renamed or deleted.',
  'host.failure.noPrinter':
    'A PDF needs Chromium, Chrome or Edge on this computer, and none could be started. Save as Word instead.',
  'host.failure.notPermitted':
    'This computer does not permit it here. Choose another folder, or ask for the right to use this one.',
  'host.failure.timedOut': 'It took too long and was stopped. Nothing was overwritten; a smaller file may work.',
  'host.failure.tooLarge': 'The file is larger than Palier accepts. ({detail})',
  'host.failure.unexpected': 'Something went wrong that Palier did not foresee. Your work is still here. ({detail})',
  'host.failure.unreadable': 'The file could not be read. ({detail})',
} satisfies Record<string, Message>
