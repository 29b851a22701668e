import type { app as english } from '../en/app'
import type { Message } from '../message'

export const app = {
  'app.name': 'Palier',
} satisfies Record<keyof typeof english, Message>
