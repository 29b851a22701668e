import type { Message } from '../message'

export const workbook = {} satisfies Record<string, Message>
