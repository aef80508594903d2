import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { HandOutcome, NamesOutcome, Outcome } from '../../../src/review/protocol.ts'
import type { PublishOutcome } from '../../../src/review/protocol.ts'

const CLOCK_TICKS = 100

/** Processor seconds of a process and of its children that have ended, as Linux tells them; NaN elsewhere. */
export function processorOf(pid: number | string = 'self'): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
      .slice(11, 15)
    return fields.reduce((sum, field) => sum + Number(field), 0) / CLOCK_TICKS
  } catch {
    return Number.NaN
  }
}

/** The page of review as its own program, asked as the browser asks it. */
export class ReviewClient {
  private readonly headers: Record<string, string>
  private readonly origin: string
  readonly end: () => Promise<void>
  readonly pid: number

  private constructor(origin: string, cookie: string, child: { pid: number; end: () => Promise<void> }) {
    this.origin = origin
    this.headers = { Cookie: cookie, Origin: origin, 'Content-Type': 'application/json' }
    this.pid = child.pid
    this.end = child.end
  }

  /** Starts it in `cwd`, where the site goes. */
  static async start(script: string, contentDir: string, cwd: string): Promise<ReviewClient> {
    const args = [script, 'review', '--content', contentDir, '--port', '0', '--no-open']
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    for await (const chunk of child.stdout.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      said += chunk.toString()
      if (/http:\S+\n/.test(said)) break
    }
    child.stdout.resume()
    const address = new URL(/http:\S+/.exec(said)?.[0] ?? '')
    const opened = await fetch(address)
    await opened.text()
    const cookie = opened.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const end = async (): Promise<void> => {
      const closed = once(child, 'close')
      child.kill('SIGINT')
      await closed
    }
    return new ReviewClient(address.origin, cookie, { pid: child.pid ?? 0, end })
  }

  private async ask<T>(path: string, body?: unknown): Promise<T> {
    const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
    const answer = await fetch(`${this.origin}${path}`, { ...sent, headers: this.headers })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as T
  }

  /** Drops page texts as an issue. */
  readonly drop = (date: string, texts: readonly string[]): Promise<HandOutcome> =>
    this.ask('/api/pages', {
      date,
      pages: texts.map((text, at) => ({ ...fileAt(at), data: Buffer.from(text).toString('base64') })),
      replace: [],
    })
  /** An issue as it is read now. */
  readonly issue = (key: string): Promise<Outcome> => this.ask(`/api/issue?key=${key}`)
  /** Records an act on a page. */
  readonly act = (issue: string, page: string, act: unknown): Promise<Outcome> =>
    this.ask('/api/act', { issue, page, act })
  /** Writes the articles. */
  readonly write = (): Promise<Outcome> => this.ask('/api/write', {})
  /** Names to confirm; an answer about the first. */
  readonly names = (): Promise<NamesOutcome> => this.ask('/api/names')
  readonly name = (answer: string): Promise<NamesOutcome> => this.ask('/api/names', { answer })
  /** Publishes. */
  readonly publish = (to: string): Promise<PublishOutcome> => this.ask('/api/publish', { to, send: true })
}

function fileAt(at: number): { page: string; name: string } {
  const page = String(at + 1).padStart(2, '0')
  return { page, name: `${page}.txt` }
}
