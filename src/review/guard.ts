import { timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** Proofs that a request must show: the token of this run, and the port on which the server listens. */
export interface Gate {
  token: string
  port: number
}

/** The parts of a request that are looked at before anything else. */
export interface RequestParts {
  method: string
  url: string
  headers: IncomingHttpHeaders
}

/** Reasons to refuse a request; told to the person in Chinese by the server. */
export type RefusalReason = 'host' | 'origin' | 'token'

/** Name of the cookie that holds the token; ports share cookies, so each run has a name of its own. */
export const cookieName = (port: number): string => `review-${port}`

/** The name of the address parameter that brings the token when the page is opened. */
export const TOKEN_PARAMETER = 'key'

/** True when two texts are the same, in a time that tells nothing of where they differ. */
export function isSameSecret(given: string, secret: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** The address of the page without its path: what Host and Origin must say. A name that leads to this computer is none. */
const hostsOf = (port: number): string[] => [`127.0.0.1:${port}`, `localhost:${port}`]

function cookie({ headers }: RequestParts, name: string): string {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='))
  return pairs.find(([key]) => key === name)?.[1] ?? ''
}

function parameter({ url }: RequestParts): string {
  const query = url.indexOf('?')
  return query < 0 ? '' : (new URLSearchParams(url.slice(query)).get(TOKEN_PARAMETER) ?? '')
}

const isReading = (method: string): boolean => method === 'GET' || method === 'HEAD'
const isPage = ({ method, url }: RequestParts): boolean => method === 'GET' && url.replace(/\?.*$/, '') === '/'

/**
 * Refusal of a request; null when it may be answered. Host: this computer's own (against names made to lead here).
 * Origin: the page's own, and there must be one for everything that changes something. Token: in the cookie; in the
 * address only where the page itself is opened.
 */
export function refusalFor(asked: RequestParts, { token, port }: Gate): RefusalReason | null {
  const { host, origin } = asked.headers
  if (host === undefined || !hostsOf(port).includes(host)) return 'host'
  if (origin !== undefined && origin !== `http://${host}`) return 'origin'
  if (origin === undefined && !isReading(asked.method)) return 'origin'
  if (isSameSecret(cookie(asked, cookieName(port)), token)) return null
  return isPage(asked) && isSameSecret(parameter(asked), token) ? null : 'token'
}
