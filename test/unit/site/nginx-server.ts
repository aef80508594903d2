import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestContext } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { installOnCi } from '../../../scripts/bench/chromium.ts'

const installed = (): string | undefined =>
  ['/usr/sbin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx'].find((file) => existsSync(file))
if (installed() === undefined) installOnCi('nginx-light')
const NGINX = installed()

/** A reason to pass over tests of nginx, only on a person's own machine: a build server has to have it. */
export const skip = NGINX === undefined && !process.env['CI'] ? 'no nginx on this machine' : false

/** A port that was free just now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Serves the folder `www` by nginx until the test ends, by the settings in a file of its own; gives the address of the root. */
export async function nginxOn(t: TestContext, www: string, settings: string): Promise<string> {
  const home = mkdtempSync(path.join(tmpdir(), 'nginx-'))
  mkdirSync(path.join(home, 'tmp'))
  const port = await freePort()
  const temps = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${home}/tmp;`)
  const conf = `daemon off; ${process.getuid?.() === 0 ? 'user root;' : ''} pid ${home}/pid; error_log ${home}/error.log; events {}
http { access_log off; ${temps.join(' ')} server { listen 127.0.0.1:${port}; root ${www}; include ${settings}; } }`
  writeFileSync(path.join(home, 'nginx.conf'), conf)
  const child = spawn(NGINX ?? '', ['-p', home, '-e', `${home}/error.log`, '-c', `${home}/nginx.conf`])
  let words = ''
  child.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()))
  t.after(async () => {
    await new Promise((resolve) => (child.once('close', resolve), child.kill('SIGTERM')))
    rmSync(home, { recursive: true, force: true })
  })
  const address = `http://127.0.0.1:${port}/`
  const answers = (): Promise<boolean> =>
    fetch(address).then(
      () => true,
      () => false,
    )
  for (let tries = 0; tries < 100; tries++) {
    if (child.exitCode !== null) assert.fail(words)
    if (await answers()) return address
    await setTimeout(50)
  }
  return assert.fail(`nginx did not start: ${words}`)
}
