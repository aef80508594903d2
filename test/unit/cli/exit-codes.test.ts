import assert from 'node:assert/strict'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { runScript, runServing } from './run-script.ts'

const root = mkdtempSync(path.join(tmpdir(), 'commands-'))
after(() => rmSync(root, { recursive: true, force: true }))

/** The headline as pages have it: it may break between words. */
const HEADLINE = /河岸(?:<wbr>)?步道(?:<wbr>)?昨日(?:<wbr>)?开放/
const PAGE = `河岸步道昨日开放
□记者 方一鸣

河边新修的步道昨日开放，沿线居民前来散步。步道全长三公里，沿途新种了两百棵树。
`

function archive(name: string): { content: string; out: string } {
  const content = path.join(root, name, 'content')
  mkdirSync(path.join(content, 'raw', '2023-05-08'), { recursive: true })
  writeFileSync(path.join(content, 'site.yaml'), 'title: 柳河文库\npaper: 柳河报\nplace: 临江市柳河区\n')
  writeFileSync(path.join(content, 'raw', '2023-05-08', '01.txt'), PAGE)
  return { content, out: path.join(root, name, '_site') }
}

function articleFiles(content: string): string[] {
  const dir = path.join(content, 'articles', '2023-05-08')
  return existsSync(dir) ? readdirSync(dir).map((file) => path.join(dir, file)) : []
}

test('wrong use is status 2 with one line on standard error, also for the whole chain', () => {
  for (const name of ['ingest', 'start'] as const) {
    const { status, stderr, stdout } = runScript(name, '--nonsense')
    assert.equal(status, 2, name)
    assert.match(stderr, /^用法错误：没有“--nonsense”这个选项。处理：.* \[usage\]\n$/)
    assert.equal(stdout, '')
  }
})

/** What a command tells programs, as far as the test reads it. */
interface Told {
  event: string
  id?: string
  count?: number
}

const linesOf = ({ stdout }: { stdout: string }): string[] => stdout.split('\n').filter((line) => line !== '')

/** An archive that was read and built, for the tests below. */
const { content: good, out: goodSite } = archive('good')

test('ingest, build, check: status 0, and the site stands', () => {
  const ingest = runScript('ingest', '--content', good, '--quiet')
  assert.equal(ingest.status, 0, ingest.stdout + ingest.stderr)
  for (const line of linesOf(ingest)) assert.match(line, /(错误|警告)：.*\]$/)
  assert.ok(articleFiles(good).length > 0)
  const address = ['--base', '/x/', '--site-url', 'https://example.org']
  const build = runScript('build', '--content', good, '--out', goodSite, ...address, '--json')
  assert.equal(build.status, 0, build.stdout + build.stderr)
  const told = linesOf(build).map((line) => JSON.parse(line) as Told)
  assert.deepEqual(told.at(-1), { event: 'end', status: 0, isPublished: true, isUnchanged: false })
  const phases = told.flatMap(({ event, id, count = 0 }) => (event === 'phase' ? [[id, count > 0]] : []))
  const ids = ['read', 'pictures', 'pages', 'search', 'check']
  assert.deepEqual(
    phases,
    ids.map((id) => [id, ['read', 'pictures', 'pages'].includes(id)]),
  )
  assert.match(readFileSync(path.join(goodSite, 'index.html'), 'utf8'), HEADLINE)
  const check = runScript('check', '--content', good, '--out', goodSite)
  assert.equal(check.status, 0, check.stdout + check.stderr)
})

test('serve serves what was built, and nothing is status 1', async () => {
  const none = runScript('serve', '--out', path.join(root, 'nothing'))
  assert.equal(none.status, 1)
  assert.match(none.stdout, /\[site-missing\]/)
  let status = 0
  await runServing('serve', ['--out', goodSite, '--port', '0'], async (address) => {
    assert.match(address, /^http:\/\/localhost:\d+\/x\/$/)
    status = (await fetch(`${address}about/`)).status
  })
  assert.equal(status, 200)
})

test('check finds a site that was touched', () => {
  const page = path.join(goodSite, 'about', 'index.html')
  const whole = readFileSync(page)
  appendFileSync(page, ' ')
  const { status, stdout } = runScript('check', '--content', good, '--out', goodSite)
  assert.equal(status, 1)
  assert.match(stdout, /^about\/index\.html 错误：文件的内容变了。.*\[fixity\]$/m)
  writeFileSync(page, whole)
})

test('a broken article file is status 1, says so, and the published site stays', () => {
  const manifest = readFileSync(path.join(goodSite, 'data', 'manifest-sha256.txt'), 'utf8')
  const [file = ''] = articleFiles(good)
  writeFileSync(file, readFileSync(file, 'utf8').replace('\nkind: news\n', '\nkind: newz\nnonsense: 1\n'))
  const { status, stdout, stderr } = runScript('build', '--content', good, '--out', goodSite, '--base', '/x/')
  assert.equal(status, 1, stdout + stderr)
  assert.match(stdout, /^articles\/2023-05-08\/.*\.md:\d+:\d+ 错误：.*\[schema\]$/m)
  assert.match(stdout, /\[content-blocks-build\]$/m)
  assert.equal(readFileSync(path.join(goodSite, 'data', 'manifest-sha256.txt'), 'utf8'), manifest)
})

