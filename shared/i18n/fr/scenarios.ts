import type { scenarios as english } from '../en/scenarios'
import type { Message } from '../message'

export const scenarios = {} satisfies Record<keyof typeof english, Message>
