import type { Message } from '../message'

export const documents = {} satisfies Record<string, Message>
