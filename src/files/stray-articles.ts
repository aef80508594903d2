import { existsSync } from 'node:fs'
import { readArticle } from '../compose/article-file.ts'
import { info, warning } from '../messages/message.ts'
import { issueOfId } from '../model/id.ts'
import type { Message, Result } from '../model/message.ts'
import type { ArticleRegistration } from '../model/registry.ts'
import { articlePath } from './article-files.ts'
import { inside } from './names.ts'
import { readText, sha256 } from './read-file.ts'
import { writeSet, type FileChange } from './write-set.ts'
import { filesIn, foldersIn } from './folders.ts'

/** Registered articles of each issue, by the issue's folder. */
type Registered = ReadonlyMap<string, readonly ArticleRegistration[]>

/** An article file under a name that is no article's: the article it says it is, and where that one's file belongs. */
interface Stray {
  file: string
  text: string
  known: ArticleRegistration
  own: string
}

/** Files below `articles/` whose names are no registered id of their folder. */
function strangeNames(contentDir: string, registered: Registered): string[] {
  return foldersIn(contentDir, 'articles').flatMap((folder) => {
    const own = new Set(registered.get(folder)?.map(({ id }) => `${id}.md`))
    const strange = filesIn(contentDir, `articles/${folder}`).filter((name) => !own.has(name) && /\.md$/i.test(name))
    return strange.map((name) => `articles/${folder}/${name}`)
  })
}

function placesOf(registered: Registered): Map<string, { known: ArticleRegistration; own: string }> {
  const all = [...registered].flatMap(([folder, entries]) => entries.map((known) => ({ folder, known })))
  return new Map(all.map(({ folder, known }) => [known.id, { known, own: articlePath(folder, known.id) }]))
}

const unknown = (file: string): Message =>
  warning({
    file,
    what: '文件名不是文章编号，里面也没有登记过的编号，没有读',
    todo: '文章文件由程序命名；把它移走，或把文字作为原文放进 raw',
    rule: 'article-name',
  })

/** A file of ours whose id the registry does not know: an older registry was put back. */
const unregistered = (file: string): Message =>
  warning({
    file,
    what: '登记簿里没有这篇的编号：registry.jsonl 像是换回过旧的；这次照原文重新登记，手改照样保留',
    todo: '还有较新的 registry.jsonl，放回去再运行一次 npm run ingest，编号和网址就都照旧；没有了，核对这一期各篇的编号变没变',
    rule: 'article-name',
  })

function strayOf(contentDir: string, file: string, places: ReturnType<typeof placesOf>): Stray | Message {
  const read = readText({ contentDir, file })
  const text = read.status === 'read' ? read.value : ''
  const id = readArticle(text, file).value?.id ?? ''
  const place = places.get(id)
  if (place !== undefined) return { file, text, ...place }
  return id !== '' && file === articlePath(issueOfId(id), id) ? unregistered(file) : unknown(file)
}

const renamed = ({ file, own }: Stray): Message =>
  info({
    file,
    what: `文章文件改了名，已恢复为 ${own}，手改照样保留`,
    todo: '不要改文章文件的名字',
    rule: 'article-renamed',
  })

function copied(contentDir: string, { file, text, known, own }: Stray): Message {
  const original = readText({ contentDir, file: own })
  const isSame = sha256(text) === known.sha256 || (original.status === 'read' && original.value === text)
  const what = isSame ? `是 ${own} 的副本，没有读` : `是 ${own} 的副本，里面的改动没有收进来`
  const todo = isSame ? '把副本移走' : `要用的改动移到 ${own} 里，再把副本移走`
  return warning({ file, what, todo, rule: 'article-copy' })
}

/** True for the only file of an article, under another name: its own is not there. */
function isMoved(contentDir: string, stray: Stray, all: readonly Stray[]): boolean {
  return !existsSync(inside(contentDir, stray.own)) && all.filter(({ own }) => own === stray.own).length === 1
}

/**
 * Article files that were renamed or copied by hand, found by the id they hold. One whose own file is not there gets its
 * name back (not in a dry run), so that its edits are read with all others; a copy is told, with whether edits are only in
 * it. Nothing is ever removed or read twice.
 */
export function settleStrays(contentDir: string, registered: Registered, dryRun: boolean): Message[] {
  const strange = strangeNames(contentDir, registered)
  if (strange.length === 0) return []
  const places = placesOf(registered)
  const found = strange.map((file) => strayOf(contentDir, file, places))
  const strays = found.filter((each): each is Stray => 'own' in each)
  const moved = strays.filter((stray) => isMoved(contentDir, stray, strays))
  const changes = moved.flatMap(({ file, own, text }): FileChange[] => [
    { file: own, data: text },
    { file, data: null },
  ])
  const written: Result<unknown> =
    dryRun || changes.length === 0 ? { value: null, messages: [] } : writeSet(contentDir, changes)
  const told = strays.map((stray) => (moved.includes(stray) ? renamed(stray) : copied(contentDir, stray)))
  return [...found.filter((each): each is Message => !('own' in each)), ...told, ...written.messages]
}
