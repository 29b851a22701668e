import type { documents as english } from '../en/documents'
import type { Message } from '../message'

export const documents = {} satisfies Record<keyof typeof english, Message>
