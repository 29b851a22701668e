/** What the shapes of the format look like from outside: enough to walk them. */
interface Shape {
  readonly def: {
    readonly type: string
    readonly innerType?: Shape
    readonly element?: Shape
    readonly valueType?: Shape
    readonly entries?: Readonly<Record<string, string>>
    readonly shape?: Readonly<Record<string, Shape>>
  }
}

/** Paths of the format that no document given has in one of the ways it can be: a field absent or present, a word of a list, a list with something. */
export function describeGaps(shape: unknown, documents: readonly unknown[]): string[] {
  const gaps: string[] = []
  const walk = (one: Shape, values: readonly unknown[], path: string): void => {
    const { def } = one
    switch (def.type) {
      case 'optional':
      case 'nullable': {
        const isThere = (value: unknown) => value !== (def.type === 'optional' ? undefined : null)
        if (values.every(isThere)) gaps.push(`${path} is always there`)
        const present = values.filter(isThere)
        if (present.length === 0) gaps.push(`${path} is never there`)
        else if (def.innerType !== undefined) walk(def.innerType, present, path)
        return
      }
      case 'default':
        if (def.innerType !== undefined) walk(def.innerType, values, path)
        return
      case 'array':
        if (def.element !== undefined)
          walkInto(
            def.element,
            values.flatMap((value) => value as unknown[]),
            path,
          )
        return
      case 'object':
        for (const [name, field] of Object.entries(def.shape ?? {})) {
          const own = values.map((value) => (value as Record<string, unknown>)[name])
          walk(field, own, path === '' ? name : `${path}.${name}`)
        }
        return
      case 'enum':
        for (const word of Object.values(def.entries ?? {})) {
          if (!values.includes(word)) gaps.push(`${path} is never ${word}`)
        }
        return
      case 'boolean':
        for (const value of [true, false]) if (!values.includes(value)) gaps.push(`${path} is never ${value}`)
        return
    }
  }
  const walkInto = (element: Shape, values: readonly unknown[], path: string): void => {
    if (values.length === 0) gaps.push(`${path} is never there`)
    else walk(element, values, path)
  }
  walk(shape as Shape, documents, '')
  return [...new Set(gaps)].sort()
}
