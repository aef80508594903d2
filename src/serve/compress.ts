import { existsSync, readFileSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'

/** Files above this size, in bytes, go as they are: packing them anew for each request would hold up the others. */
const LARGEST = 2 ** 21
/** Types that hosts send packed; pictures and the search index are packed already. */
const TEXT = /^(?:text\/|image\/svg|application\/(?:xml|json|atom|feed|manifest))/

function wanted({ method, headers }: IncomingMessage): boolean {
  return method === 'GET' && headers.range === undefined && /\bgzip\b/.test(String(headers['accept-encoding'] ?? ''))
}

/**
 * Sends a text file packed with gzip, as hosts do, with status 200, or 304 when the browser has it; `response` already has the type.
 * False, and nothing sent, when the client did not ask for it, the file is absent or large, or its type is not text.
 */
export function sendPacked(request: IncomingMessage, response: ServerResponse, file: string): boolean {
  const type = String(response.getHeader('Content-Type') ?? '')
  if (!wanted(request) || !TEXT.test(type) || !existsSync(file)) return false
  const { size, mtimeMs } = statSync(file)
  if (size > LARGEST) return false
  const tag = `W/"${size}-${Math.round(mtimeMs)}-gzip"`
  response.setHeader('Vary', 'Accept-Encoding')
  response.setHeader('ETag', tag)
  if (request.headers['if-none-match'] === tag) return (response.writeHead(304).end(), true)
  const body = gzipSync(readFileSync(file))
  response.setHeader('Content-Encoding', 'gzip')
  response.writeHead(200, { 'Content-Length': body.length }).end(body)
  return true
}
