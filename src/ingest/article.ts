import { applyCorrections, liftCorrections, refusedEdits } from '../compose/corrections.ts'
import { readArticle, writeArticle } from '../compose/article-file.ts'
import { WITHDRAWN, withdrawalOf } from '../compose/withdrawal.ts'
import { error, info, warning } from '../messages/message.ts'
import type { Article } from '../model/article.ts'
import type { Correction } from '../model/correction.ts'
import type { Message } from '../model/message.ts'
import { readText, sha256 } from '../files/read-file.ts'
import { readingChange } from './reading-change.ts'

/** An article ready to be written, or `text` null when the file on disk must stay as it is. */
export interface ArticleOutcome {
  article: Article
  text: string | null
  /** A person's changes in the file since it was last generated. */
  lifted: Correction[]
  messages: Message[]
  /** True when the next run will tell the very same of it. */
  steady: boolean
  /** True for an article that was withdrawn: its file goes, all else is kept. */
  withdrawn?: true
}

/** Facts about an article before it is written again. */
interface ArticleBefore {
  contentDir: string
  file: string
  corrections: readonly Correction[]
  /** Digest of the file as last generated; absent for a new article. */
  lastSha256: string | undefined
  /** The file as last generated, where it is still known: what a person's edit is told from. */
  lastText?: () => string | undefined
  today: string
  /** The last run was one of another version of the program: what it reads otherwise is told. */
  isNewProgram?: boolean
}

function kept(article: Article, messages: Message[]): ArticleOutcome {
  return { article, text: null, lifted: [], messages, steady: true }
}

const baseLost = (file: string): Message =>
  warning({
    file,
    what: '手改过，原文或程序也变了，改前的底本已经没有：与现在的机器结果不同的地方都算作手改',
    todo: '看一眼新增的更正；不是手改的，从更正文件里删去',
    rule: 'edit-base-lost',
  })

/** An article's file that holds another article: nothing of it is taken for an edit. */
const otherArticle = (file: string, id: string): Message =>
  error({
    file,
    what: `文件里是另一篇（${id}），没有动，也没有当作手改`,
    todo: `要改的是 ${id} 的，移到它自己的文件里；然后删去这个文件，会重新生成`,
    rule: 'article-id',
  })

/** Basis that a person's edit is told from: the file as it was generated. Null when only today's reading is left to compare with. */
function baseOf(corrected: Article, { file, lastText, lastSha256 }: ArticleBefore): Article | null {
  if (lastSha256 === undefined || sha256(writeArticle(corrected)) === lastSha256) return corrected
  const text = lastText?.()
  return text !== undefined && sha256(text) === lastSha256 ? readArticle(text, file).value : null
}

/**
 * A person's edit of the file becomes corrections, and the file is written in its canonical form; a broken edit is left
 * alone. The edit is what differs from the file as generated, so that what the machine reads otherwise by now stays its own.
 */
function liftEdit(
  edited: string,
  { machine, corrected }: { machine: Article; corrected: Article },
  before: ArticleBefore,
): ArticleOutcome {
  const read = readArticle(edited, before.file)
  if (read.value === null) return kept(corrected, read.messages)
  if (read.value.id !== machine.id) return kept(corrected, [otherArticle(before.file, read.value.id)])
  const base = baseOf(corrected, before)
  const lifted = liftCorrections(base ?? corrected, read.value, before.today)
  const all = [...before.corrections, ...lifted]
  const applied =
    base === corrected || base === null ? applyCorrections(corrected, lifted) : applyCorrections(machine, all)
  const note = info({
    file: before.file,
    what: `手改的 ${lifted.length} 处已记为更正`,
    todo: '不用做什么',
    rule: 'edit-kept',
  })
  const refused = refusedEdits(base ?? corrected, read.value, before.file)
  const told = [...(base === null ? [baseLost(before.file)] : []), ...(lifted.length > 0 ? [note] : [])]
  const messages = [...read.messages, ...refused, ...applied.messages, ...told]
  return { article: applied.value, text: writeArticle(applied.value), lifted, messages, steady: false }
}

const restored = (file: string): Message =>
  info({
    file,
    what: '文件没有了，已重新生成',
    todo: '要撤下文章请用更正，不要删文件',
    rule: 'article-restored',
  })

/** The outcome for an article that is withdrawn, or not, by what is known after its file was looked at. */
function withWithdrawal(outcome: ArticleOutcome, { corrections }: ArticleBefore): ArticleOutcome {
  const isGone = withdrawalOf([...corrections, ...outcome.lifted]) !== null
  return isGone && outcome.text !== null ? { ...outcome, withdrawn: true } : outcome
}

/** True when the file is not there because the article was withdrawn once. */
const wasWithdrawn = ({ corrections }: ArticleBefore): boolean => corrections.some(({ field }) => field === WITHDRAWN)

/**
 * Decides what an article's file shall be: the machine's reading with the person's corrections; none when it is withdrawn.
 * A file that a person has edited is never overwritten: its edit is lifted into corrections first, or, when it cannot be
 * read, the file stays.
 */
export function settleArticle(machine: Article, before: ArticleBefore): ArticleOutcome {
  return withWithdrawal(settled(machine, before), before)
}

function settled(machine: Article, before: ArticleBefore): ArticleOutcome {
  const { value: article, messages } = applyCorrections(machine, [...before.corrections])
  const text = writeArticle(article)
  const onDisk = readText(before)
  if (onDisk.status === 'refused') return kept(article, [...messages, ...onDisk.messages])
  const written = (news: Message[]): ArticleOutcome => {
    return { article, text, lifted: [], messages: [...messages, ...news], steady: news.length === 0 }
  }
  const isNew = before.lastSha256 === undefined || wasWithdrawn(before)
  if (onDisk.status === 'absent') return written(isNew ? [] : [restored(before.file)])
  if (onDisk.value === text) return written([])
  if (sha256(onDisk.value) === before.lastSha256) {
    const { corrections, isNewProgram = false } = before
    const isCorrected = corrections.some(({ field }) => field === 'kicker' || field === 'column')
    return written(readingChange(article, onDisk.value, { isCorrected, isNewProgram }))
  }
  const outcome = liftEdit(onDisk.value, { machine, corrected: article }, before)
  return { ...outcome, messages: [...messages, ...outcome.messages] }
}
