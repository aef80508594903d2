import assert from 'node:assert/strict'
import { test } from 'node:test'
import { COMMANDS, commandNamed } from '../../../src/cli/commands.ts'
import { parseArguments } from '../../../src/cli/parse.ts'

const build = (...args: string[]) => parseArguments(commandNamed('build'), args)

test('without arguments the defaults hold', () => {
  assert.deepEqual(build(), { options: { out: '_site', base: '/', dryRun: false } })
})

test('each option is read', () => {
  const { options } = build('--content', 'c', '--out=o', '--base', '/x/', '--site-url', 'https://example.org/') as {
    options: unknown
  }
  assert.deepEqual(options, { content: 'c', out: 'o', base: '/x/', siteUrl: 'https://example.org', dryRun: false })
  const ingest = parseArguments(commandNamed('ingest'), ['--dry-run'])
  assert.equal('options' in ingest && ingest.options.dryRun, true)
  const serve = parseArguments(commandNamed('serve'), ['--port', '8090'])
  assert.equal('options' in serve && serve.options.port, 8090)
})

const WRONG: readonly (readonly [readonly string[], RegExp])[] = [
  [['--colour'], /没有“--colour”这个选项/],
  [['--port', '1'], /没有“--port”这个选项/],
  [['--base'], /选项“--base <\/PREFIX\/>”后面要写值/],
  [['--base', 'x'], /选项“--base”的值“x”不对：前缀要以/],
  [['--site-url', 'x'], /选项“--site-url”的值“x”不对：要写/],
  [['--shard', '3/2'], /选项“--shard”的值“3\/2”不对：写成/],
  [['--shard', '1/2', '--join'], /“--shard”不能和/],
  [['x'], /多余的参数.*npm run build -- --base/],
]

test('wrong use is status 2 and one Chinese line with what to do', () => {
  for (const [args, expected] of WRONG) {
    const parsed = build(...args)
    assert.ok('text' in parsed, args.join(' '))
    assert.equal(parsed.status, 2)
    assert.match(parsed.text, expected)
    assert.match(parsed.text, /^用法错误：[^\n]*处理：[^\n]*\[usage\]$/)
  }
})

test('help is status 0, in Chinese, and names every option with its default', () => {
  for (const command of COMMANDS) {
    const parsed = parseArguments(command, ['--help'])
    assert.ok('text' in parsed)
    assert.equal(parsed.status, 0)
    assert.match(parsed.text, /^用法：/)
    assert.doesNotMatch(parsed.text, /Usage|Options|default|display help/)
    for (const { flags } of command.options) assert.ok(parsed.text.includes(flags), flags)
    assert.ok(parsed.text.includes(command.example))
  }
  assert.match((build('-h') as { text: string }).text, /网站文件夹（默认 _site）/)
})
