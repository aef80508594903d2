import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { siteHandler } from '../../src/local/handler.ts'

/** A served site: its address with the path prefix, and how to end it. */
export interface Served {
  address: string
  close(): Promise<void>
}

/** Serves what a listener answers, on a free port of this computer. */
export async function serve(listener: RequestListener, base: string): Promise<Served> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { address: `http://127.0.0.1:${port}${base}`, close }
}

/** Serves a finished site under `base` as the preview does, and nothing else. */
export function serveFolder(dir: string, base: string): Promise<Served> {
  return serve(siteHandler(dir, base), base)
}
