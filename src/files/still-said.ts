import { readdirSync } from 'node:fs'
import { findWords } from '../compose/fold-words.ts'
import { warning } from '../messages/message.ts'
import type { Message } from '../model/message.ts'
import { inside, isLitter } from './names.ts'
import { byCode } from '../model/order.ts'
import { readText } from './read-file.ts'

/** Places to look through: files that people and the program write, not those withheld or made again. */
const LOOKED_AT = [
  'articles',
  'corrections',
  'people.yaml',
  'columns.yaml',
  'events.yaml',
  'subjects.yaml',
  'site.yaml',
]
/** Most files that are named. */
const MOST = 20

function* textsBelow(contentDir: string, file: string): Generator<string> {
  if (/\.(?:md|yaml)$/u.test(file)) return yield file
  const entries = readdirSync(inside(contentDir, file), { withFileTypes: true })
  for (const { name } of entries.filter(({ name }) => !isLitter(name)).sort((a, b) => byCode(a.name, b.name)))
    yield* textsBelow(contentDir, `${file}/${name}`)
}

function said(contentDir: string, words: string, file: string): Message[] {
  const read = readText({ contentDir, file })
  if (read.status !== 'read' || findWords(read.value, words).length === 0) return []
  const what = '隐去的文字在这个文件里还有'
  const todo = '是同一个人、同一件事，对这一篇也运行 npm run redact；是 YAML 文件，打开改掉'
  return [warning({ file, what, todo, rule: 'redact-elsewhere' })]
}

/** A warning for each article, file of corrections and list of an archive folder that has the words, twenty at most. */
export function stillSaid(contentDir: string, words: string): Message[] {
  const there = LOOKED_AT.filter((name) => readdirSync(contentDir).includes(name))
  const files = there.flatMap((name) => [...textsBelow(contentDir, name)])
  return files.flatMap((file) => said(contentDir, words, file)).slice(0, MOST)
}
