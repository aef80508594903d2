import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { contentType } from '../../../src/site/media-types.ts'

/** Behaviour of the line: milliseconds before every answer, and bytes a second for all answers together (0: no limit). */
export interface Line {
  delay: number
  bytesPerSecond: number
}

/** The machine itself. */
export const LOCAL: Line = { delay: 0, bytesPerSecond: 0 }
/** 40 ms and 10 Mbit/s. */
export const MOBILE: Line = { delay: 40, bytesPerSecond: 1_250_000 }
/** 400 ms and 1 Mbit/s. */
export const POOR: Line = { delay: 400, bytesPerSecond: 125_000 }
/** Approximate weight of the status line and the headers of an answer. */
const HEADER_BYTES = 220

/** Traffic over the line. */
export interface Traffic {
  requests: number
  bytes: number
}

interface Stored {
  body: Buffer
  isZipped: boolean
  etag: string
}

/** A static host: answers compressed where that is smaller, tagged so that they can be kept, over a line of any kind. */
export class BenchServer {
  line: Line = LOCAL
  traffic: Traffic = { requests: 0, bytes: 0 }
  /** Every answer since the count began: path and bytes. */
  log: [string, number][] = []
  private readonly files = new Map<string, Stored | null>()
  private readonly extra = new Map<string, string>()
  private free = 0
  private readonly server = createServer((request, response) => {
    void this.answer(request.url ?? '/', request.headers['if-none-match'], response)
  })

  constructor(private readonly dir: string) {}

  /** Answers a path with a text that is no file of the folder. */
  add(name: string, text: string): void {
    this.extra.set(name, text)
  }

  /** Starts counting anew. */
  reset(): void {
    this.traffic = { requests: 0, bytes: 0 }
    this.log = []
  }

  /** Starts the server; gives its address with a slash at the end. */
  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`
  }

  /** Ends the server. */
  async close(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise<void>((resolve) => this.server.close(() => resolve()))
  }

  private stored(name: string): Stored | null {
    if (!this.files.has(name)) this.files.set(name, this.load(name))
    return this.files.get(name) ?? null
  }

  private load(name: string): Stored | null {
    const raw = this.content(name)
    if (raw === null) return null
    const zipped = gzipSync(raw, { level: 6 })
    const isZipped = zipped.length < raw.length
    const etag = `"${createHash('sha256').update(raw).digest('hex').slice(0, 16)}"`
    return { body: isZipped ? zipped : raw, isZipped, etag }
  }

  private content(name: string): Buffer | null {
    const text = this.extra.get(name)
    if (text !== undefined) return Buffer.from(text, 'utf8')
    const file = path.join(this.dir, ...name.split('/'))
    return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : null
  }

  private async answer(url: string, known: string | undefined, response: ServerResponse): Promise<void> {
    const name = decodeURIComponent(url.split('?')[0] ?? '/').slice(1)
    const file = name === '' || name.endsWith('/') ? `${name}index.html` : name
    const stored = this.stored(file)
    const same = stored !== null && known === stored.etag
    const body = stored === null || same ? Buffer.alloc(0) : stored.body
    await this.carry(file, body.length + HEADER_BYTES)
    if (stored === null) return void response.writeHead(404).end()
    const coding = stored.isZipped && !same ? { 'Content-Encoding': 'gzip' } : {}
    const headers = { 'Content-Type': contentType(file), 'Cache-Control': 'no-cache', ETag: stored.etag, ...coding }
    response.writeHead(same ? 304 : 200, headers).end(body)
  }

  private async carry(file: string, bytes: number): Promise<void> {
    this.traffic.requests++
    this.traffic.bytes += bytes
    this.log.push([file, bytes])
    const { delay, bytesPerSecond } = this.line
    if (bytesPerSecond === 0) return
    const arrives = Math.max(performance.now() + delay, this.free)
    this.free = arrives + (bytes / bytesPerSecond) * 1000
    await setTimeout(this.free - performance.now())
  }
}
