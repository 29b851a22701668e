import type { templates as english } from '../en/templates'
import type { Message } from '../message'

export const templates = {} satisfies Record<keyof typeof english, Message>
