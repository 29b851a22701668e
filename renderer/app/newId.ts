/** An id made of the words of a name that none of the others has: `individual-bookings`, `individual-bookings-2`. */
export function newId(name: string, taken: Iterable<string>): string {
  const others = new Set(taken)
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
  const stem = words === '' ? 'new' : words
  if (!others.has(stem)) return stem
  let count = 2
  while (others.has(`${stem}-${count}`)) count += 1
  return `${stem}-${count}`
}
