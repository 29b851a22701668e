import type { plan as english } from '../en/plan'
import type { Message } from '../message'

export const plan = {} satisfies Record<keyof typeof english, Message>
