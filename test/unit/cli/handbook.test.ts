import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { after, test } from 'node:test'
import { parse } from 'yaml'
import { COMMANDS, commandNamed, type CommandName } from '../../../src/cli/commands.ts'
import { parseArguments } from '../../../src/cli/parse.ts'
import { shareDir } from '../../../src/publish/shares.ts'
import { runScriptWith } from './run-script.ts'

const handbook = readFileSync('HANDBOOK.zh.md', 'utf8')
/** The lines of all blocks of commands, in the order of the book. */
const lines = [...handbook.matchAll(/^ *```(\w*)\n(.*?)^ *```$/gms)].flatMap(([, language, block = '']) =>
  (language === '' ? block : '').split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()])),
)

mkdirSync('.cache', { recursive: true })
const desk = path.resolve(mkdtempSync('.cache/handbook-'))
after(() => rmSync(desk, { recursive: true, force: true }))
const env = { ARCHIVE_SETTINGS: path.join(desk, 'settings.json'), TMPDIR: path.join(desk, 'tmp') }

const PAGE =
  '河岸步道昨日开放\n□记者 方一鸣\n\n河边新修的步道昨日开放，沿线居民前来散步。步道全长三公里，沿途新种了两百棵树。\n'

/** A command of the book as it is run here: paths beside the program lie on the desk, and so does the site. */
function runLine(line: string): void {
  const [, name = '', rest = ''] = /^npm run ([a-z:]+)(?: -- (.*))?$/.exec(line) ?? []
  const spec = COMMANDS.find((command) => command.name === name)
  assert.ok(spec, `no such command: ${line}`)
  const typed = rest.split(' ').filter((word) => word !== '')
  const args = typed.map((word) => word.replace(/(^|:)\.\.\//, `$1${desk}/`))
  const hasOut = spec.options.some(({ flags }) => flags.startsWith('--out '))
  const { status, stdout, stderr } = runScriptWith(
    env,
    name as CommandName,
    ...args,
    ...(hasOut ? ['--out', path.join(desk, '_site')] : []),
  )
  assert.equal(status, 0, `${line}\n${stdout}${stderr}`)
}

test('every command of the handbook runs, in the order of the book', () => {
  assert.ok(lines.length >= 10)
  for (const line of lines) {
    runLine(line)
    const raw = path.join(desk, '我的文库', 'raw', '2023-05-08')
    if (line.startsWith('npm run new')) {
      mkdirSync(raw, { recursive: true })
      writeFileSync(path.join(raw, '01.txt'), PAGE)
    }
  }
  for (const file of [
    '网站.zip',
    '离线版.zip',
    '移交/bagit.txt',
    '一年.epub',
    '一年.txt',
    '备份-一月/manifest-sha256.txt',
  ])
    assert.ok(existsSync(path.join(desk, file)), file)
})

test('commands named in the text exist', () => {
  for (const [, name = ''] of handbook.matchAll(/npm run ([a-z:-]+)/g))
    assert.ok(
      COMMANDS.some((command) => command.name === name),
      name,
    )
})

/** A step of a job: a command, or an action with what it is given. */
interface Step {
  run?: string
  with?: { path?: string }
}
interface Job {
  steps: Step[]
  strategy?: { matrix: { share: number[] } }
}

/** Options of the command that a job builds with. */
function builtBy({ steps }: Job, share = 0) {
  const [install, build = ''] = steps.flatMap(({ run }) => run ?? [])
  assert.equal(install, 'npm ci')
  const [, rest = ''] = /^npm run build -- (.+)$/.exec(build) ?? []
  const typed = rest.replace('仓库', 'depot').replace('${{ matrix.share }}', String(share))
  const parsed = parseArguments(commandNamed('build'), typed.split(' '))
  assert.ok('options' in parsed, JSON.stringify(parsed))
  return parsed.options
}

const pathsOf = ({ steps }: Job): string[] => steps.flatMap((step) => step.with?.path?.trim().split('\n') ?? [])

test('the workflows of the handbook are YAML, and their commands are as the program has them', () => {
  const texts = [...handbook.matchAll(/```yaml\n(name: pages\n.*?)```/gs)].map(([, text = '']) => text)
  const [one, several] = texts.map((text) => (parse(text) as { jobs: { pages: Job; share?: Job } }).jobs)
  assert.ok(one && several?.share)
  for (const { pages } of [one, several]) {
    const { base, out } = builtBy(pages)
    assert.deepEqual([base, [out]], ['/depot/', pathsOf(pages)])
  }
  const numbers = several.share.strategy?.matrix.share ?? []
  const { share } = several
  const shares = numbers.map((number) => builtBy(share, number))
  assert.deepEqual(
    shares.map(({ shard }) => shard),
    numbers.map((_, at) => `${at + 1}/${numbers.length}`),
  )
  const { join, ...joined } = builtBy(several.pages)
  assert.equal(join, true)
  for (const { shard: _, ...options } of shares) assert.deepEqual(options, joined)
  assert.equal(path.dirname(shareDir(joined.out, { number: 1, count: 2 })), pathsOf(several.share)[0])
})
