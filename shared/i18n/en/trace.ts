import type { Message } from '../message'

export const trace = {} satisfies Record<string, Message>
