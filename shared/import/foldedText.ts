/**
 * Text reduced to what makes two spellings the same: no accents, no case, Œ as oe, ß as ss, anything but letters and digits as one
 * space. `Noël D’ARCY` and `noel d'arcy` fold to the same.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Folded text without spaces: how headings are compared, so that `Close Date`, `close_date` and `CloseDate` are one. */
export function foldHeading(text: string): string {
  return foldText(text).replaceAll(' ', '')
}
