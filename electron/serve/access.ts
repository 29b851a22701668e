import { timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { newToken } from '@electron/files/grants'

/** Who may talk to the loopback server: the one browser that opened its one-time address. */
export interface Access {
  /** True when the request names this server and comes from its own page or from no page at all. */
  readonly isAddressedToUs: (headers: IncomingHttpHeaders) => boolean
  /** Trades the token of the address for the value of a Set-Cookie header; null when it is wrong or was used. */
  readonly admit: (token: string) => string | null
  readonly isAdmitted: (headers: IncomingHttpHeaders) => boolean
  readonly token: string
}

/** `port` is the one the server listens on: it is part of what Host and Origin must say. */
export function createAccess(port: number): Access {
  const host = `127.0.0.1:${port}`
  const token = newToken()
  const session = newToken()
  // Cookies do not keep ports apart: two Paliers at once must not log each other out.
  const cookieName = `palier-${port}`
  let isTokenUsed = false
  return {
    token,
    isAddressedToUs: (headers) => {
      const site = headers['sec-fetch-site']
      return (
        headers.host === host &&
        (headers.origin === undefined || headers.origin === `http://${host}`) &&
        (site === undefined || site === 'same-origin' || headers['sec-fetch-mode'] === 'navigate')
      )
    },
    admit: (offered) => {
      if (isTokenUsed || !isSame(offered, token)) return null
      isTokenUsed = true
      return `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/`
    },
    isAdmitted: (headers) => {
      const cookies = (headers.cookie ?? '').split(';').map((cookie) => cookie.trim())
      const ours = cookies.find((cookie) => cookie.startsWith(`${cookieName}=`))
      return ours !== undefined && isSame(ours.slice(cookieName.length + 1), session)
    },
  }
}

/** Compares without telling by its time how much was right. */
function isSame(offered: string, secret: string): boolean {
  const [one, other] = [Buffer.from(offered), Buffer.from(secret)]
  return one.length === other.length && timingSafeEqual(one, other)
}
