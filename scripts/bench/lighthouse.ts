// Lighthouse over home, issue and article of a built site: `npm run bench:lighthouse -- --lighthouse DIR [--out DIR] [--runs N]`.
// Lighthouse is no dependency: install it in a folder of its own (`npm install lighthouse@12.8.2`) and name that folder.
import { execFile } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { loadavg } from 'node:os'
import path from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { startPreview } from '../../src/local/preview.ts'
import { CHROMIUM_FLAGS, chromiumPath } from './chromium.ts'
import { medianOf, readReport, type Report } from './site/lighthouse-report.ts'

const USAGE = '用法：npm run bench:lighthouse -- --lighthouse 装有 Lighthouse 的文件夹 [--out 网站文件夹] [--runs 次数]'
const ABSENT = [
  '没有找到 Lighthouse；它不随本项目安装。',
  '先在另一个空文件夹里运行 npm install lighthouse@12.8.2，再用 --lighthouse 写出那个文件夹。 [usage]',
].join('')
const FORMS: readonly (readonly [name: string, options: readonly string[]])[] = [
  ['mobile', []],
  ['desktop', ['--preset=desktop']],
]

function stop(...lines: string[]): never {
  for (const line of lines) console.error(line)
  process.exit(2)
}

/** Home, the newest issue and its first article, as paths below the site's address; pages that are absent are left out. */
function pagesOf(dir: string): string[] {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
  const issue = files
    .filter((file) => /^\d{4}\/\d{2}\/\d{2}\/index\.html$/.test(file))
    .sort()
    .at(-1)
  const wanted = issue === undefined ? [] : [issue, issue.replace('index.html', '01-01/index.html')]
  return ['', ...wanted.filter((file) => files.includes(file)).map((file) => file.replace('index.html', ''))]
}

async function runOnce(url: string, options: readonly string[]): Promise<Report> {
  const flags = `--chrome-flags=--headless ${CHROMIUM_FLAGS.join(' ')}`
  const words = [program, url, ...options, flags, '--quiet', '--output=json', '--output-path=stdout']
  const env = { ...process.env, CHROME_PATH: chromiumPath() }
  const { stdout } = await promisify(execFile)(process.execPath, words, { env, maxBuffer: 2 ** 28 })
  return readReport(JSON.parse(stdout))
}

const options = { lighthouse: { type: 'string' }, out: { type: 'string' }, runs: { type: 'string' } } as const
const { values } = parseArgs({ options, strict: false })
const runs = Number(values.runs ?? 3)
const [folder, out] = [String(values.lighthouse ?? ''), String(values.out ?? '_site')]
const program = path.resolve(folder, 'node_modules', 'lighthouse', 'cli', 'index.js')
if (!Number.isInteger(runs) || runs < 1) stop(USAGE)
if (folder === '' || !existsSync(program)) stop(ABSENT, USAGE)
const { value: preview, messages } = await startPreview({ dir: out, port: 0 })
if (preview === undefined) stop(...messages.map(({ what, todo }) => `${what}。${todo}。`))
try {
  for (const page of pagesOf(out))
    for (const [form, more] of FORMS) {
      const reports: Report[] = []
      for (let run = 0; run < runs; run += 1) reports.push(await runOnce(preview.address + page, more))
      console.log(`/${page} ${form}: ${medianOf(reports)}; load ${loadavg()[0]?.toFixed(1)}`)
      const failed = new Set(reports.flatMap((report) => report.failed))
      for (const name of failed) console.log(`  - ${name}`)
    }
} finally {
  await preview.close()
}
