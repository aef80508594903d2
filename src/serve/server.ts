import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { error, warning } from '../messages/message.ts'
import type { Message, Result } from '../model/message.ts'
import { baseOf } from '../site/headers.ts'
import { siteHandler } from './handler.ts'

/** Port of the preview when none is asked for. */
const DEFAULT_PORT = 8080
/** Number of ports after the default one that are tried when it is taken. */
const FURTHER_PORTS = 10
/** Only this computer may look at the preview. */
const HOST = '127.0.0.1'

/** A running preview: its address for the browser, and how to end it. */
export interface Preview {
  address: string
  port: number
  close(): Promise<void>
}

/** `port` absent: {@link DEFAULT_PORT} or, when that is taken, one of the ten after it. `port` given: that one or none; 0 is any free one. */
interface PreviewOptions {
  dir: string
  port?: number
}

function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const fail = (problem: NodeJS.ErrnoException) =>
      problem.code === 'EADDRINUSE' || problem.code === 'EACCES' ? resolve(false) : reject(problem)
    server.once('error', fail)
    server.listen(port, HOST, () => {
      server.off('error', fail)
      resolve(true)
    })
  })
}

async function firstFree(server: Server, ports: readonly number[]): Promise<number | undefined> {
  for (const port of ports) if (await listen(server, port)) return (server.address() as AddressInfo).port
  return undefined
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

function portMessages(ports: readonly number[], port: number | undefined): Message[] {
  const wanted = ports[0] ?? 0
  const parts = { file: '', what: `端口 ${wanted} 已被别的程序占用`, rule: 'port-taken' } as const
  if (port === undefined) return [error({ ...parts, todo: '关闭那个程序，或用 --port 换一个端口，例如 --port 8090' })]
  return port === wanted || wanted === 0 ? [] : [warning({ ...parts, todo: `已改用端口 ${port}` })]
}

function missing(dir: string): Message {
  const what = `文件夹“${path.basename(dir)}”里没有建好的网站`
  return error({ file: '', what, todo: '先运行 npm run build（或 npm start）', rule: 'site-missing' })
}

/** Serves the finished site in a folder under the base path it was built for. Errors: no site there, port taken. */
export async function startPreview({ dir, port }: PreviewOptions): Promise<Result<Preview | undefined>> {
  if (!existsSync(path.join(dir, 'index.html'))) return { value: undefined, messages: [missing(dir)] }
  const headers = path.join(dir, '_headers')
  const base = existsSync(headers) ? baseOf(readFileSync(headers, 'utf8')) : '/'
  const server = createServer(siteHandler(path.resolve(dir), base))
  const ports = port === undefined ? Array.from({ length: FURTHER_PORTS + 1 }, (_, i) => DEFAULT_PORT + i) : [port]
  const taken = await firstFree(server, ports)
  const messages = portMessages(ports, taken)
  if (taken === undefined) return { value: undefined, messages }
  const address = `http://localhost:${taken}${base}`
  return { value: { address, port: taken, close: () => close(server) }, messages }
}
