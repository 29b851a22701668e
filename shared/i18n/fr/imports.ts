import type { imports as english } from '../en/imports'
import type { Message } from '../message'

export const imports = {} satisfies Record<keyof typeof english, Message>
