import type { Message } from '../message'

export const templates = {} satisfies Record<string, Message>
