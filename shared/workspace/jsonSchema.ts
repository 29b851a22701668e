import { strictShapes } from '@shared/plan/schema'
import { z } from 'zod'
import { inlineSales } from './parse'

/** The published JSON Schema of a workspace as one text: `.palier.json`, sales inline or in a file beside it. */
export function workspaceJsonSchema(): object {
  const salesFile = z.strictObject({
    file: z.string().describe('A file of sales beside the workspace.'),
    mapping: z
      .record(z.string(), z.unknown())
      .optional()
      .describe('How its columns are read; without it they are recognised.'),
  })
  const document = strictShapes.workspace.extend({ sales: z.union([inlineSales, salesFile]).optional() })
  return { title: 'Palier workspace', ...z.toJSONSchema(document, { io: 'input', unrepresentable: 'any' }) }
}
