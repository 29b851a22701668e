import {
  type Fraction,
  fraction,
  greater,
  isBelow,
  isSame as isSameFraction,
  minus,
  over,
  plus,
  readDecimal,
  sizeOf,
  smaller,
  times,
} from './fraction'

/** What an expression can come to. */
export type Value = Fraction | string | boolean

/** The value of a name: a column of the row, an assumption, something of the payee; `quota(bookings)` is one name. Throws Missing for what is not there. */
export type Lookup = (name: string) => Value

/** What an expression needs and does not find, or cannot be worked out of what it finds. */
export class Missing extends Error {}

/** A part of an expression, worked out only when it is needed. */
type Later = () => Value

const REFERENCES = ['attainment', 'credited', 'quota', 'team_attainment', 'payout', 'score']

/**
 * Evaluates an expression straight off its text: numbers, percents, names, texts in double quotes, + - * /, comparisons, `and`, `or`, `not`,
 * `in (...)`, brackets, and a few functions.
 */
export function evaluate(text: string, lookup: Lookup): Value {
  const reader = new Reader(tokensOf(text), lookup)
  const value = reader.either()
  if (!reader.isAtEnd()) throw new Error(`the oracle cannot read ${text}`)
  return value()
}

function tokensOf(text: string): readonly string[] {
  return text.match(/"[^"]*"|\[[^\]]*\]|[\p{L}_][\p{L}\p{N}_]*|\d+(?:\.\d+)?|<=|>=|<>|!=|==|\S/gu) ?? []
}

/** Every name an expression uses, references to measures and components among them. */
export function namesOf(text: string): string[] {
  const names: string[] = []
  const reader = new Reader(
    tokensOf(text),
    (name) => {
      names.push(name)
      throw new Missing(name)
    },
    names,
  )
  reader.either()
  return names
}

/** One level of the grammar a method, loosest first. */
class Reader {
  private readonly tokens: readonly string[]
  private readonly lookup: Lookup
  private readonly seen: string[]
  private next = 0

  constructor(tokens: readonly string[], lookup: Lookup, seen: string[] = []) {
    this.tokens = tokens
    this.lookup = lookup
    this.seen = seen
  }

  isAtEnd(): boolean {
    return this.next === this.tokens.length
  }

  either(): Later {
    let value = this.both()
    while (this.take('or')) {
      const [left, right] = [value, this.both()]
      value = () => truth(left()) || truth(right())
    }
    return value
  }

  private both(): Later {
    let value = this.negation()
    while (this.take('and')) {
      const [left, right] = [value, this.negation()]
      value = () => truth(left()) && truth(right())
    }
    return value
  }

  private negation(): Later {
    if (!this.take('not')) return this.comparison()
    const value = this.negation()
    return () => !truth(value())
  }

  private comparison(): Later {
    const left = this.terms()
    if (this.take('in')) {
      const items = this.list()
      return () => items.some((item) => isSame(left(), item()))
    }
    for (const sign of ['<=', '>=', '<>', '!=', '==', '=', '<', '>']) {
      if (!this.take(sign)) continue
      const right = this.terms()
      return () => holds(sign, left(), right())
    }
    return left
  }

  private terms(): Later {
    let value = this.factors()
    for (;;) {
      const left = value
      if (this.take('+')) {
        const right = this.factors()
        value = () => plus(number(left()), number(right()))
      } else if (this.take('-')) {
        const right = this.factors()
        value = () => minus(number(left()), number(right()))
      } else return value
    }
  }

  private factors(): Later {
    let value = this.signed()
    for (;;) {
      const left = value
      if (this.take('*')) {
        const right = this.signed()
        value = () => times(number(left()), number(right()))
      } else if (this.take('/')) {
        const right = this.signed()
        value = () => quotient(number(left()), number(right()))
      } else return value
    }
  }

  private signed(): Later {
    if (!this.take('-')) return this.percent()
    const value = this.signed()
    return () => minus(fraction(0n), number(value()))
  }

  private percent(): Later {
    let value = this.atom()
    while (this.take('%')) {
      const inner = value
      value = () => over(number(inner()), fraction(100n))
    }
    return value
  }

