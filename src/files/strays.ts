import { readdirSync, type Dirent } from 'node:fs'
import { error, warning } from '../messages/message.ts'
import type { Message } from '../model/message.ts'
import { inside, isLitter } from './names.ts'
import { byCode } from '../model/order.ts'

/** Files and folders that the archive folder knows at its top. */
const KNOWN = [
  ...['site.yaml', 'people.yaml', 'places.yaml', 'columns.yaml', 'events.yaml', 'subjects.yaml'],
  ...[
    'registry.jsonl',
    'releases.jsonl',
    'manifest-sha256.txt',
    'tagmanifest-sha256.txt',
    'raw',
    'articles',
    'corrections',
    'withheld',
  ],
]

/** Papers about the folder that people keep in it. */
const NOTE = /^(?:readme|licen[cs]e|notice|说明|必读)/iu

/** Additions of systems and people to the name of a copy: (1), - 副本, 的副本, 冲突, copy, conflicted, a number after a blank. */
const COPY = /[（(]\s*\d+\s*[)）]|副本|复件|拷贝|冲突|\bcopy\b|conflict|备份|\bbackup\b|\s\d+$|\.(?:bak|orig|old)\b/iu

/** True for a name that a copy of a file has, by its form. */
export const isCopyName = (name: string): boolean => COPY.test(name.replace(/\.[a-z0-9]{1,5}$/iu, ''))

const stemOf = (name: string): string => name.replace(/\.[a-z0-9]+$/iu, '').toLowerCase()

/** The file or folder of ours that a name is made from: its name stands at the beginning or the end, cut off by a sign. */
function originalOf(name: string): string | undefined {
  const plain = name.normalize('NFKC').toLowerCase()
  return KNOWN.find((known) => {
    const stem = stemOf(known)
    if (plain.startsWith(stem)) return /^[^a-z0-9]/u.test(plain.slice(stem.length))
    return stemOf(plain).endsWith(stem) && /[^a-z0-9]$/u.test(stemOf(plain).slice(0, -stem.length))
  })
}

/** True when a text of the paper stands in a folder, at any depth; links are not followed. */
export function holdsText(place: string): boolean {
  try {
    return readdirSync(place, { withFileTypes: true }).some((entry) =>
      entry.isDirectory() ? holdsText(`${place}/${entry.name}`) : /\.txt$/iu.test(entry.name) && !isLitter(entry.name),
    )
  } catch {
    return false
  }
}

/** Message for leftovers of Mac's archive tool: no pages in them. */
export function macMessage(file: string): Message {
  const what = 'Mac 压缩时带出的附属文件夹，里面没有版面文字，没有读'
  return warning({ file, what, todo: '删去它', rule: 'file-stray' })
}

/** The message for a copy that a sync program or a person made: `original` is what it is a copy of, as far as known. */
export function copyMessage(file: string, original: string | undefined, hasText: boolean): Message {
  const name = original === undefined ? '原来的那一个' : ` ${original} `
  const what = `像是${original === undefined ? '别的文件' : name}的副本（同步冲突或手工复制），没有读`
  const todo = `与${name}对照，有不同的内容就并进去，再把这个副本移走`
  return (hasText ? error : warning)({ file, what, todo, rule: 'file-copy' })
}

function strayMessage(contentDir: string, entry: Dirent): Message {
  const { name } = entry
  const hasText = entry.isDirectory() && holdsText(inside(contentDir, name))
  const original = originalOf(name)
  if (name === '__MACOSX') return macMessage(name)
  if (original !== undefined) return copyMessage(name, original, hasText)
  const what = '不是文库的文件或文件夹，没有读'
  const todo = '移到资料文件夹外面；原文放在 raw 下，每期一个文件夹'
  return (hasText ? error : warning)({ file: name, what, todo, rule: 'file-stray' })
}

/**
 * Messages for things at the top of an archive folder that are not read: copies that a sync program made of our files, and anything
 * else. A folder with texts in it is an error, so that no page is missed. Hidden files and notes are passed over.
 */
export function strayMessages(contentDir: string): Message[] {
  try {
    return readdirSync(contentDir, { withFileTypes: true })
      .filter(({ name }) => !KNOWN.includes(name) && !isLitter(name) && !NOTE.test(name))
      .sort((a, b) => byCode(a.name, b.name))
      .map((entry) => strayMessage(contentDir, entry))
  } catch {
    return []
  }
}
