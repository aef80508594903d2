import { applyCorrections, liftCorrections, refusedEdits } from '../compose/corrections.ts'
import { readArticle, writeArticle } from '../compose/article-file.ts'
import { info } from '../messages/message.ts'
import type { Article } from '../model/article.ts'
import type { Correction } from '../model/correction.ts'
import type { Message } from '../model/message.ts'
import { readText, sha256 } from './read-file.ts'

/** An article ready to be written, or `text` null when the file on disk must stay as it is. */
export interface ArticleOutcome {
  article: Article
  text: string | null
  /** What a person had changed in the file since it was last generated. */
  lifted: Correction[]
  messages: Message[]
}

/** What is known of an article before it is written again. */
export interface ArticleBefore {
  contentDir: string
  file: string
  corrections: readonly Correction[]
  /** Digest of the file as last generated; absent for a new article. */
  lastSha256: string | undefined
  today: string
}

function kept(article: Article, messages: Message[]): ArticleOutcome {
  return { article, text: null, lifted: [], messages }
}

/** A person's edit of the file becomes corrections, and the file is written in its canonical form; a broken edit is left alone. */
function liftEdit(corrected: Article, edited: string, before: ArticleBefore): ArticleOutcome {
  const read = readArticle(edited, before.file)
  if (read.value === null) return kept(corrected, read.messages)
  const lifted = liftCorrections(corrected, read.value, before.today)
  const applied = applyCorrections(corrected, lifted)
  const note = info({
    file: before.file,
    what: `手改的 ${lifted.length} 处已记为更正`,
    todo: '不用做什么',
    rule: 'edit-kept',
  })
  const refused = refusedEdits(corrected, read.value, before.file)
  const messages = [...read.messages, ...refused, ...applied.messages, ...(lifted.length > 0 ? [note] : [])]
  return { article: applied.value, text: writeArticle(applied.value), lifted, messages }
}

/**
 * Decides what an article's file shall be: the machine's reading with the person's corrections. A file that a person has
 * edited is never overwritten: its edit is lifted into corrections first, or, when it cannot be read, the file stays.
 */
export function settleArticle(machine: Article, before: ArticleBefore): ArticleOutcome {
  const { value: corrected, messages } = applyCorrections(machine, [...before.corrections])
  const text = writeArticle(corrected)
  const onDisk = readText(before)
  if (onDisk.status === 'refused') return kept(corrected, [...messages, ...onDisk.messages])
  if (onDisk.status === 'absent') {
    const isLost = before.lastSha256 !== undefined
    const note = info({
      file: before.file,
      what: '文件没有了，已重新生成',
      todo: '要撤下文章请用更正，不要删文件',
      rule: 'article-restored',
    })
    return { article: corrected, text, lifted: [], messages: isLost ? [...messages, note] : messages }
  }
  const isUntouched = onDisk.value === text || sha256(onDisk.value) === before.lastSha256
  if (isUntouched) return { article: corrected, text, lifted: [], messages }
  const outcome = liftEdit(corrected, onDisk.value, before)
  return { ...outcome, messages: [...messages, ...outcome.messages] }
}
