import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { hideInCorrections, hideWords, REDACTED, type Hiding } from '../compose/redaction.ts'
import { error, flat, info } from '../messages/message.ts'
import type { Origin } from '../model/article.ts'
import { issueOfId, partsOfId } from '../model/id.ts'
import { pageOfFile, sharesPage } from '../model/page-name.ts'
import type { Message, Result } from '../model/message.ts'
import type { ArticleRegistration } from '../model/registry.ts'
import { decodeText } from '../read/decode.ts'
import { originalRegistrations } from './accept.ts'
import { articlePath, readArticleFile, readArticles } from './article-files.ts'
import { correctionsPath, rewrittenCorrectionsChange } from './corrections.ts'
import { generatedChange, readGenerated } from './generated.ts'
import { withheldPath } from './journal.ts'
import { withLock } from './lock.ts'
import { manifestChange } from './manifest.ts'
import { inside } from './names.ts'
import { foldersInDoubt, issueFolderOf, readOriginals, type Originals } from './originals.ts'
import { readBytes, sha256 } from './read-file.ts'
import { readRegistry, registryChange } from './registry.ts'
import { writeSet, type FileChange } from './write-set.ts'

/** Words to take out of an article: its id, the words and what stands in their place, why (readers see it), the present day. */
interface Redaction extends Hiding {
  id: string
  why: string
  today: string
}

/** Hex digits of an original's digest in its name there. */
const DIGEST = 12
/** Entries of `.ingest` that stay: all others may hold the words and are made again; pictures of a scan that went are dropped by the next build. */
const KEPT = ['generated', 'images', 'lock', 'commit.json', 'cache-digests.json']

const refused = (file: string, what: string, todo: string): Message =>
  error({ file, what, todo, rule: 'redact-refused' })

/** Redaction of one page: the changes of its files, and the number of places of the words. */
interface PageRedaction {
  changes: FileChange[]
  places: number
}

/** A text in which the words are taken out between two lines (from 1, both included). */
function hideInLines(text: string, [from, to]: readonly [number, number], hiding: Hiding) {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/u)
  const [head, own, tail] = [lines.slice(0, from - 1), lines.slice(from - 1, to), lines.slice(to)]
  const hidden = hideWords(own.join(''), hiding)
  return { ...hidden, text: [...head, hidden.text, ...tail].join('') }
}

/** The changes that withhold a file; a message where it cannot be read. */
function withhold(contentDir: string, file: string): Result<FileChange[]> {
  const read = readBytes({ contentDir, file }, Infinity)
  if (read.status !== 'read') return { value: [], messages: read.status === 'refused' ? read.messages : [] }
  const changes = [
    { file: withheldPath(file), data: read.value },
    { file, data: null },
  ]
  return { value: changes, messages: [] }
}

/** Files of the page beside its text that show the words too: its picture, what the text was made from, texts that were replaced. */
function besideIt(contentDir: string, file: string): string[] {
  const folder = path.posix.dirname(file)
  /** The page that a name says; a text that was replaced has a part of its digest in it. */
  const pageOf = (each: string) => pageOfFile(path.posix.basename(each).replace(/-[0-9a-f]{12}(?=\.)/u, ''))
  const own = pageOf(file)
  const namesIn = (dir: string): string[] => {
    try {
      return readdirSync(inside(contentDir, dir), { withFileTypes: true }).flatMap((entry) =>
        entry.isFile() ? [`${dir}/${entry.name}`] : [],
      )
    } catch {
      return []
    }
  }
  const isOfPage = (each: string): boolean => {
    const other = pageOf(each)
    return own !== null && other !== null && sharesPage(own, other)
  }
  const all = [...namesIn(folder), ...namesIn(`${folder}/.replaced`)]
  return all.filter((each) => each !== file && isOfPage(each) && !each.endsWith('.layout.json'))
}

function pageRedaction(contentDir: string, { file, lines }: Origin, hiding: Hiding): Result<PageRedaction> {
  const none = (...messages: Message[]) => ({ value: { changes: [], places: 0 }, messages })
  const read = readBytes({ contentDir, file })
  if (read.status === 'refused') return none(...read.messages)
  if (read.status === 'absent') return none(refused(file, '原文不见了', '从备份放回原处，再运行一次'))
  const decoded = decodeText(read.value)
  if ('refused' in decoded) return none(refused(file, decoded.refused.reason, '先把原文改成 UTF-8'))
  const { text, places } = hideInLines(decoded.text, lines, hiding)
  if (places === 0) return none()
  const kept = withheldPath(`${file.replace(/\.txt$/u, '')}-${sha256(read.value).slice(0, DIGEST)}.txt`)
  const beside = flat(besideIt(contentDir, file).map((each) => withhold(contentDir, each)))
  const changes = [{ file: kept, data: read.value }, { file, data: text }, ...beside.value]
  return { value: { places, changes }, messages: beside.messages }
}

/** Changes of the article's own file, of its copy as last generated and of its registration: only a person's own edits are to be taken for edits. */
function articleChanges(contentDir: string, text: string, { id, ...hiding }: Redaction) {
  const issue = issueOfId(id)
  const generated = readGenerated(contentDir, issue)
  const hidden = hideWords(text, hiding).text
  const last = hideWords(generated.get(id) ?? text, hiding).text
  const known = readRegistry(contentDir).value.find((entry) => entry.type === 'article' && entry.id === id)
  return {
    files: [
      { file: articlePath(issue, id), data: hidden },
      generatedChange(issue, new Map([...generated, [id, last]])),
    ],
    registrations: known?.type === 'article' ? [{ ...known, sha256: sha256(last) }] : [],
  }
}

