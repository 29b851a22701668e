import type { findings as english } from '../en/findings'
import type { Message } from '../message'

export const findings = {} satisfies Record<keyof typeof english, Message>
