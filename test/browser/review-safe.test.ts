import assert from 'node:assert/strict'
import { request as httpRequest } from 'node:http'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { networkInterfaces, tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import { cookieName } from '../../src/review/guard.ts'
import { MAX_BODY_BYTES } from '../../src/review/http.ts'
import { startReview, type Review } from '../../src/review/server.ts'
import { DAY, MADE } from './review-driver.ts'

interface Reply {
  status: number
  body: string
  headers: Record<string, string | string[] | undefined>
}

interface Ask {
  method?: string
  url?: string
  headers?: Record<string, string>
  body?: string
  host?: string
}

describe('the server of the page of review', () => {
  let folder: string
  let review: Review
  let token: string

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'review-safe-'))
    for (const part of ['raw', 'site.yaml']) cpSync(path.join(MADE, part), path.join(folder, part), { recursive: true })
    const { value } = await startReview({ contentDir: folder, today: () => DAY, port: 0 })
    assert.ok(value)
    review = value
    token = new URL(review.address).searchParams.get('key') ?? ''
  })
  after(async () => {
    await review?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  function ask({ method = 'GET', url = '/', headers = {}, body, host = '127.0.0.1' }: Ask): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const sent = httpRequest({ host, port: review.port, method, path: url, headers }, (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text, headers: response.headers }))
      })
      sent.on('error', reject)
      sent.end(body)
    })
  }

  const cookie = (): string => `${cookieName(review.port)}=${token}`
  const origin = (): string => `http://127.0.0.1:${review.port}`
  const good = (more: Record<string, string> = {}): Record<string, string> => ({
    Cookie: cookie(),
    Origin: origin(),
    ...more,
  })
  const undo = (headers: Record<string, string>) => ask({ method: 'POST', url: '/api/undo', headers, body: '{}' })

  it('prints an address of this computer with a token that is not to be guessed', () => {
    assert.match(review.address, /^http:\/\/127\.0\.0\.1:\d+\/\?key=[A-Za-z0-9_-]{43}$/)
  })

  it('gives the token on as a cookie that scripts and other sites never see', async () => {
    const { status, headers } = await ask({ url: `/?key=${token}` })
    assert.equal(status, 200)
    assert.match(String(headers['set-cookie']), /; HttpOnly; SameSite=Strict; Path=\/$/)
    assert.match(String(headers['content-security-policy']), /default-src 'none'; script-src 'self';/)
    assert.equal(headers['referrer-policy'], 'no-referrer')
    assert.equal(headers['cache-control'], 'no-store')
  })

  it('refuses everything without the token', async () => {
    for (const url of [
      '/',
      '/review.js',
      '/api/issue',
      '/preview/2024-03-04-01-01',
      '/?key=x',
      `/api/issue?key=${token}`,
    ])
      assert.equal((await ask({ url })).status, 403, url)
    assert.equal((await undo({ Origin: origin() })).status, 403)
    assert.equal((await undo(good({ Cookie: `${cookieName(review.port)}=x` }))).status, 403)
  })

  it('refuses another origin, and changes without any', async () => {
    assert.equal((await undo(good())).status, 200)
    assert.equal((await undo(good({ Origin: 'http://evil.example' }))).status, 403)
    assert.equal((await undo(good({ Origin: 'null' }))).status, 403)
    assert.equal((await undo({ Cookie: cookie() })).status, 403)
  })

  it('refuses a host name that was made to lead here', async () => {
    const host = `evil.example:${review.port}`
    assert.equal((await ask({ headers: good({ Host: host, Origin: `http://${host}` }) })).status, 403)
    assert.equal((await undo(good({ Host: host, Origin: `http://${host}` }))).status, 403)
  })

  it('listens on this computer only', async () => {
    const others = Object.values(networkInterfaces()).flatMap((all) => all ?? [])
    const reachable = others.filter(({ internal, family }) => !internal && family === 'IPv4')
    for (const { address } of reachable) await assert.rejects(ask({ host: address }), /ECONNREFUSED/)
    await assert.rejects(ask({ host: '127.0.0.2' }), /ECONNREFUSED/)
  })

  it('reads no file by a path of the request', async () => {
    const urls = [
      '/../package.json',
      '/preview/../../site.yaml',
      '/preview/..%2f..%2fsite.yaml',
      '/preview/%2e%2e/x',
      '//etc/passwd',
    ]
    for (const url of [...urls, '/api/issue?key=../../x', '/preview/assets/../../x', '/__proto__', '/constructor']) {
      const { status, body } = await ask({ url, headers: good() })
      assert.ok(status === 404 || (status === 200 && JSON.parse(body).view === null), `${url} ${status}`)
      assert.ok(!body.includes('试验文库') || url.startsWith('/api/'), url)
    }
  })

  it('refuses bodies of another form, other methods, and bodies beyond the limit', async () => {
    const post = (url: string, body: string) => ask({ method: 'POST', url, headers: good(), body })
    const act = { issue: '2024-03-04', page: '01', act: { do: 'kind', at: { line: 3 }, kind: 'headline' } }
    for (const body of [
      '',
      '{',
      '[]',
      'null',
      '0',
      '""',
      '{"issue":"../x"}',
      JSON.stringify({ ...act, page: '../01' }),
    ])
      assert.equal((await post('/api/act', body)).status, 400, body)
    assert.equal((await post('/api/act', JSON.stringify({ ...act, act: { do: 'rm' } }))).status, 400)
    assert.equal((await post('/api/nothing', '{}')).status, 404)
    assert.equal((await post('/api/__proto__', '{}')).status, 404)
    assert.equal((await ask({ method: 'DELETE', url: '/', headers: good() })).status, 405)
    assert.equal((await post('/api/act', `"${'x'.repeat(MAX_BODY_BYTES)}"`)).status, 413)
    assert.throws(() => readFileSync(path.join(folder, 'corrections/2024-03-04/01.yaml')), /ENOENT/)
  })

  it('says when there is no such folder, and when the port is taken', async () => {
    const none = await startReview({ contentDir: path.join(folder, 'none'), today: () => DAY, port: 0 })
    assert.deepEqual([none.value, none.messages.map(({ rule }) => rule)], [undefined, ['content-missing']])
    const taken = await startReview({ contentDir: folder, today: () => DAY, port: review.port })
    assert.deepEqual([taken.value, taken.messages.map(({ rule }) => rule)], [undefined, ['port-taken']])
  })
})