/** The page's corrections without the words, and with a line that says they were taken out. */
function correctionChange(contentDir: string, asked: Redaction, places: number) {
  const { id, why, today } = asked
  const note = { id, field: REDACTED, before: null, after: places, date: today, why }
  const file = correctionsPath(issueOfId(id), partsOfId(id)?.page ?? '')
  return rewrittenCorrectionsChange(contentDir, file, (known) => [...hideInCorrections(known, asked), note])
}

/** Registered names among the words that no other article says: what the registry is to call them, by id. */
function namesTaken(contentDir: string, { id, words, mark }: Redaction): Map<string, string> {
  const others = readArticles(contentDir).value.filter((article) => article.id !== id)
  const said = JSON.stringify(others)
  const names = readRegistry(contentDir).value.flatMap((entry) => (entry.type === 'person' ? [entry] : []))
  const taken = names.filter(({ name }) => hideWords(words, { words: name, mark }).places > 0 && !said.includes(name))
  return new Map(taken.map((person) => [person.id, `${mark} ${person.id}`]))
}

/** Entries for manifest and registry: the originals as they were, the changes of files, and the article's registration. */
interface Books {
  originals: Originals
  changes: readonly FileChange[]
  registrations: readonly ArticleRegistration[]
}

/** Manifest and registry after the changes: the pages' new digests, nothing of what was moved, no name of the person alone. */
function bookChanges(contentDir: string, { originals, changes, registrations }: Books, asked: Redaction): FileChange[] {
  const raw = changes.filter(({ file }) => file.startsWith('raw/'))
  const digests = raw.flatMap(({ file, data }): [string, string][] => (data === null ? [] : [[file, sha256(data)]]))
  const gone = raw.filter(({ data }) => data === null).map(({ file }) => file)
  const listed = new Map([...originals.listed, ...digests].filter(([file]) => !gone.includes(file)))
  const files = raw.map(({ file }) => file).filter((file) => originals.listed.has(file))
  const why = `隐去文字：${asked.why}`
  const lines = originalRegistrations({ ...originals, present: listed }, files, { why, today: asked.today })
  const registry = registryChange(contentDir, [...lines, ...registrations], namesTaken(contentDir, asked))
  return [manifestChange(listed), ...(registry ? [registry] : [])]
}

/** Removes the program's own files that may hold the words; they are made again. */
function forget(contentDir: string): void {
  const folder = inside(contentDir, '.ingest')
  for (const name of readdirSync(folder)) {
    if (!KEPT.includes(name)) rmSync(path.join(folder, name), { recursive: true, force: true })
  }
}

const hidden = (asked: Redaction, places: number): Message =>
  info({
    file: articlePath(issueOfId(asked.id), asked.id),
    what: `已在 ${places} 处隐去，写作“${asked.mark}”：${asked.why}`,
    todo: '运行 npm run build，再重新发布；备份和版本库里的旧文件要另外处理',
    rule: 'redacted',
  })

const movedAway = ({ file }: FileChange): Message =>
  info({
    file,
    what: `里面有隐去的文字，已移到 withheld 文件夹`,
    todo: '把涂去这些字的版面图放回原处，就会照常显示；withheld 可以加密、移走，不会发布',
    rule: 'redacted',
  })

function redactArticle(contentDir: string, asked: Redaction): Message[] {
  const file = articlePath(issueOfId(asked.id), asked.id)
  const { value: found, messages } = readArticleFile(contentDir, file)
  if (messages.length > 0) return messages
  if (found === null) return [refused(file, '没有这一篇', '编号写在文章页的“来源与校勘”里，例如 2021-11-22-01-03')]
  const originals = readOriginals(contentDir, { isFresh: true })
  const { origin, continued = [] } = found.article
  const sources = [origin, ...continued]
  const inDoubt = sources.filter((source) => foldersInDoubt(originals).has(issueFolderOf(source.file)))
  if (!originals.isWhole || inDoubt.length > 0) return originals.messages
  const pages = sources.map((source) => pageRedaction(contentDir, source, asked))
  const problems = pages.flatMap((page) => page.messages)
  if (problems.length > 0) return problems
  const places = pages.reduce((sum, { value }) => sum + value.places, 0)
  if (places === 0)
    return [refused(origin.file, '这一篇的原文里没有这些字', '照版面上的写法写；手改进去的字，在文章文件里改掉')]
  const corrections = correctionChange(contentDir, asked, places)
  if (corrections.messages.length > 0 || corrections.value === null) return corrections.messages
  const changes = pages.flatMap(({ value }) => value.changes)
  const { files, registrations } = articleChanges(contentDir, found.text, asked)
  const books = bookChanges(contentDir, { originals, changes, registrations }, asked)
  const all = [...changes, ...files, corrections.value, ...books]
  forget(contentDir)
  const { messages: unwritten } = writeSet(contentDir, all)
  const moved = changes.filter((change) => change.data === null)
  return unwritten.length > 0 ? unwritten : [hidden(asked, places), ...moved.map(movedAway)]
}

/**
 * Takes words out of an article for good, under the lock: out of its raw pages (the originals go to `withheld/`, with the
 * pictures and sources of these pages), its file, corrections and everything the program remembers (which is forgotten first). A line among the
 * corrections says that it was done, in how many places, when and why. Errors, with no file of the archive changed: no such article, the
 * words do not stand in it, an original is in doubt, a file is broken.
 */
export const redact = (contentDir: string, asked: Redaction): Message[] =>
  withLock(contentDir, asked.today, () => redactArticle(contentDir, asked))
