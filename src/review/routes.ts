import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { z } from 'zod'
import { TEMPLATES } from '../site/environment.ts'
import type { Assets } from './bundle.ts'
import { takePages } from './hand.ts'
import { acceptProposal, openLetter } from './letters.ts'
import { answerName, openNames } from './names.ts'
import { json, plain, PREVIEW_POLICY, type HttpAnswer } from './http.ts'
import { PAGE } from './page.ts'
import { PREVIEW_BASE, previewOf } from './preview.ts'
import {
  acceptRequest,
  actRequest,
  handRequest,
  hideRequest,
  letterRequest,
  lineRequest,
  namesRequest,
  newRequest,
  originalRequest,
  publishRequest,
} from './requests.ts'
import { acceptOriginal, hideEverywhere } from './repairs.ts'
import { newArchive, publishFrom } from './setup-acts.ts'
import { scanAnswer } from './scan.ts'
import type { Session } from './session.ts'

/** Context in which requests are answered. */
export interface Room {
  session: Session
  assets: Assets
}

const NOT_FOUND = plain(404, '没有这个地址。')
const BAD = plain(400, '请求的格式不对。')

type Post = (room: Room, body: unknown) => Promise<HttpAnswer>

function post<T>(schema: z.ZodType<T>, work: (session: Session, request: T) => Promise<unknown> | unknown): Post {
  return async ({ session }, body) => {
    const { success, data } = schema.safeParse(body)
    return success ? json(await session.exclusive(() => work(session, data))) : BAD
  }
}

const POSTS: Readonly<Record<string, Post>> = {
  '/api/act': post(actRequest, (session, request) => session.act(request)),
  '/api/explain': post(lineRequest, (session, request) => session.explain(request)),
  '/api/pages': post(handRequest, takePages),
  '/api/names': post(namesRequest, answerName),
  '/api/new': post(newRequest, newArchive),
  '/api/publish': post(publishRequest, publishFrom),
  '/api/original': post(originalRequest, acceptOriginal),
  '/api/hide': post(hideRequest, hideEverywhere),
  '/api/letter': post(letterRequest, openLetter),
  '/api/letter/accept': post(acceptRequest, acceptProposal),
  '/api/undo': async ({ session }) => json(await session.exclusive(() => session.undo())),
  '/api/write': async ({ session }) =>
    json(await session.exclusive(async () => session.outcome(null, await session.write()))),
  '/api/reopen': async ({ session }) =>
    json(
      await session.exclusive(async () => {
        await session.reopen()
        return session.outcome(null)
      }),
    ),
}

const asset = (type: string, body: string): HttpAnswer => ({ status: 200, type, body })

function previewAnswer({ session, assets }: Room, file: string): HttpAnswer {
  const headers = { 'Content-Security-Policy': PREVIEW_POLICY }
  if (file === 'assets/site.css') return asset('text/css', assets.siteStyle)
  const html = /^[a-z0-9-]+$/.test(file) ? previewOf(session.place.contentDir, session.library, file) : null
  if (html !== null) return { status: 200, type: 'text/html', body: html, headers }
  return { ...plain(404, '预览里只有这一篇；别的网页要建站以后才有。'), headers }
}

const favicon = (): HttpAnswer =>
  asset('image/svg+xml', readFileSync(path.join(TEMPLATES, 'assets', 'favicon.svg'), 'utf8'))

type Get = (room: Room, query: URLSearchParams) => HttpAnswer | Promise<HttpAnswer>

const GETS: Readonly<Record<string, Get>> = {
  '/': () => asset('text/html', PAGE),
  '/review.js': ({ assets }) => asset('text/javascript', assets.script),
  '/review.css': ({ assets }) => asset('text/css', assets.style),
  '/favicon.svg': favicon,
  '/api/names': async ({ session }) => json(await session.exclusive(() => openNames(session))),
  '/api/scan': ({ session }, query) => scanAnswer(session, query),
  '/api/issue': async ({ session }, query) => json(await session.exclusive(() => session.outcome(query.get('key')))),
}

/** The answer to a request for something to look at; `target` is the raw request target. */
export async function answerGet(room: Room, target: string): Promise<HttpAnswer> {
  const url = new URL(`http://page${target.startsWith('/') ? target : '/'}`)
  if (url.pathname.startsWith(PREVIEW_BASE))
    return room.session.exclusive(() => previewAnswer(room, url.pathname.slice(PREVIEW_BASE.length)))
  return (Object.hasOwn(GETS, url.pathname) && (await GETS[url.pathname]?.(room, url.searchParams))) || NOT_FOUND
}

/** The answer to a request that changes something; `body` is undefined when it was no JSON. */
export async function answerPost(room: Room, pathname: string, body: unknown): Promise<HttpAnswer> {
  if (!Object.hasOwn(POSTS, pathname)) return NOT_FOUND
  return body === undefined ? BAD : ((await POSTS[pathname]?.(room, body)) ?? NOT_FOUND)
}
