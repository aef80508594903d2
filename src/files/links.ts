import { readdirSync, type Dirent } from 'node:fs'
import { error } from '../messages/message.ts'
import type { Message } from '../model/message.ts'
import { inside } from './names.ts'
import { byCode } from '../model/order.ts'
import { notFolder, notRegular } from './read-file.ts'

/** Folders of the archive folder, whose entries are folders or files of ours. */
const ROOMS = ['raw', 'articles', 'corrections', '.ingest']

function entriesOf(contentDir: string, folder: string): Dirent[] {
  try {
    return readdirSync(folder === '' ? contentDir : inside(contentDir, folder), { withFileTypes: true })
  } catch {
    return []
  }
}

/** Something in the archive folder, by its path there. */
interface Found {
  file: string
  entry: Dirent
}

/** The entries of a folder, and of its folders so many levels down. */
function* entriesBelow(contentDir: string, folder: string, depth: number): Generator<Found> {
  for (const entry of entriesOf(contentDir, folder)) {
    const file = folder === '' ? entry.name : `${folder}/${entry.name}`
    yield { file, entry }
    if (depth > 0 && entry.isDirectory()) yield* entriesBelow(contentDir, file, depth - 1)
  }
}

const isLink = ({ entry }: Found): boolean => entry.isSymbolicLink()

/**
 * An error for each symbolic link (or junction) in the place of a file or folder of ours at the top of the archive folder,
 * and below `.ingest`: whoever has one reads and writes nothing, for it may lead out of the archive. Links further
 * down are told by {@link passedOver}.
 */
export function linkMessages(contentDir: string): Message[] {
  const isOurs = ({ file }: Found): boolean => ROOMS.includes(file) || /\.(?:yaml|jsonl|txt)$/u.test(file)
  const atTop = [...entriesBelow(contentDir, '', 0)].filter(isOurs)
  const links = [...atTop, ...entriesBelow(contentDir, '.ingest', 1)].filter(isLink)
  return links
    .map(({ file }) => file)
    .sort(byCode)
    .map(notFolder)
}

/** Folders of the archive folder with a folder an issue. */
const OF_ISSUES = ['raw', 'articles', 'corrections']

/** A name that a packed folder gets where Windows packed it and another system unpacked it. */
const backslash = (file: string): Message =>
  error({
    file,
    what: '名字里有反斜杠，多半是压缩包没有解对（整条路径成了一个名字），没有读',
    todo: '换一个解压程序重新解开，或照路径建好文件夹、改好名字，再运行一次',
    rule: 'file-name',
  })

const passed = ({ file, entry }: Found): Message => {
  if (!entry.isSymbolicLink()) return backslash(file)
  return file.split('/').length > 2 ? notRegular(file) : notFolder(file)
}

/**
 * An error for each symbolic link (or junction) below the folders of issues, be it an issue's folder, a page, a scan, an
 * article or a file of corrections, and for each name with a backslash, there and at the top: it is passed over, nothing is read or
 * written through it, and all others are.
 */
export function passedOver(contentDir: string): Message[] {
  const atTop = [...entriesBelow(contentDir, '', 0)].filter(({ entry }) => entry.name.includes('\\'))
  const below = OF_ISSUES.flatMap((folder) => [...entriesBelow(contentDir, folder, 1)])
  const found = [...atTop, ...below.filter((each) => isLink(each) || each.entry.name.includes('\\'))]
  return found.sort((a, b) => byCode(a.file, b.file)).map(passed)
}
