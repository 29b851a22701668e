import type { workbook as english } from '../en/workbook'
import type { Message } from '../message'

export const workbook = {} satisfies Record<keyof typeof english, Message>
