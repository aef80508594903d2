import { siteFolders } from '../publish/places.ts'
import { recoverSite } from '../publish/switch.ts'
import { startPreview } from '../local/preview.ts'
import type { Options } from './parse.ts'
import { report } from './report.ts'

/** Resolves when a person asks to stop (Ctrl-C) or the system does. */
export function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
}

/**
 * Serves the finished site until it is asked to stop; the address is the last line printed.
 * Gives the exit status: 1 when there is no site or no port.
 */
export async function runServe({ out, port }: Pick<Options, 'out' | 'port'>): Promise<number> {
  const recovered = await recoverSite(siteFolders(out))
  const { value: preview, messages } = await startPreview({ dir: out, ...(port === undefined ? {} : { port }) })
  if (recovered.length + messages.length > 0) report([...recovered, ...messages])
  if (preview === undefined) return 1
  const stopped = stopAsked()
  console.log('按 Ctrl+C 停止预览。')
  console.log(preview.address)
  await stopped
  await preview.close()
  return 0
}
