import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { NO_TOTALS } from '../../../src/articles/ledger-report.ts'
import { accountLine } from '../../../src/cli/run-check.ts'
import { runScript } from './run-script.ts'

const root = mkdtempSync(path.join(tmpdir(), 'check-'))
after(() => rmSync(root, { recursive: true, force: true }))

const PAGE = `河岸步道昨日开放
□记者 方一鸣

河边新修的步道昨日开放,沿线居民前来散步。步道全长三公里,沿途新种了两百棵树。
`

function archive(name: string): string[] {
  const content = path.join(root, name)
  mkdirSync(path.join(content, 'raw/2023-05-08'), { recursive: true })
  writeFileSync(path.join(content, 'site.yaml'), 'title: 柳河文库\npaper: 柳河报\nplace: 临江市柳河区\n')
  writeFileSync(path.join(content, 'raw/2023-05-08/01.txt'), PAGE)
  return ['--content', content, '--out', path.join(root, 'none')]
}

test('the account is one line, the share never rounded up to all', () => {
  const totals = {
    ...NO_TOTALS,
    pages: 3,
    in: 30_000,
    accounted: 29_999,
    width: 12,
    join: 4,
    radical: 1,
    corrections: 2,
  }
  assert.equal(
    accountLine(totals),
    '账目：3 版，字符 30000，有着落 29999（99.99%），改动：全角 12，接行 4，去控制符 0，部首 1，更正 2',
  )
  assert.match(accountLine({ ...totals, accounted: 30_000 }), /有着落 30000（100%）/)
})

test('check ends with the account of the archive, status 0', () => {
  const options = archive('good')
  runScript('ingest', ...options.slice(0, 2))
  const { status, stdout } = runScript('check', ...options)
  assert.equal(status, 0, stdout)
  const count = PAGE.replace(/\s/g, '').length
  assert.equal(
    stdout.trimEnd().split('\n').at(-1),
    `账目：1 版，字符 ${count}，有着落 ${count}（100%），改动：全角 2，接行 0，去控制符 0，部首 0，更正 0`,
  )
})

test('a file edited and not ingested is status 1, told with its line and what to run', () => {
  const options = archive('edited')
  runScript('ingest', ...options.slice(0, 2))
  const folder = path.join(root, 'edited/articles/2023-05-08')
  const [name = ''] = readdirSync(folder)
  writeFileSync(path.join(folder, name), readFileSync(path.join(folder, name), 'utf8').replace('三公里', '四公里'))
  const { status, stdout } = runScript('check', ...options)
  assert.equal(status, 1)
  assert.match(stdout, /^articles\/2023-05-08\/.*\.md:\d+ 错误：.*处理：运行 npm run ingest：.*\[article-differs\]$/m)
  runScript('ingest', ...options.slice(0, 2))
  assert.match(runScript('check', ...options).stdout, /更正 1$/m)
})
