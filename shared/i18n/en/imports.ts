import type { Message } from '../message'

export const imports = {} satisfies Record<string, Message>
