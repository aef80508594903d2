import { lstatSync, type Dirent } from 'node:fs'
import { readArticle } from '../compose/article-file.ts'
import { error, warning, flat } from '../messages/message.ts'
import type { Article } from '../model/article.ts'
import type { Message, Result } from '../model/message.ts'
import { isIssueKey } from './issue-keys.ts'
import { inside } from './names.ts'
import { notFolder, readText, unreadable } from './read-file.ts'
import { entriesIn } from './folders.ts'

const FOLDER = 'articles'

/** An article file: its path inside the archive folder, its text with LF line ends as saved, and what it says. */
interface ArticleFile {
  file: string
  text: string
  article: Article
}

/** Path inside the archive folder of an article's file, from the issue's folder and the id. */
export const articlePath = (issue: string, id: string): string => `${FOLDER}/${issue}/${id}.md`

function list(contentDir: string, folder: string): Result<Dirent[]> {
  try {
    const stat = lstatSync(inside(contentDir, folder), { throwIfNoEntry: false })
    if (stat?.isDirectory() === false) return { value: [], messages: [notFolder(folder)] }
    return { value: entriesIn(contentDir, folder), messages: [] }
  } catch (problem) {
    return { value: [], messages: [unreadable(folder, problem)] }
  }
}

/** Everything in the folder of all articles, by name. */
export const issueEntries = (contentDir: string): Result<Dirent[]> => list(contentDir, FOLDER)

function nameProblem(file: string, entry: Dirent): Message | null {
  if (!entry.isFile()) {
    const todo = '只放普通的 .md 文件；把它移走'
    return error({ file, what: '不是普通文件（是文件夹、快捷方式或符号链接）', todo, rule: 'file-kind' })
  }
  if (/^[a-z0-9-]{1,100}\.md$/.test(entry.name)) return null
  const todo = '文章文件由程序命名；把副本和别的文件移走'
  return warning({ file, what: '文件名不是文章编号加 .md，已跳过', todo, rule: 'article-name' })
}

function idProblem(file: string, article: Article): Message | null {
  const [, folder = '', name = ''] = file.split('/')
  if (`${article.id}.md` === name && article.id.startsWith(`${folder}-`)) return null
  const todo = '编号不能改：文件名、id 和所在文件夹恢复原样'
  return error({ file, what: `编号 ${article.id} 与文件名或文件夹不符`, todo, rule: 'article-id' })
}

const none = (...messages: Message[]): Result<ArticleFile[]> => ({ value: [], messages })

/** One article file by its path inside the archive folder; null without a message when it is not there. */
export function readArticleFile(contentDir: string, file: string): Result<ArticleFile | null> {
  const read = readText({ contentDir, file })
  if (read.status === 'absent') return { value: null, messages: [] }
  if (read.status === 'refused') return { value: null, messages: read.messages }
  const { value, messages } = readArticle(read.value, file)
  if (value === null) return { value, messages }
  const problem = idProblem(file, value)
  if (problem !== null) return { value: null, messages: [problem] }
  return { value: { file, text: read.value.replace(/\r\n?/g, '\n'), article: value }, messages }
}

/** The article files of one of {@link issueEntries}; what is no folder of an issue is told and has none. */
export function readIssueFiles(contentDir: string, entry: Dirent): Result<ArticleFile[]> {
  const folder = `${FOLDER}/${entry.name}`
  if (entry.isSymbolicLink()) return none(notFolder(folder))
  if (!entry.isDirectory() || !isIssueKey(entry.name)) {
    const todo = 'articles 下面只放各期的文件夹，如 articles/2021-11-22；把它移走'
    return none(warning({ file: folder, what: '不是一期的文件夹，已跳过', todo, rule: 'file-name' }))
  }
  const { value: entries, messages } = list(contentDir, folder)
  const files = entries.map((file): Result<ArticleFile[]> => {
    const path = `${folder}/${file.name}`
    const problem = nameProblem(path, file)
    if (problem !== null) return none(problem)
    const read = readArticleFile(contentDir, path)
    return { value: read.value ? [read.value] : [], messages: read.messages }
  })
  return flat([none(...messages), ...files])
}

/**
 * All article files, by issue folder and name: regular files `articles/<issue>/<id>.md` whose id agrees with name and
 * folder. A broken one is an error message and left out, the others go on; no `articles` folder is no articles.
 */
export function readArticleFiles(contentDir: string): Result<ArticleFile[]> {
  const { value: folders, messages } = issueEntries(contentDir)
  return flat([{ value: [], messages }, ...folders.map((folder) => readIssueFiles(contentDir, folder))])
}

/** The articles of all article files; see {@link readArticleFiles}. */
export function readArticles(contentDir: string): Result<Article[]> {
  const { value, messages } = readArticleFiles(contentDir)
  return { value: value.map(({ article }) => article), messages }
}
