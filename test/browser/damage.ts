import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { RequestListener, ServerResponse } from 'node:http'
import path from 'node:path'

/** Ways in which a file of a site comes otherwise than it was published. */
export const DAMAGES = ['404', '503', 'reset', 'truncated', 'empty', 'html', 'flipped', 'older'] as const
/** Those of them that look like an answer: what comes of them may hang on the query, what comes of no answer does not. */
export const DECEPTIONS: readonly Damage[] = ['truncated', 'flipped', 'older']
/** One of {@link DAMAGES}. */
export type Damage = (typeof DAMAGES)[number]

/** A file (path inside the site) and what happens to it; how often, before it comes whole again. */
export interface Harm {
  file: string
  damage: Damage
  times: number
}

function flipped(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes)
  const at = Math.floor(changed.length / 2)
  changed[at] = (changed[at] ?? 0) ^ 4
  return changed
}

/** The file of an older release at the same path; where names are digests, some other file of the same folder. */
function older(olderDir: string, file: string): Buffer {
  const same = path.join(olderDir, file)
  if (existsSync(same)) return readFileSync(same)
  const folder = path.dirname(same)
  const other = existsSync(folder)
    ? readdirSync(folder).find((name) => path.extname(name) === path.extname(file))
    : undefined
  return other === undefined ? Buffer.alloc(0) : readFileSync(path.join(folder, other))
}

function answer(response: ServerResponse, body: Buffer | string, status = 200): void {
  response.writeHead(status, { 'Cache-Control': 'no-store' }).end(body)
}

/** A server of a site that can be told to damage one file; `olderDir` is another release of the site. */
export class DamagedSite {
  /** What is damaged at present. */
  harm: Harm | null = null
  /** Files asked for since this was last emptied. */
  asked = new Set<string>()

  constructor(
    private readonly dirs: { dir: string; olderDir: string },
    private readonly base: string,
    private readonly site: RequestListener,
  ) {}

  readonly listener: RequestListener = (request, response) => {
    const file = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '').slice(this.base.length)
    this.asked.add(file)
    if (this.harm?.file !== file || this.harm.times-- <= 0) return this.site(request, response)
    const bytes = readFileSync(path.join(this.dirs.dir, file))
    switch (this.harm.damage) {
      case '404':
        return answer(response, '', 404)
      case '503':
        return answer(response, '', 503)
      case 'reset':
        return void request.socket.destroy()
      case 'truncated':
        return answer(response, bytes.subarray(0, Math.floor(bytes.length / 2)))
      case 'empty':
        return answer(response, '')
      case 'html':
        return answer(response, '<!doctype html><html lang="zh"><title>出错了</title><p>请稍后再试</p></html>')
      case 'flipped':
        return answer(response, flipped(bytes))
      case 'older':
        return answer(response, older(this.dirs.olderDir, file))
    }
  }
}
