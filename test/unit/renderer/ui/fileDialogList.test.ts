import { completedName, entriesFor, nextIndex } from '@renderer/ui/fileDialogList'
import type { FolderEntry } from '@shared/bridge/contract'
import { describe, expect, it } from 'vitest'

const entry = (name: string, kind: FolderEntry['kind'] = 'file'): FolderEntry => ({
  name,
  kind,
  modifiedMs: 0,
  byteCount: 0,
})
const names = (entries: readonly FolderEntry[]) => entries.map(({ name }) => name)

describe('the list of the file dialog', () => {
  const found = [
    entry('été.palier'),
    entry('Plan 10.palier'),
    entry('Plan 2.palier'),
    entry('notes.txt'),
    entry('Zone', 'folder'),
  ]

  it('has folders first, then what suits, in the order people give names', () => {
    expect(names(entriesFor(found, 'workspace', false, 'fr'))).toEqual([
      'Zone',
      'été.palier',
      'Plan 2.palier',
      'Plan 10.palier',
    ])
  })

  it('has every file when asked', () => {
    expect(names(entriesFor(found, 'workspace', true, 'fr'))).toContain('notes.txt')
  })
})

describe('a name to save under', () => {
  it.each([
    ['FY27', 'FY27.palier'],
    [' FY27 ', 'FY27.palier'],
    ['FY27.palier', 'FY27.palier'],
    ['FY27.palier.json', 'FY27.palier.json'],
    ['v1.2', 'v1.2.palier'],
    ['', ''],
  ])('%j is completed to %j', (typed, completed) => {
    expect(completedName(typed, 'Sample.palier', 'workspace')).toBe(completed)
  })

  it('keeps the kind of the suggested document', () => {
    expect(completedName('Plan', 'Plan.pdf', 'document')).toBe('Plan.pdf')
    expect(completedName('Plan', 'Plan.docx', 'document')).toBe('Plan.docx')
  })
})

describe('a key in the list', () => {
  const list = [entry('alpha'), entry('beta'), entry('Bravo')]

  it.each([
    [0, 'ArrowDown', 1],
    [2, 'ArrowDown', 2],
    [0, 'ArrowUp', 0],
    [0, 'End', 2],
    [2, 'Home', 0],
    [0, 'b', 1],
    [1, 'b', 2],
    [2, 'b', 1],
    [0, 'x', null],
    [0, 'Tab', null],
  ])('from %d, %s leads to %j', (index, key, next) => {
    expect(nextIndex(list, index, key)).toBe(next)
  })
})
