import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Result } from '../model/message.ts'
import { isFolder, noFolder } from '../files/read-file.ts'
import { close, HOST, listen, portOf } from '../local/listen.ts'
import { bundleAssets } from './bundle.ts'
import { cookieName, refusalFor, TOKEN_PARAMETER, type Gate, type RefusalReason } from './guard.ts'
import { plain, readJson, send, type HttpAnswer } from './http.ts'
import { answerGet, answerPost, type Room } from './routes.ts'
import type { Workplace } from './library.ts'
import { Session } from './session.ts'

/** Port of the page of review when none is asked for. */
const REVIEW_PORT = 8090
/** Bytes of the token of a run. */
const TOKEN_BYTES = 32

/** Options of the page of review; `port` 0 is any free one, absent {@link REVIEW_PORT} or one of the ten after it. */
interface ReviewOptions extends Workplace {
  port?: number
}

/** A running page of review; `close` ends it when what is being written is written. */
export interface Review {
  address: string
  port: number
  session: Session
  close(): Promise<void>
}

const REFUSALS: Readonly<Record<RefusalReason, string>> = {
  host: '只能从这台电脑打开。',
  origin: '这个请求不是审读页发出的。',
  token: '这个地址不完整或已经过期。请用命令窗口里最后一行的网址打开审读页。',
}

function withCookie(answer: HttpAnswer, { token, port }: Gate): HttpAnswer {
  const cookie = `${cookieName(port)}=${token}; HttpOnly; SameSite=Strict; Path=/`
  return { ...answer, headers: { ...answer.headers, 'Set-Cookie': cookie } }
}

async function answer(room: Room, request: IncomingMessage): Promise<HttpAnswer> {
  const target = request.url ?? '/'
  if (request.method === 'GET' || request.method === 'HEAD') return answerGet(room, target)
  if (request.method !== 'POST') return { ...plain(405, '不支持这种请求。'), headers: { Allow: 'GET, POST' } }
  const body = await readJson(request)
  const tooMuch = { ...plain(413, '一次放入的文件太多，请分几次。'), headers: { Connection: 'close' } }
  return body.isTooLong ? tooMuch : answerPost(room, target, body.json)
}

async function handle({ gate, ...room }: Room & { gate: Gate }, request: IncomingMessage, response: ServerResponse) {
  const asked = { method: request.method ?? '', url: request.url ?? '/', headers: request.headers }
  const refused = refusalFor(asked, gate)
  if (refused !== null) return send(response, { ...plain(403, REFUSALS[refused]), headers: { Connection: 'close' } })
  const found = await answer(room, request)
  send(response, found.type === 'text/html' && found.status === 200 ? withCookie(found, gate) : found)
}

function crashed(response: ServerResponse, problem: unknown): void {
  console.error(problem)
  if (!response.headersSent) send(response, plain(500, '程序出错了，刚才的操作可能没有完成。请看命令窗口。'))
}

async function end(server: Server, session: Session): Promise<void> {
  await session.exclusive(() => session.write())
  await close(server)
}

/**
 * Opens the page of review of an archive folder, for this computer only, under a token made for this run. Errors: no such
 * folder, port taken.
 */
export async function startReview(options: ReviewOptions): Promise<Result<Review | undefined>> {
  const { port, ...place } = options
  const { contentDir } = place
  if (!isFolder(contentDir)) return { value: undefined, messages: [noFolder(contentDir)] }
  const room: Room = { session: new Session(place), assets: await bundleAssets() }
  const gate: Gate = { token: randomBytes(TOKEN_BYTES).toString('base64url'), port: 0 }
  const server = createServer((request, response) => {
    handle({ ...room, gate }, request, response).catch((problem: unknown) => crashed(response, problem))
  })
  const messages = await listen(server, { port, usual: REVIEW_PORT })
  if (!server.listening) return { value: undefined, messages }
  gate.port = portOf(server)
  await room.session.exclusive(() => room.session.reopen())
  const address = `http://${HOST}:${gate.port}/?${TOKEN_PARAMETER}=${gate.token}`
  const { session } = room
  return { value: { address, port: gate.port, session, close: () => end(server, session) }, messages }
}
