import type { grid as english } from '../en/grid'
import type { Message } from '../message'

export const grid = {} satisfies Record<keyof typeof english, Message>
