import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { installOnCi } from '../../scripts/bench/chromium.ts'

/** Debian's Firefox. */
const PROGRAM = '/usr/bin/firefox-esr'
/** Port on which it is driven, and seconds until it listens there. */
const PORT = 28_297
const PATIENCE = 300
const COLON = 58

if (!existsSync(PROGRAM)) installOnCi('firefox-esr')

/** A reason to pass over tests of Firefox, only on a person's own machine: a build server has to have it. */
export const skip = existsSync(PROGRAM) || process.env['CI'] ? false : 'Firefox is not installed'

/** An answer of Marionette, Firefox's own protocol (firefox-source-docs, "Marionette Protocol"): kind, number, error, result. */
type Reply = [kind: 1, id: number, error: { message: string } | null, result: { value?: unknown } | null]

async function connected(): Promise<Socket> {
  for (let second = 0; second < PATIENCE; second++) {
    const socket = connect(PORT, '127.0.0.1')
    const isOpen = await new Promise((resolve) => {
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    })
    if (isOpen) return socket
    await setTimeout(1000)
  }
  throw new Error('Firefox does not listen')
}

/** A running headless Firefox, driven without any driver program. */
export class Firefox {
  private rest = Buffer.alloc(0)
  private last = 0
  private readonly waiting: ((reply: Reply) => void)[] = []

  private constructor(
    private readonly socket: Socket,
    private readonly program: ChildProcess,
    private readonly profile: string,
  ) {
    socket.on('data', (bytes: Buffer) => this.take(bytes))
  }

  /** Starts Firefox with a profile of its own. */
  static async launch(): Promise<Firefox> {
    const profile = mkdtempSync(path.join(tmpdir(), 'firefox-'))
    writeFileSync(path.join(profile, 'user.js'), `user_pref("marionette.port", ${PORT});\n`)
    const args = ['--headless', '--marionette', '--no-remote', '--profile', profile]
    const program = spawn(PROGRAM, args, { stdio: 'ignore', env: { ...process.env, HOME: profile } })
    const firefox = new Firefox(await connected(), program, profile)
    await firefox.send('WebDriver:NewSession', {})
    return firefox
  }

  /** Opens an address. */
  async open(url: string): Promise<void> {
    await this.send('WebDriver:Navigate', { url })
  }

  /** Value of an expression in the page. */
  async value(expression: string): Promise<unknown> {
    const result = await this.send('WebDriver:ExecuteScript', { script: `return ${expression}`, args: [] })
    return result?.value
  }

  /** Waits until an expression holds in the page. */
  async until(expression: string): Promise<void> {
    for (let second = 0; second < PATIENCE; second++) {
      if ((await this.value(expression)) === true) return
      await setTimeout(1000)
    }
    throw new Error(`never true: ${expression}`)
  }

  /** Ends Firefox. */
  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.program.once('exit', resolve))
    this.socket.destroy()
    this.program.kill()
    await ended
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 })
  }

  private send(command: string, parameters: object): Promise<Reply[3]> {
    const text = JSON.stringify([0, ++this.last, command, parameters])
    this.socket.write(`${Buffer.byteLength(text)}:${text}`)
    return new Promise((resolve, reject) => {
      this.waiting.push(([, , error, result]) => (error ? reject(new Error(error.message)) : resolve(result)))
    })
  }

  /** Takes messages apart, each its length, a colon, and JSON; the first is a greeting. */
  private take(bytes: Buffer): void {
    this.rest = Buffer.concat([this.rest, bytes])
    for (let colon = this.rest.indexOf(COLON); colon > 0; colon = this.rest.indexOf(COLON)) {
      const end = colon + 1 + Number(this.rest.subarray(0, colon))
      if (this.rest.length < end) return
      const message: unknown = JSON.parse(this.rest.subarray(colon + 1, end).toString())
      this.rest = this.rest.subarray(end)
      if (Array.isArray(message)) this.waiting.shift()?.(message as Reply)
    }
  }
}
