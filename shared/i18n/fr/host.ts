import type { host as english } from '../en/host'
import type { Message } from '../message'

export const host = {} satisfies Record<keyof typeof english, Message>
