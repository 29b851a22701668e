/** How often each text occurs, in the order first met. */
export function tally(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) {
    const known = counts.get(text)
    counts.set(text, known === undefined ? 1 : known + 1)
  }
  return counts
}
