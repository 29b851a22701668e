import type { Message } from '../message'

export const commands = {} satisfies Record<string, Message>
