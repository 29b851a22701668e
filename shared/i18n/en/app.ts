import type { Message } from '../message'

export const app = {
  'app.name': 'Palier',
} satisfies Record<string, Message>
