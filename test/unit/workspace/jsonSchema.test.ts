import { workspaceJsonSchema } from '@shared/workspace/jsonSchema'
import { expect, it } from 'vitest'
import { soundText } from '../../support/brokenWorkspaces'

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>
  readonly additionalProperties?: Shape | boolean
  readonly items?: Shape
  readonly anyOf?: readonly Shape[]
  readonly oneOf?: readonly Shape[]
}

/** Paths of fields that no form of the schema knows. */
function unknownFields(value: unknown, shapes: readonly Shape[], path: string): readonly string[] {
  const forms = shapes.flatMap((shape) => [shape, ...(shape.anyOf ?? []), ...(shape.oneOf ?? [])])
  if (Array.isArray(value)) {
    const items = forms.flatMap(({ items: shape }) => (shape === undefined ? [] : [shape]))
    return value.flatMap((one, index) => unknownFields(one, items, `${path}[${index}]`))
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => {
    const known = forms.flatMap(({ properties, additionalProperties }) => {
      const shape = properties?.[name] ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined)
      return shape === undefined ? [] : [shape]
    })
    return known.length === 0 ? [`${path}.${name}`] : unknownFields(inner, known, `${path}.${name}`)
  })
}

it('the published schema knows every field of a workspace that uses every instrument', () => {
  expect(unknownFields(JSON.parse(soundText()), [workspaceJsonSchema() as Shape], 'workspace')).toEqual([])
})
