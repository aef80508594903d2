import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
const PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** A running headless Chromium: that of the environment's `CHROMIUM_PATH`, or of a usual place. Throws when there is none. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? PATHS.find((file) => existsSync(file))
  if (executablePath === undefined) throw new Error('没有找到 Chromium 或 Chrome；请用 CHROMIUM_PATH 指明。')
  return chromium.launch({ executablePath, headless: true, args: FLAGS })
}
