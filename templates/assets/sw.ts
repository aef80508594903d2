import * as words from '../../src/words/index.ts'
import { copiesOf, isFile, MOST, plainAddress, type CopyKind } from './copies.ts'

/** A service worker's scope, as far as it is used: the types of workers and of pages exclude each other. */
interface Work extends Event {
  waitUntil: (end: Promise<unknown>) => void
}
interface Fetching extends Work {
  request: Request
  respondWith: (answer: Promise<Response>) => void
}
interface ServiceWorkerScope {
  registration: { scope: string }
  skipWaiting: () => Promise<void>
  clients: { claim: () => Promise<void> }
  addEventListener(type: 'install' | 'activate' | 'message', act: (event: Work) => void): void
  addEventListener(type: 'fetch', act: (event: Fetching) => void): void
}

const worker = self as unknown as ServiceWorkerScope
const SITE = worker.registration.scope
/** The chain of releases: it grows with each, so that its tag tells them apart. */
const RELEASES = `${SITE}data/releases.jsonl`
const KINDS = ['pages', 'pictures', 'issues'] as const

/** Tag of this release; empty when the host says nothing of it. Refused without a connection. */
async function release(): Promise<string> {
  const { ok, headers } = await fetch(RELEASES, { method: 'HEAD', cache: 'no-store' })
  const told = ['ETag', 'Last-Modified', 'Content-Length'].map((name) => headers.get(name) ?? '')
  return ok ? told.join(' ').trim() : ''
}

const tagOf = ({ headers }: Response): string => headers.get('ETag') ?? ''

/** Asks for every copy of a kind anew: what has changed is replaced, what is gone is dropped. Refused where the host does not answer. */
async function renew(kind: CopyKind): Promise<void> {
  const copies = await copiesOf(SITE, kind)
  for (const { url } of await copies.keys()) {
    if (url === RELEASES) continue
    const answer = await fetch(url, { cache: 'no-cache' })
    if (answer.status >= 500) throw new Error(url)
    if (!isFile(answer)) await copies.delete(url)
    else if (tagOf(answer) === '' || tagOf(answer) !== tagOf((await copies.match(url)) ?? answer))
      await copies.put(url, answer)
  }
}

/** Brings all copies to the present release, if they are of another one. */
async function renewAll(): Promise<void> {
  const [now, copies] = [await release(), await copiesOf(SITE, 'pages')]
  const known = await (await copies.match(RELEASES))?.text()
  if (now !== '' && now === known) return
  for (const kind of KINDS) await renew(kind)
  await copies.put(RELEASES, new Response(now))
}

let renewing: Promise<void> | undefined

/** {@link renewAll}, once at a time; without a connection the next one does it. */
function check(): Promise<void> {
  renewing ??= renewAll()
    .catch(() => undefined)
    .finally(() => (renewing = undefined))
  return renewing
}

/** Files that are kept, by kind: pages, what they look like, pictures. Data and the index of the search are not. */
function kindOf({ method, mode, destination, url }: Request): CopyKind | undefined {
  if (method !== 'GET' || !url.startsWith(SITE)) return undefined
  if (mode === 'navigate' || url.startsWith(`${SITE}assets/`)) return 'pages'
  return destination === 'image' ? 'pictures' : undefined
}

/** Keeps an answer as the newest of its kind; what is gone from the site goes from the copies. */
async function keep(kind: CopyKind, address: string, answer: Response): Promise<void> {
  const [url, copies] = [plainAddress(address), await copiesOf(SITE, kind)]
  if (answer.status === 404 || answer.status === 410)
    return void (await Promise.all(KINDS.map(async (each) => (await copiesOf(SITE, each)).delete(url))))
  if (!isFile(answer)) return
  await copies.put(url, answer)
  const files = (await copies.keys()).filter((each) => each.url !== RELEASES)
  for (const old of files.slice(0, Math.max(0, files.length - (MOST[kind] ?? Infinity)))) await copies.delete(old)
}

async function anyCopy(address: string): Promise<Response | undefined> {
  const found = await Promise.all(KINDS.map(async (kind) => (await copiesOf(SITE, kind)).match(plainAddress(address))))
  return found.find((each) => each !== undefined)
}

/** The copy of a file; one that is being replaced is missing for a moment. */
const copyOf = async (address: string): Promise<Response | undefined> =>
  (await anyCopy(address)) ?? (await renewing?.then(() => anyCopy(address)))

function dayOf(copy: Response): string {
  const day = new Date(copy.headers.get('Date') ?? '')
  const values = { y: day.getFullYear(), m: day.getMonth() + 1, d: day.getDate() }
  return Number.isNaN(values.y) ? '' : words.fill(words.days.ymd, values)
}

/** A kept page that says of itself that it is a copy, and of which day. */
async function marked(copy: Response): Promise<Response> {
  const note = `<p class="copy hint" role="status">${words.fill(words.copies.note, { day: dayOf(copy) })}</p>`
  const headers = new Headers(copy.headers)
  for (const name of ['Content-Encoding', 'Content-Length']) headers.delete(name)
  const html = (await copy.text()).replace(/<main\b[^>]*>/, (main) => main + note)
  return new Response(html, { headers })
}

/** A line for each kept page. */
async function kept(): Promise<string[]> {
  const lines = new Map<string, string>()
  for (const kind of ['issues', 'pages'] as const) {
    const copies = await copiesOf(SITE, kind)
    for (const { url } of await copies.keys()) {
      const copy = url.endsWith('/') ? await copies.match(url) : undefined
      const title = /<title>([^<]*)</.exec((await copy?.text()) ?? '')?.[1]
      if (title) lines.set(url, `<li><a href="${url.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">${title}</a></li>`)
    }
  }
  return [...lines.values()]
}

/** The page in the place of one that is not kept: it lists those that are. */
async function absent(): Promise<Response> {
  const { absent: title, list } = words.copies
  const lines = await kept()
  const found = lines.length === 0 ? '' : `<p>${list}</p><ul class="list">${lines.join('')}</ul>`
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><link rel="stylesheet" href="${SITE}assets/site.css">`
  const html = `<!DOCTYPE html><html lang="zh-Hans"><head>${head}</head><body><main class="wrap"><h1>${title}</h1>${found}</main></body></html>`
  const headers = { 'Content-Type': 'text/html;charset=utf-8', 'Content-Security-Policy': "default-src 'none'; style-src 'self'" }
  return new Response(html, { status: 503, headers })
}

async function fromCopies({ url, mode }: Request): Promise<Response> {
  const copy = await copyOf(url)
  if (mode !== 'navigate') return copy ?? Response.error()
  return copy ? marked(copy) : absent()
}

/** The site itself answers whenever it can; copies are for want of a connection alone. */
async function answered({ request, kind }: { request: Request; kind: CopyKind }, event: Work): Promise<Response> {
  try {
    const answer = await fetch(request)
    event.waitUntil(keep(kind, request.url, answer.clone()).then(request.mode === 'navigate' ? check : undefined))
    return answer
  } catch {
    return fromCopies(request)
  }
}

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim().then(check)))
worker.addEventListener('message', (event) => event.waitUntil(check()))
worker.addEventListener('fetch', (event) => {
  const kind = kindOf(event.request)
  if (kind) event.respondWith(answered({ request: event.request, kind }, event))
})
