import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { chromium, type Browser } from 'playwright-core'

/** Flags of a browser that runs unattended: without a sandbox, because containers run as root; without any request of its own. */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const WINDOWS_ROOTS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
const WINDOWS_NAMES = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe']
const MAC_NAMES = ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome']
/** The one without a window comes first: it opens a page in a sixth of the time. */
const LINUX_PATHS = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
]

function usualPaths(): string[] {
  if (process.platform === 'win32') {
    const roots = WINDOWS_ROOTS.map((name) => process.env[name]).filter((root) => root !== undefined)
    return roots.flatMap((root) => WINDOWS_NAMES.map((name) => path.join(root, name)))
  }
  if (process.platform !== 'darwin') return LINUX_PATHS
  return ['/Applications', path.join(homedir(), 'Applications')].flatMap((dir) =>
    MAC_NAMES.map((name) => path.join(dir, name)),
  )
}

function installed(): string | undefined {
  const asked = process.env['CHROMIUM_PATH']
  if (asked !== undefined && !existsSync(asked)) throw new Error(`CHROMIUM_PATH: no such file: ${asked}`)
  return asked ?? usualPaths().find((file) => existsSync(file))
}

/** On a machine of the continuous integration (Linux, root, `CI` set) what tests need comes from the distribution. */
export function installOnCi(...packages: string[]): void {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !process.env['CI']) return
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const
  execFileSync('apt-get', ['update'], options)
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options)
}

/** Path of a Chromium: the environment's `CHROMIUM_PATH`, or a usual place. Throws when there is none. */
export function chromiumPath(): string {
  const found = installed()
  if (found) return found
  installOnCi('chromium-headless-shell', 'fonts-noto-cjk')
  const now = installed()
  if (now) return now
  throw new Error('The browser tests need Chromium or Chrome: install one, or name it in CHROMIUM_PATH.')
}

/** A running headless Chromium, with these flags besides; the caller closes it. */
export async function launchChromium(flags: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), headless: true, args: [...CHROMIUM_FLAGS, ...flags] })
}
