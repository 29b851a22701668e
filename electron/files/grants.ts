import { randomBytes } from 'node:crypto'
import { basename } from 'node:path'
import type { Grant } from '@shared/bridge/contract'
import { HostError } from './failure'

export type Purpose = 'workspace' | 'sales' | 'workbook' | 'document'
export type Use = 'open' | 'save'

interface Right {
  readonly path: string
  readonly purpose: Purpose
  readonly use: Use
}

export interface Grants {
  /** A new right to a file the user has chosen. */
  readonly give: (path: string, purpose: Purpose, use: Use) => Grant
  /** The path of a right, which is used up by asking. Throws HostError `grantUsed` when it is unknown, spent or for something else. */
  readonly take: (token: string, purpose: Purpose, use: Use) => string
}

/** Rights to single files, known to the window only as random tokens: a window that was taken over can name no other file. */
export function createGrants(): Grants {
  const rights = new Map<string, Right>()
  return {
    give: (path, purpose, use) => {
      const token = newToken()
      rights.set(token, { path, purpose, use })
      return { token, name: basename(path) }
    },
    take: (token, purpose, use) => {
      const right = rights.get(token)
      rights.delete(token)
      if (right === undefined || right.purpose !== purpose || right.use !== use) {
        throw new HostError('grantUsed', `no right to ${use} a ${purpose} file under this token`)
      }
      return right.path
    },
  }
}

/** 192 random bits that travel in addresses and messages. */
export function newToken(): string {
  return randomBytes(24).toString('base64url')
}
