import { createHash, createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestContext } from 'node:test'

/** An object as the host keeps it. */
export interface Stored {
  body: Buffer
  type: string
  cache: string
}

/** A bucket on this machine: its address, its objects, and the requests it got. `failing` answers that many requests with 503. */
export interface TestBucket {
  address: string
  objects: Map<string, Stored>
  requests: string[]
  failing: number
}

const hash = (data: string): string => createHash('sha256').update(data).digest('hex')
const mac = (key: string | Buffer, data: string): Buffer => createHmac('sha256', key).update(data).digest()
const escape = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)

/** The signature that a request must have, by AWS Signature Version 4, written from its specification alone. */
function signatureOf(request: IncomingMessage, secret: string): { given: string; due: string } {
  const header = request.headers.authorization ?? ''
  const [, scope = '', signed = '', given = ''] =
    /Credential=[^/]+\/([^,]+),\s*SignedHeaders=([^,]+),\s*Signature=([0-9a-f]+)/.exec(header) ?? []
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? ''}`)
  const query = [...url.searchParams].map(([name, value]) => `${escape(name)}=${escape(value)}`).sort()
  const lines = signed.split(';').map((name) => `${name}:${String(request.headers[name] ?? '').trim()}\n`)
  const place = url.pathname
    .split('/')
    .map((part) => escape(decodeURIComponent(part)))
    .join('/')
  const payload = String(request.headers['x-amz-content-sha256'])
  const canonical = [request.method, place, query.join('&'), lines.join(''), signed, payload].join('\n')
  const toSign = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope, hash(canonical)].join('\n')
  const key = scope.split('/').reduce<string | Buffer>((before, part) => mac(before, part), `AWS4${secret}`)
  return { given, due: mac(key, toSign).toString('hex') }
}

const tag = (body: Buffer): string => createHash('md5').update(body).digest('hex')
const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Objects a page of the list: few, so that lists have several. */
const PAGE = 3

function list(bucket: TestBucket, query: URLSearchParams): string {
  const keys = [...bucket.objects.keys()].filter((key) => key.startsWith(query.get('prefix') ?? '')).sort()
  const from = Number(query.get('continuation-token') ?? 0)
  const rows = keys.slice(from, from + PAGE).map((key) => {
    const { body } = bucket.objects.get(key)!
    return `<Contents><Key>${xml(key)}</Key><ETag>&quot;${tag(body).toUpperCase()}&quot;</ETag></Contents>`
  })
  const more = from + PAGE < keys.length
  const next = more ? `<NextContinuationToken>${from + PAGE}</NextContinuationToken>` : ''
  return `<?xml version="1.0"?><ListBucketResult><IsTruncated>${more}</IsTruncated>${next}${rows.join('')}</ListBucketResult>`
}

async function answer(bucket: TestBucket, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  const url = new URL(request.url ?? '/', bucket.address)
  const key = decodeURIComponent(url.pathname.slice(1))
  bucket.requests.push(`${request.method} ${key}`)
  const { given, due } = signatureOf(request, 'secret')
  if (given !== due) return void response.writeHead(403).end('<Error><Code>SignatureDoesNotMatch</Code></Error>')
  if (bucket.failing-- > 0) return void response.writeHead(503).end('<Error><Code>SlowDown</Code></Error>')
  if (request.method === 'PUT') {
    const { 'content-type': type = '', 'cache-control': cache = '' } = request.headers
    bucket.objects.set(key, { body: Buffer.concat(chunks), type, cache })
    return void response.writeHead(200).end()
  }
  if (request.method === 'DELETE') return void response.writeHead(bucket.objects.delete(key) ? 204 : 404).end()
  if (key === '') return void response.writeHead(200).end(list(bucket, url.searchParams))
  const found = bucket.objects.get(key)
  if (found === undefined) return void response.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>')
  response.writeHead(200).end(found.body)
}

/** Starts a host with one bucket on the loopback address; it checks signatures (secret: `secret`) and ends with the test. */
export async function startBucket(t: TestContext): Promise<TestBucket> {
  const bucket: TestBucket = { address: '', objects: new Map(), requests: [], failing: 0 }
  const server = createServer((request, response) => void answer(bucket, request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => {
    server.close()
    server.closeAllConnections()
  })
  bucket.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return bucket
}
