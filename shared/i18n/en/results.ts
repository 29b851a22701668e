import type { Message } from '../message'

export const results = {} satisfies Record<string, Message>
