import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { error, warning } from '../messages/message.ts'
import type { Message } from '../model/message.ts'

/** Only this computer may look at what is served. */
export const HOST = '127.0.0.1'
/** Number of ports after the usual one that are tried when it is taken. */
const FURTHER_PORTS = 10

/** Port to listen on: `port` alone when it was asked for (0 is any free one), else `usual` or one of the ten after it. */
interface Wanted {
  port: number | undefined
  usual: number
}

function tryPort(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const fail = (problem: NodeJS.ErrnoException) =>
      ['EADDRINUSE', 'EACCES'].includes(problem.code ?? '') ? resolve(false) : reject(problem)
    server.once('error', fail)
    server.listen(port, HOST, () => {
      server.off('error', fail)
      resolve(true)
    })
  })
}

/** Port on which a server listens. */
export const portOf = (server: Server): number => (server.address() as AddressInfo).port

/** Listens for this computer only; where no port could be had, `server.listening` is false and the message an error. */
export async function listen(server: Server, { port, usual }: Wanted): Promise<Message[]> {
  const ports = port === undefined ? Array.from({ length: FURTHER_PORTS + 1 }, (_, i) => usual + i) : [port]
  const wanted = port ?? usual
  const parts = { file: '', what: `端口 ${wanted} 已被别的程序占用`, rule: 'port-taken' } as const
  for (const each of ports) {
    if (!(await tryPort(server, each))) continue
    return each === wanted ? [] : [warning({ ...parts, todo: `已改用端口 ${each}` })]
  }
  return [error({ ...parts, todo: '关闭那个程序，或用 --port 换一个端口，例如 --port 8101' })]
}

/** Ends a server and the connections that it has. */
export function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