  private atom(): Later {
    if (this.take('(')) {
      const value = this.either()
      this.expect(')')
      return value
    }
    const token = this.tokens[this.next]
    if (token === undefined) throw new Error('the expression ends too soon')
    this.next += 1
    if (token.startsWith('"')) return () => token.slice(1, -1)
    const value = readDecimal(token)
    if (value !== null) return () => value
    if (token === 'true' || token === 'false') return () => token === 'true'
    if (this.tokens[this.next] !== '(') return this.name(token.replace(/^\[|\]$/g, ''))
    return REFERENCES.includes(token) ? this.reference(token) : called(token.toLowerCase(), this.list())
  }

  /** `quota(bookings)`, `quota([new-deals])`: one name that stands for a figure of the payee. */
  private reference(word: string): Later {
    this.expect('(')
    let id = ''
    while (this.tokens[this.next] !== ')' && !this.isAtEnd()) {
      id += this.tokens[this.next]
      this.next += 1
    }
    this.expect(')')
    return this.name(`${word}(${id.replace(/^\[|\]$/g, '')})`)
  }

  private name(name: string): Later {
    this.seen.push(name)
    return () => this.lookup(name)
  }

  private list(): Later[] {
    this.expect('(')
    const items = [this.either()]
    while (this.take(',')) items.push(this.either())
    this.expect(')')
    return items
  }

  private take(token: string): boolean {
    if (this.tokens[this.next] !== token) return false
    this.next += 1
    return true
  }

  private expect(token: string): void {
    if (!this.take(token)) throw new Error(`${token} was expected`)
  }
}

function called(name: string, parts: readonly Later[]): Later {
  const [first, second, third] = parts
  if (first === undefined) throw new Error(`${name} takes values`)
  switch (name) {
    case 'if':
      if (second === undefined || third === undefined) throw new Error('if takes three values')
      return () => (truth(first()) ? second() : third())
    case 'min':
      return () => parts.map((part) => number(part())).reduce(smaller)
    case 'max':
      return () => parts.map((part) => number(part())).reduce(greater)
    case 'sum':
      return () => parts.map((part) => number(part())).reduce(plus)
    case 'abs':
      return () => sizeOf(number(first()))
    case 'isblank':
      return () => isMissing(first)
    case 'round':
    case 'rounddown':
    case 'roundup':
      if (second === undefined) throw new Error(`${name} takes a number and places`)
      return () => atPlaces(name, number(first()), number(second()))
    default:
      throw new Error(`the oracle knows no ${name}`)
  }
}

function isMissing(value: Later): boolean {
  try {
    return value() === ''
  } catch (error) {
    if (error instanceof Missing) return true
    throw error
  }
}

function number(value: Value): Fraction {
  if (typeof value === 'object') return value
  throw new Error('a number was expected')
}

function quotient(a: Fraction, b: Fraction): Fraction {
  if (b.top === 0n) throw new Missing('nothing is divided by zero')
  return over(a, b)
}

function truth(value: Value): boolean {
  if (typeof value === 'boolean') return value
  throw new Error('true or false was expected')
}

function isSame(left: Value, right: Value): boolean {
  return typeof left === 'object' && typeof right === 'object' ? isSameFraction(left, right) : left === right
}

function holds(sign: string, left: Value, right: Value): boolean {
  if (sign === '=' || sign === '==') return isSame(left, right)
  if (sign === '<>' || sign === '!=') return !isSame(left, right)
  // Days are written so that their order as texts is their order in time.
  const isLess = (a: Value, b: Value) =>
    typeof a === 'string' && typeof b === 'string' ? a < b : isBelow(number(a), number(b))
  if (sign === '<') return isLess(left, right)
  if (sign === '>') return isLess(right, left)
  return sign === '<=' ? !isLess(right, left) : !isLess(left, right)
}

/** A number with so many decimals, its size cut, cut and raised where anything is lost, or the nearer of the two, a half to the greater. */
function atPlaces(how: 'round' | 'rounddown' | 'roundup', value: Fraction, places: Fraction): Fraction {
  const ten = fraction(10n)
  const decimals = Number(places.top)
  let unit = fraction(1n)
  for (let place = 0; place < Math.abs(decimals); place += 1) unit = decimals > 0 ? over(unit, ten) : times(unit, ten)
  const size = over(sizeOf(value), unit)
  const cut = fraction(size.top / size.bottom)
  const lost = minus(size, cut)
  const stays = how === 'rounddown' || lost.top === 0n || (how === 'round' && isBelow(lost, fraction(1n, 2n)))
  const kept = times(stays ? cut : plus(cut, fraction(1n)), unit)
  return value.top < 0n ? minus(fraction(0n), kept) : kept
}
