import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import { below, chanceFrom, oneOf } from '../../../scripts/bench/chance.ts'
import { askedRange } from '../../../src/local/range.ts'
import { startPreview, type Preview } from '../../../src/local/preview.ts'

const BYTES = Array.from({ length: 300 }, (_, at) => String.fromCharCode(97 + (at % 26))).join('')

describe('the bytes that a Range header asks for', () => {
  const SIZE = 100
  const part = (from: number, to: number) => ({ kind: 'part', from, to })
  const HEADERS: readonly (readonly [string | undefined, object])[] = [
    [undefined, { kind: 'all' }],
    ['bytes=0-9', part(0, 9)],
    ['Bytes=0-9', part(0, 9)],
    ['bytes=90-', part(90, 99)],
    ['bytes=-10', part(90, 99)],
    ['bytes=-1000', part(0, 99)],
    ['bytes=0-' + '9'.repeat(400), part(0, 99)],
    ['bytes=9-1', { kind: 'all' }],
    ['bytes=' + '9'.repeat(30) + '-' + '9'.repeat(29) + '8', { kind: 'all' }],
    ['bytes=100-', { kind: 'none' }],
    ['bytes=' + '9'.repeat(400) + '-', { kind: 'none' }],
    ['bytes=-0', { kind: 'none' }],
    ['bytes=0-1,5-6', { kind: 'all' }],
    ['bytes=', { kind: 'all' }],
    ['bytes=-', { kind: 'all' }],
    ['bytes=1.5-2', { kind: 'all' }],
    ['bytes=+1-2', { kind: 'all' }],
    ['seconds=1-2', { kind: 'all' }],
  ]
  for (const [header, asked] of HEADERS) {
    it(`${header?.slice(0, 20) ?? 'none'}`, () => assert.deepEqual(askedRange(header, SIZE), asked))
  }
  it('an empty file has no part', () => {
    assert.deepEqual(askedRange('bytes=0-', 0), { kind: 'none' })
    assert.deepEqual(askedRange('bytes=-5', 0), { kind: 'none' })
  })
})

describe('the preview under any Range header', () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'ranges-'))
  let preview: Preview | undefined
  before(async () => {
    for (const name of ['index.html', 'bytes.bin']) writeFileSync(path.join(dir, name), BYTES)
    writeFileSync(path.join(dir, 'empty.bin'), '')
    preview = (await startPreview({ dir, port: 0 })).value
  })
  after(async () => {
    await preview?.close()
    rmSync(dir, { recursive: true, force: true })
  })

  /** Answer and body of a request with a header as it stands. */
  const ask = (file: string, headers: Record<string, string>, method = 'GET') =>
    new Promise<{ answer: IncomingMessage; body: string }>((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port: preview?.port, path: `/${file}`, headers, method }, (answer) => {
        let body = ''
        answer.on('data', (bytes: Buffer) => (body += bytes.toString('latin1')))
        answer.on('end', () => resolve({ answer, body }))
      })
      sent.on('error', reject).end()
    })

  /** Holds an answer against RFC 9110 §14–15 by its own Content-Range; says what kind of answer it was. */
  const holds = ({ answer, body }: Awaited<ReturnType<typeof ask>>, header: string): number => {
    const { statusCode = 0, headers } = answer
    assert.ok([200, 206, 416].includes(statusCode), `${statusCode} ${header}`)
    if (statusCode === 416) assert.deepEqual([headers['content-range'], body], ['bytes */300', ''], header)
    if (statusCode === 200) assert.deepEqual([headers['content-range'], body], [undefined, BYTES], header)
    if (statusCode !== 206) return statusCode
    const [, from, to] = /^bytes (\d+)-(\d+)\/300$/.exec(headers['content-range'] ?? '') ?? assert.fail(header)
    assert.equal(body, BYTES.slice(Number(from), Number(to) + 1), header)
    assert.equal(headers['content-length'], String(body.length), header)
    return statusCode
  }

  it('lives through 2,000 headers and answers each by the rules', async () => {
    const chance = chanceFrom(20261128)
    const pick = <T>(list: readonly T[]): T => oneOf(chance, list)
    const digits = () =>
      pick(['', '0', '5', '299', '300', '301', '9'.repeat(25), '-1', '1e3', ' ', String(below(chance, 400))])
    const one = () => `${digits()}-${digits()}`
    const header = () =>
      pick(['bytes=', 'bytes=', 'bytes=', 'bytes', 'BYTES=', '', 'bytes==', 'x=']) +
      Array.from({ length: pick([1, 1, 1, 2, 5, 60]) }, one).join(pick([',', ', ', ';']))
    const seen = new Map<number, number>()
    for (let turn = 0; turn < 2000; turn += 1) {
      const range = header()
      const status = holds(await ask('bytes.bin', { range }), range)
      seen.set(status, (seen.get(status) ?? 0) + 1)
    }
    for (const status of [200, 206, 416]) assert.ok((seen.get(status) ?? 0) > 60, `${status} ${seen.get(status)}`)
  })

  it('knows ranges of GET alone, and none where the file may be another', async () => {
    const head = await ask('bytes.bin', { range: 'bytes=0-4' }, 'HEAD')
    assert.deepEqual([head.answer.statusCode, head.answer.headers['content-length'], head.body], [200, '300', ''])
    const other = await ask('bytes.bin', { range: 'bytes=0-4', 'if-range': 'W/"old"' })
    assert.deepEqual([other.answer.statusCode, other.body], [200, BYTES])
    const tag = String(head.answer.headers['etag'])
    assert.equal((await ask('bytes.bin', { 'if-none-match': `"x", ${tag}` })).answer.statusCode, 304)
  })

  it('sends an empty file, whole', async () => {
    const { answer, body } = await ask('empty.bin', {})
    assert.deepEqual([answer.statusCode, answer.headers['content-length'], body], [200, '0', ''])
  })

  it('sends the file that was opened, though another takes its place meanwhile', async () => {
    const large = path.join(dir, 'large.bin')
    writeFileSync(large, 'a'.repeat(8_000_000))
    const body = await new Promise<string>((resolve, reject) => {
      request({ host: '127.0.0.1', port: preview?.port, path: '/large.bin' }, (answer) => {
        rmSync(large)
        writeFileSync(large, 'b'.repeat(9_000_000))
        let text = ''
        answer.on('data', (bytes: Buffer) => (text += bytes.toString('latin1')))
        answer.on('end', () => resolve(text))
      })
        .on('error', reject)
        .end()
    })
    assert.equal(body, 'a'.repeat(8_000_000))
  })
})
