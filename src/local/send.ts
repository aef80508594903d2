import { closeSync, createReadStream, fstatSync, openSync, readFileSync, type Stats } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { askedRange } from './range.ts'

/** A file of the site, opened: whatever takes its place meanwhile, size, tag and bytes are of one and the same file. */
export interface Opened {
  fd: number
  size: number
  tag: string
}

/** Files above this size, in bytes, go as they are: packing them anew for each request would hold up the others. */
const LARGEST = 2 ** 21
/** Types that hosts send packed; pictures and the search index are packed already. */
const TEXT = /^(?:text\/|image\/svg|application\/(?:xml|json|atom|feed|manifest))/

function stats(fd: number): Stats | undefined {
  const found = fstatSync(fd)
  if (found.isFile()) return found
  closeSync(fd)
  return undefined
}

/** Opens a regular file; undefined when there is none or it cannot be read. */
export function openFile(file: string): Opened | undefined {
  try {
    const fd = openSync(file, 'r')
    const found = stats(fd)
    return found && { fd, size: found.size, tag: `${found.size}-${Math.round(found.mtimeMs)}` }
  } catch {
    return undefined
  }
}

function isPacked({ headers }: IncomingMessage, response: ServerResponse, { size }: Opened): boolean {
  if (headers.range !== undefined || size > LARGEST) return false
  const asks = /\bgzip\b/.test(String(headers['accept-encoding'] ?? ''))
  return asks && TEXT.test(String(response.getHeader('Content-Type') ?? ''))
}

function isKnown({ headers }: IncomingMessage, tag: string): boolean {
  const tags = (headers['if-none-match'] ?? '').split(',').map((each) => each.trim())
  return tags.includes(tag) || tags.includes('*')
}

function end(response: ServerResponse, { fd }: Opened, status: number): void {
  closeSync(fd)
  response.writeHead(status).end()
}

function sendPacked(response: ServerResponse, { fd }: Opened): void {
  const body = gzipSync(readFileSync(fd))
  closeSync(fd)
  response.setHeader('Content-Encoding', 'gzip')
  response.writeHead(200, { 'Content-Length': body.length }).end(body)
}

/** Answers 404 with an opened file, the site's page for it, and closes it. */
export function sendNotFound(response: ServerResponse, { fd }: Opened): void {
  const body = readFileSync(fd)
  closeSync(fd)
  response.writeHead(404, { 'Content-Length': body.length }).end(body)
}

/** Bytes asked for by the header of a request; only GET knows ranges, and a weak tag never holds for If-Range (RFC 9110 §13.1.5). */
function asked({ method, headers }: IncomingMessage, size: number): ReturnType<typeof askedRange> {
  return askedRange(method === 'GET' && headers['if-range'] === undefined ? headers.range : undefined, size)
}

function sendPlain(request: IncomingMessage, response: ServerResponse, file: Opened): void {
  const { fd, size } = file
  const part = asked(request, size)
  if (part.kind === 'none') {
    response.setHeader('Content-Range', `bytes */${size}`)
    return end(response, file, 416)
  }
  const [from, to] = part.kind === 'part' ? [part.from, part.to] : [0, size - 1]
  response.setHeader('Content-Length', to - from + 1)
  if (part.kind === 'part') response.setHeader('Content-Range', `bytes ${from}-${to}/${size}`)
  response.statusCode = part.kind === 'part' ? 206 : 200
  if (request.method === 'HEAD' || size === 0) return end(response, file, response.statusCode)
  pipeline(createReadStream('', { fd, start: from, end: to }), response, () => undefined)
}

/**
 * Answers GET and HEAD with an opened file and closes it: whole, in part, packed with gzip as hosts send texts, or with 304
 * when the browser has it. `response` already has the type.
 */
export function sendFile(request: IncomingMessage, response: ServerResponse, file: Opened): void {
  const packed = isPacked(request, response, file)
  const tag = `W/"${file.tag}${packed ? '-gzip' : ''}"`
  response.setHeader('Vary', 'Accept-Encoding')
  response.setHeader('Accept-Ranges', 'bytes')
  response.setHeader('ETag', tag)
  if (isKnown(request, tag)) return end(response, file, 304)
  if (packed) return sendPacked(response, file)
  sendPlain(request, response, file)
}
