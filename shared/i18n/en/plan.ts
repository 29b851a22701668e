import type { Message } from '../message'

export const plan = {} satisfies Record<string, Message>