test('a dry run writes nothing', () => {
  const { content } = archive('dry')
  const before = readdirSync(content, { recursive: true })
  assert.equal(runScript('ingest', '--content', content, '--dry-run').status, 0)
  assert.deepEqual(readdirSync(content, { recursive: true }), before)
})

test('a missing content folder is status 1 with its name, and makes no site', () => {
  for (const name of ['ingest', 'build', 'start'] as const) {
    const { status, stdout, stderr } = runScript(name, '--content', path.join(root, 'none'), ...outOf(name))
    assert.equal(status, 1, name)
    assert.match(stdout, /\[content-missing\]/, name)
    assert.equal(stderr, '', name)
  }
  assert.ok(!existsSync(path.join(root, 'none-site')))
})

function outOf(name: string): string[] {
  return name === 'ingest' ? [] : ['--out', path.join(root, 'none-site')]
}

test('a page that cannot be read is status 1, and the other pages are done', () => {
  const { content } = archive('undecodable')
  writeFileSync(path.join(content, 'raw', '2023-05-08', '02.txt'), Buffer.from([0xff, 0xff, 0x00, 0x81, 0xff]))
  writeFileSync(path.join(content, 'raw', '2023-05-08', '03.txt'), '')
  const { status, stdout, stderr } = runScript('ingest', '--content', content)
  assert.equal(status, 1, stdout + stderr)
  assert.match(stdout, /^raw\/2023-05-08\/02\.txt.* 错误：.*处理：.*\[file-decode\]$/m)
  assert.match(stdout, /^raw\/2023-05-08\/03\.txt.* (错误|警告)：.*处理：.*\[file-empty\]$/m)
  assert.ok(articleFiles(content).length > 0)
})

test('build refuses to write over a folder of others', () => {
  const { content } = archive('refused')
  runScript('ingest', '--content', content)
  const photos = path.join(root, 'photos')
  mkdirSync(photos)
  writeFileSync(path.join(photos, 'a.jpg'), 'x')
  const { status, stdout } = runScript('build', '--content', content, '--out', photos)
  assert.equal(status, 1)
  assert.match(stdout, /\[out-refused\]$/m)
  assert.deepEqual(readdirSync(photos), ['a.jpg'])
})

test('start does the whole chain, prints the address last, serves, and stops on Ctrl-C', async () => {
  const { content, out } = archive('start')
  let home = ''
  const ended = await runServing('start', ['--content', content, '--out', out, '--port', '0'], async (address) => {
    home = await (await fetch(address)).text()
  })
  assert.match(home, HEADLINE, ended.stdout + ended.stderr)
  if (process.platform !== 'win32') assert.equal(ended.status, 0, ended.stdout)
})

test('start serves the rest when one issue is withheld, and ends with status 1', async () => {
  const { content, out } = archive('withheld')
  const folder = path.join(content, 'raw', '2023-05-15')
  mkdirSync(folder)
  for (const page of ['01.txt', '02.txt']) writeFileSync(path.join(folder, page), PAGE.replaceAll('河岸', '山间'))
  runScript('ingest', '--content', content)
  const file = path.join(content, 'articles', '2023-05-15', '2023-05-15-02-01.md')
  writeFileSync(file, readFileSync(file, 'utf8').replace('date: "2023-05-15"', 'date: "2023-05-16"'))
  let home = ''
  const ended = await runServing('start', ['--content', content, '--out', out, '--port', '0'], async (address) => {
    home = await (await fetch(address)).text()
  })
  assert.match(home, HEADLINE, ended.stdout + ended.stderr)
  assert.doesNotMatch(home, /山间步道/)
  assert.match(ended.stdout, /2023-05-15.*\[(date-disagreement|issue-date-conflict)\]/)
  if (process.platform !== 'win32') assert.equal(ended.status, 1, ended.stdout)
})

test('a build that withholds an issue ends with status 1, and its last line names the addresses that are missing', () => {
  const { content, out } = archive('lacking')
  const folder = path.join(content, 'raw', '2023-05-15')
  mkdirSync(folder)
  for (const page of ['01.txt', '02.txt']) writeFileSync(path.join(folder, page), PAGE.replaceAll('河岸', '山间'))
  runScript('ingest', '--content', content)
  assert.equal(runScript('build', '--content', content, '--out', out).status, 0)
  const file = path.join(content, 'articles', '2023-05-15', '2023-05-15-02-01.md')
  writeFileSync(file, readFileSync(file, 'utf8').replace('date: "2023-05-15"', 'date: "2023-05-16"'))
  const { status, stdout } = runScript('build', '--content', content, '--out', out)
  assert.equal(status, 1)
  assert.match(stdout.trimEnd().split('\n').at(-1) ?? '', /少了 1 期，.*：\/2023\/05\/15\/（2 篇）/)
})

test('a text that names the folder of the site is published as it is printed', () => {
  const { content, out } = archive('path')
  const named = PAGE.replace('沿线居民', `网站放在${out}里，沿线居民`)
  writeFileSync(path.join(content, 'raw', '2023-05-08', '01.txt'), named)
  runScript('ingest', '--content', content)
  const build = runScript('build', '--content', content, '--out', out)
  assert.equal(build.status, 0, build.stdout)
  const check = runScript('check', '--content', content, '--out', out)
  assert.equal(check.status, 0, check.stdout)
})
