import type { Message } from '../message'

export const scenarios = {} satisfies Record<string, Message>
