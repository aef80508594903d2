import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { error } from '../messages/message.ts'
import type { Message, Result } from '../model/message.ts'
import { baseOf } from '../site/headers.ts'
import { siteHandler } from './handler.ts'
import { close, listen, portOf } from './listen.ts'

/** Port of the preview when none is asked for. */
const PREVIEW_PORT = 8080

/** A running preview: its address for the browser, and how to end it. */
export interface Preview {
  address: string
  port: number
  close(): Promise<void>
}

/** `port` absent: {@link PREVIEW_PORT} or, when that is taken, one of the ten after it. `port` given: that one or none; 0 is any free one. */
interface PreviewOptions {
  dir: string
  port?: number
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
  const messages = await listen(server, { port, usual: PREVIEW_PORT })
  if (!server.listening) return { value: undefined, messages }
  const taken = portOf(server)
  const address = `http://localhost:${taken}${base}`
  return { value: { address, port: taken, close: () => close(server) }, messages }
}
