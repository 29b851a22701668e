import type { commands as english } from '../en/commands'
import type { Message } from '../message'

export const commands = {} satisfies Record<keyof typeof english, Message>
