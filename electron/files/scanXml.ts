import { HostError } from './failure'

/** What is told of an XML text while it is scanned. Names come without their prefix. */
export interface XmlListener {
  readonly open: (name: string, attribute: (name: string) => string | null) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

const TAG = /<(\/?)(?:[^\s/>:]+:)?([^\s/>]+)((?:\s+[^\s=>/]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/y
const NAMED_ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])

/**
 * Reads the XML of a workbook part from beginning to end. A document type is refused, so no entity can be declared; a part that ends
 * before its first element does is damaged, so no row is lost in silence.
 *
 * Throws HostError `unreadable` or `damaged`.
 */
export function scanXml(xml: string, listener: XmlListener): void {
  const open: string[] = []
  let place = 0
  for (let next = xml.indexOf('<'); next !== -1; next = xml.indexOf('<', place)) {
    if (next > place && open.length > 0) listener.text(withoutEntities(xml.slice(place, next)))
    place =
      xml[next + 1] === '!' || xml[next + 1] === '?' ? skip(xml, next, listener) : readTag(xml, next, open, listener)
  }
  if (open.length > 0 || xml.slice(place).trim() !== '') throw damaged()
}

/** Passes over a comment or instruction, tells the text of a CDATA section, refuses a document type. */
function skip(xml: string, from: number, listener: XmlListener): number {
  if (xml.startsWith('<!--', from)) return endOf(xml, '-->', from + 4)
  if (xml.startsWith('<?', from)) return endOf(xml, '?>', from + 2)
  if (!xml.startsWith('<![CDATA[', from)) throw new HostError('unreadable', 'imports.refused.documentType')
  const end = endOf(xml, ']]>', from + 9)
  listener.text(xml.slice(from + 9, end - 3))
  return end
}

function endOf(xml: string, mark: string, from: number): number {
  const place = xml.indexOf(mark, from)
  if (place === -1) throw damaged()
  return place + mark.length
}

function readTag(xml: string, from: number, open: string[], listener: XmlListener): number {
  TAG.lastIndex = from
  const match = TAG.exec(xml)
  if (match === null) throw damaged()
  const [tag, closing, name = '', attributes = '', alone] = match
  if (closing === '/') {
    if (open.pop() !== name) throw damaged()
    listener.close(name)
  } else {
    listener.open(name, (wanted) => attributeOf(attributes, wanted))
    if (alone === '/') listener.close(name)
    else open.push(name)
  }
  return from + tag.length
}

/** The pattern of each attribute that is asked for, made once: sheets ask millions of times. */
const ATTRIBUTES = new Map<string, RegExp>()

function attributeOf(attributes: string, wanted: string): string | null {
  let pattern = ATTRIBUTES.get(wanted)
  if (pattern === undefined) {
    pattern = new RegExp(`(?:^|\\s)(?:[^\\s=:]+:)?${wanted}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    ATTRIBUTES.set(wanted, pattern)
  }
  const match = pattern.exec(attributes)
  const value = match?.[1] ?? match?.[2]
  return value === undefined ? null : withoutEntities(value)
}

function withoutEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&([^;&]{1,10});?/g, (_, name: string) => {
    const code = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name)
    if (code !== null) {
      const point = code[1] === undefined ? Number(code[2]) : Number.parseInt(code[1], 16)
      if (point > 0x10ffff) throw damaged()
      return String.fromCodePoint(point)
    }
    const known = NAMED_ENTITIES.get(name)
    if (known === undefined) throw damaged()
    return known
  })
}

function damaged(): HostError {
  return new HostError('damaged', 'imports.refused.damagedWorkbook')
}
