import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { ingest } from '../../../src/ingest/ingest.ts'
import { archiveFolder } from '../files/folder.ts'
import { runScript, type Ended } from './run-script.ts'

const PAGE = `社区食堂开进弄堂口

记者 刘坤

本报讯 11月16日,区委书记陆建明来到永嘉新村的社区食堂。区领导方晓岚、宋一舟参加。
`

async function archive(t: TestContext): Promise<string> {
  const folder = archiveFolder(t, {
    'site.yaml': 'title: 试验文库\npaper: 试验报\nplace: 上海市徐汇区\n',
    'raw/2021-11-22/01.txt': PAGE,
  })
  await ingest({ contentDir: folder, dryRun: false, today: '2026-01-01' })
  return folder
}

const people = (folder: string, ...args: string[]): Ended => runScript('people', '--content', folder, ...args)
const fileOf = (folder: string): string => readFileSync(path.join(folder, 'people.yaml'), 'utf8')

test('not on a terminal, the proposals are listed with roles and quotations, and nothing is written', async (t) => {
  const folder = await archive(t)
  const { status, stdout } = people(folder)
  assert.equal(status, 0)
  assert.match(stdout, /陆建明（lu-jianming）：1 篇，2021-11-22/u)
  assert.match(stdout, /职务：区委书记 1 篇/u)
  assert.match(stdout, /articles\/2021-11-22\/2021-11-22-01-01\.md/u)
  assert.match(stdout, /共 3 个待定的人名/u)
  assert.ok(!existsSync(path.join(folder, 'people.yaml')))
  assert.equal(people(folder, '--list').stdout, stdout)
})

test('options decide; a second run and a run after ingest change nothing', async (t) => {
  const folder = await archive(t)
  const options = ['--accept', 'lu-jianming', '--merge', 'fang-xiaolan=lu-jianming', '--not-leader', 'song-yizhou']
  const first = people(folder, ...options)
  assert.equal(first.status, 0, first.stdout)
  const written = fileOf(folder)
  assert.equal(
    written,
    [
      '- id: lu-jianming',
      '  name: 陆建明',
      '  leader: true',
      '  offices:',
      '    - title: 区委书记',
      '      from: "2021-11-22"',
      '      to: "2021-11-22"',
      '      how: seen',
      '      evidence: "2021-11-22-01-01"',
      '  aliases: [ 方晓岚 ]',
      '- id: song-yizhou',
      '  name: 宋一舟',
      '  leader: false',
      '',
    ].join('\n'),
  )
  assert.equal(people(folder, ...options).status, 0)
  assert.equal(fileOf(folder), written)
  await ingest({ contentDir: folder, dryRun: false, today: '2026-01-01' })
  assert.equal(people(folder, ...options).status, 0)
  assert.equal(fileOf(folder), written)
  assert.match(people(folder).stdout, /没有待定的人名/u)
})

test('what is no name is kept as such; repeated options add up', async (t) => {
  const folder = await archive(t)
  assert.equal(people(folder, '--reject', 'fang-xiaolan', '--reject', 'song-yizhou').status, 0)
  assert.equal(fileOf(folder).match(/person: false/g)?.length, 2)
})

test('an unknown id is refused with what to do, status 1; a merge without = is wrong use, status 2', async (t) => {
  const folder = await archive(t)
  const unknown = people(folder, '--accept', 'nobody')
  assert.equal(unknown.status, 1)
  assert.match(unknown.stdout, /nobody.*处理：.*\[person-unknown\]/u)
  assert.ok(!existsSync(path.join(folder, 'people.yaml')))
  const wrong = people(folder, '--merge', 'fang-xiaolan')
  assert.equal(wrong.status, 2)
  assert.match(wrong.stderr, /甲=乙/u)
})

test('a broken people.yaml, or no folder, is a message and status 1', async (t) => {
  const folder = await archive(t)
  writeFileSync(path.join(folder, 'people.yaml'), '- [\n')
  assert.equal(people(folder, '--accept', 'lu-jianming').status, 1)
  assert.equal(fileOf(folder), '- [\n')
  assert.match(people(path.join(folder, 'nowhere')).stdout, /content-missing/u)
})
