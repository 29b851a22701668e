/**
 * The known name a mistyped one most likely meant: fewest letters to change, capitals and accents aside.
 *
 * @returns null when nothing is near enough to suggest (more than a third of the letters differ)
 */
export function nearestName(typed: string, known: readonly string[]): string | null {
  const plain = plainLetters(typed)
  let nearest: string | null = null
  let fewest = Math.max(1, Math.floor(plain.length / 3)) + 1
  for (const name of known) {
    const changes = letterChanges(plain, plainLetters(name), fewest)
    if (changes < fewest) {
      fewest = changes
      nearest = name
    }
  }
  return nearest
}

function plainLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
}

/** Letters to insert, drop or replace to turn `a` into `b`; stops counting at `enough`. */
function letterChanges(a: string, b: string, enough: number): number {
  if (Math.abs(a.length - b.length) >= enough) return enough
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] as number) + (a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1)
      next.push(Math.min(replaced, (row[j] as number) + 1, (next[j - 1] as number) + 1))
    }
    row = next
  }
  return row[b.length] as number
}
