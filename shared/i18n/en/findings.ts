import type { Message } from '../message'

export const findings = {} satisfies Record<string, Message>
