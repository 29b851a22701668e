/** A, B, ... Z, AA: what a spreadsheet calls a column. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter
}

export function isFilled(cell: string): boolean {
  return cell.trim() !== ''
}

/** Number of cells up to the last filled one. */
export function filledEnd(row: readonly string[]): number {
  return row.findLastIndex(isFilled) + 1
}
