import type { IncomingMessage, ServerResponse } from 'node:http'

/** Most bytes of a request's body: some dozen page files in base64. */
export const MAX_BODY_BYTES = 48 * 1024 * 1024

/** An answer: its status, content type, text, and headers beside those of every answer. */
export interface HttpAnswer {
  status: number
  type: string
  body: string | Uint8Array
  headers?: Record<string, string>
}

const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** The policy of a previewed page: nothing in it runs, and only the page of review may show it. */
export const PREVIEW_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': PAGE_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
}

/** Sends an answer with the headers of every answer. */
export function send(response: ServerResponse, { status, type, body, headers = {} }: HttpAnswer): void {
  response.writeHead(status, { ...HEADERS, 'Content-Type': `${type};charset=utf-8`, ...headers }).end(body)
}

/** A line of plain text as an answer. */
export const plain = (status: number, text: string): HttpAnswer => ({ status, type: 'text/plain', body: `${text}\n` })

/** A value as JSON. */
export const json = (value: unknown, status = 200): HttpAnswer => ({
  status,
  type: 'application/json',
  body: JSON.stringify(value),
})

/** Body of a request: `json` is undefined where it is none. It is not read to its end where it is too long. */
type Body = { isTooLong: true } | { isTooLong: false; json: unknown }

/** The body of a request of at most {@link MAX_BODY_BYTES} as JSON. */
export async function readJson(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MAX_BODY_BYTES) return { isTooLong: true }
    chunks.push(chunk)
  }
  try {
    return { isTooLong: false, json: JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown }
  } catch {
    return { isTooLong: false, json: undefined }
  }
}
