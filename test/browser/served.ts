import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { siteHandler } from '../../src/serve/handler.ts'

/** Serves a finished site under `base` as the preview does, and nothing else. */
export async function serveFolder(dir: string, base: string): Promise<{ address: string; close(): Promise<void> }> {
  const server = createServer(siteHandler(dir, base))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { address: `http://127.0.0.1:${port}${base}`, close }
}
