import type { Message } from '../message'

export const grid = {} satisfies Record<string, Message>
