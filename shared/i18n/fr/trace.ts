import type { trace as english } from '../en/trace'
import type { Message } from '../message'

export const trace = {} satisfies Record<keyof typeof english, Message>
