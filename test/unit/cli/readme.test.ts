import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { COMMANDS, typed } from '../../../src/cli/commands.ts'

const readme = readFileSync('README.md', 'utf8')
const both = readme + readFileSync('CONTRIBUTING.md', 'utf8')
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
const rows = readme.split('\n').filter((line) => line.startsWith('| `'))

function row(words: string): string {
  const found = rows.find((line) => line.startsWith(`| \`${words}\``))
  assert.ok(found, `README.md has no row for ${words}`)
  return found
}

test('every command has a script and a row in README.md that names exactly its options', () => {
  for (const { name, options } of COMMANDS) {
    const script = name.replace(':', '-')
    assert.equal(scripts[name], `node scripts/run.js ${script}`)
    assert.ok(existsSync(`scripts/${script}.ts`))
    const named = [...row(typed(name)).matchAll(/`(--[a-z-]+)/g)].map(([, flag]) => flag)
    assert.deepEqual(
      named,
      options.map(({ flags }) => flags.split(' ')[0]),
    )
  }
})

test('every option has a row of its own, with its default', () => {
  for (const { flags, fallback } of COMMANDS.flatMap(
    (command) => [...command.options] as { flags: string; fallback?: string }[],
  )) {
    const line = row(flags.replace(/[<>]/g, ''))
    if (fallback !== undefined) assert.ok(line.includes(`默认 \`${fallback}\``), line)
  }
})

test('every script of package.json that runs is in README.md or, for developers, CONTRIBUTING.md, and they name no other', () => {
  const isThere = (line: string): boolean => {
    const [, script] = /^node scripts\/run\.js (.*)$/.exec(line) ?? []
    return script === undefined || existsSync(`scripts/${script}.ts`)
  }
  const shown = Object.keys(scripts).filter((name) => isThere(scripts[name] ?? ''))
  for (const name of shown) {
    const words = ['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`
    assert.ok(both.includes(`\`${words}`), words)
  }
  for (const [, name] of both.matchAll(/npm run ([a-z:-]+)/g)) assert.ok(name !== undefined && name in scripts, name)
})

test('no script of package.json needs a shell', () => {
  for (const [name, line] of Object.entries(scripts)) assert.doesNotMatch(line, /[&|;<>$`"'*]|^\w+=/, name)
})

test('paths named in README.md exist', () => {
  for (const [, file] of readme.matchAll(/`((?:src|test|scripts|\.ci)\/[^`<>]*)`/g))
    assert.ok(existsSync(file ?? ''), file)
})
