import type { results as english } from '../en/results'
import type { Message } from '../message'

export const results = {} satisfies Record<keyof typeof english, Message>
