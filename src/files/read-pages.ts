import { anchorOf } from '../articles/decisions.ts'
import { foldWords, pageWords } from '../articles/words.ts'
import type { PageReading, ReadContext } from '../facts/issue.ts'
import type { Correction } from '../model/correction.ts'
import type { Message, Result } from '../model/message.ts'
import { readPage } from '../pipeline.ts'
import { missingMessages } from './issue-corrections.ts'
import { readLayout } from './layouts.ts'
import { loadRawPage, type RawPage } from './raw-pages.ts'

/** Setting for the pages of an issue: the archive's context, and people's corrections by page number. */
interface PagesSetting {
  contentDir: string
  context: ReadContext
  decisions: ReadonlyMap<string, readonly Correction[]>
}

/** A page to read, and what is decided about it. */
interface Task {
  page: RawPage
  decisions: readonly Correction[]
  read: Result<PageReading | null>
}

/** The context of a page of another paper than the archive's: its nameplate is furniture too. */
const ofPaper = (context: ReadContext, paper: string | undefined): ReadContext =>
  paper === undefined ? context : { ...context, blocks: { ...context.blocks, paper } }

function readOne({ contentDir, context }: PagesSetting, page: RawPage, decisions: readonly Correction[]): Task {
  const { value, messages: loaded } = loadRawPage(contentDir, page)
  if (!value) return { page, decisions, read: { value: null, messages: loaded } }
  const layout = readLayout(contentDir, page.file)
  const messages = [...loaded, ...layout.messages]
  const placed = layout.value ? { layout: layout.value } : {}
  const raw = { ...value, file: page.file, page: page.page, decisions, ...placed }
  const read = readPage(raw, ofPaper(context, page.issueInfo?.paper))
  return { page, decisions, read: { value: read.value, messages: [...messages, ...read.messages] } }
}

/** Tries a decision whose words its own page does not have (any more) on the pages that have just these: pages are renumbered, too. */
function tryElsewhere(setting: PagesSetting, tasks: Task[], decision: Correction): boolean {
  const words = foldWords(anchorOf(decision)?.words ?? '')
  for (const [at, task] of tasks.entries()) {
    if (!task.read.value || task.decisions.includes(decision)) continue
    if (words === '' || !pageWords(task.read.value.blocks).key.includes(words)) continue
    const retried = readOne(setting, task.page, [...task.decisions, decision])
    if (retried.read.value?.missing.includes(decision)) continue
    tasks[at] = retried
    return true
  }
  return false
}

/**
 * Reads the pages of an issue with what people decided about their structure. A page that fails does not stop the others;
 * a decision is looked for on its own page, then on the others, and one found nowhere is a warning (none while a page
 * cannot be read).
 */
export function readPages(setting: PagesSetting, pages: readonly RawPage[]): Result<PageReading[]> {
  const numbers = new Set(pages.map(({ page }) => page))
  const tasks = pages.map((page) => readOne(setting, page, setting.decisions.get(page.page) ?? []))
  const homeless = [...setting.decisions].flatMap(([page, decisions]) => (numbers.has(page) ? [] : decisions))
  const missing = [...tasks.flatMap(({ read }) => read.value?.missing ?? []), ...homeless]
  const lost = missing.filter((decision) => !tryElsewhere(setting, tasks, decision))
  const messages: Message[] = tasks.flatMap(({ read }) => read.messages)
  const isWhole = tasks.every(({ read }) => read.value !== null)
  return {
    value: tasks.flatMap(({ read }) => (read.value ? [read.value] : [])),
    messages: [...messages, ...(isWhole ? missingMessages(lost) : [])],
  }
}
