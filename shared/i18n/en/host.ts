import type { Message } from '../message'

export const host = {} satisfies Record<string, Message>
