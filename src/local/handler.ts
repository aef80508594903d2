import { existsSync } from 'node:fs'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { placeInRelease } from '../publish/changes.ts'
import { headersFor } from '../site/headers.ts'
import { contentType } from '../site/media-types.ts'
import { wantedFile } from './request.ts'
import { openFile, sendFile, sendNotFound, type Opened } from './send.ts'

function setHeaders(response: ServerResponse, file: string): void {
  for (const [name, value] of Object.entries(headersFor(file))) response.setHeader(name, value)
  response.setHeader('Content-Type', contentType(file))
  response.setHeader('Cache-Control', 'no-cache')
}

function plain(response: ServerResponse, status: number, text: string): void {
  setHeaders(response, 'plain.txt')
  response.writeHead(status).end(text)
}

/** Opens a file of the release that stands, be it half moved in. */
function openIn(dir: string, file: string): Opened | undefined {
  const place = placeInRelease(dir, file)
  return place === undefined ? undefined : openFile(place)
}

function notFound(response: ServerResponse, dir: string): void {
  const page = openIn(dir, '404.html')
  if (page === undefined) return plain(response, 404, '没有这个网页。\n')
  setHeaders(response, '404.html')
  sendNotFound(response, page)
}

/** Refuses what a static host refuses; true when an answer was given. */
function refuse(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false
  response.setHeader('Allow', 'GET, HEAD')
  plain(response, 405, '只能读取。\n')
  return true
}

/** Answers requests from a finished site in `dir`, built for `base`. Files are looked up anew each time, so a new build shows at once. */
export function siteHandler(dir: string, base: string): RequestListener {
  const isFolder = (file: string) => existsSync(placeInRelease(dir, `${file}/index.html`) ?? '')
  return (request, response) => {
    if (refuse(request, response)) return
    const wanted = wantedFile(request.url ?? '/', base, isFolder)
    if (wanted.kind === 'redirect') return void response.writeHead(301, { Location: wanted.to }).end()
    const file = wanted.kind === 'file' ? openIn(dir, wanted.file) : undefined
    if (wanted.kind === 'nothing' || file === undefined) return notFound(response, dir)
    setHeaders(response, wanted.file)
    sendFile(request, response, file)
  }
}
