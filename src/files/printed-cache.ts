import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Article } from '../model/article.ts'
import type { PrintedArticle } from '../model/printed.ts'
import { answeredAlike, type Asked } from './asked.ts'
import { hasBytes, replaceFile, temporary } from './atomic.ts'
import { programDigest, rawState, resultState, settingDigest } from './ingest-state.ts'
import type { IssueSetting } from './issue-books.ts'
import { inside } from './names.ts'
import type { RawPage } from './raw-pages.ts'
import { sha256 } from './read-file.ts'

const FOLDER = '.ingest/printed'

/** What is printed of the articles of an issue, by id, and what reading it took from the other issues. */
export interface PrintedIssue extends Asked {
  articles: [string, PrintedArticle][]
}

/** Digest of what all issues are read with, but for columns and issue numbers: those each issue asked for are remembered with it. */
export function printedSetting({ read, rhythm }: IssueSetting): string {
  return sha256(`${programDigest()} ${settingDigest({ read, rhythm })}`)
}

/**
 * State of all that the print of an issue depends on: `setting` (see {@link printedSetting}), its raw folder, its articles,
 * their registrations and corrections, and which of its articles are asked for.
 */
export function printedState(
  { contentDir, registered }: IssueSetting,
  setting: string,
  [pages, articles]: readonly [readonly RawPage[], readonly Article[]],
): string {
  const [{ issue = '', folder = '' } = {}] = pages
  const inForce = new Map((registered.get(issue) ?? []).map((entry) => [entry.id, entry]))
  const result = resultState(contentDir, issue, inForce.values())
  return sha256([setting, rawState(contentDir, folder), result, ...articles.map(({ id }) => id)].join(' '))
}

/**
 * What was remembered of an issue in just this state; null when there is nothing, it is damaged, or it does not hold any
 * more, since other issues would answer it otherwise.
 */
export function rememberedPrint({ contentDir, read }: IssueSetting, issue: string, state: string): PrintedIssue | null {
  try {
    const text = readFileSync(inside(contentDir, `${FOLDER}/${issue}.json`), 'utf8')
    const end = text.indexOf('\n')
    const body = text.slice(end + 1)
    if (text.slice(0, end) !== `${state} ${sha256(body)}`) return null
    const found = JSON.parse(body) as PrintedIssue
    return answeredAlike(found, read) ? found : null
  } catch {
    return null
  }
}

/** Remembers the print of an issue. It can be made again at any time, so that what cannot be written is no problem. */
export function rememberPrint(
  contentDir: string,
  issue: string,
  [state, printed]: readonly [string, PrintedIssue],
): void {
  const place = inside(contentDir, `${FOLDER}/${issue}.json`)
  const body = JSON.stringify(printed)
  const text = `${state} ${sha256(body)}\n${body}`
  try {
    if (hasBytes(place, text)) return
    mkdirSync(path.dirname(place), { recursive: true })
    writeFileSync(temporary(place), text)
    replaceFile(temporary(place), place)
  } catch {
    return
  }
}

/** Forgets all issues but those named: nothing of one that was taken away stays. */
export function forgetOthers(contentDir: string, issues: ReadonlySet<string>): void {
  const folder = inside(contentDir, FOLDER)
  try {
    const gone = readdirSync(folder).filter((name) => !issues.has(name.replace(/\.json(?:\.tmp)?$/, '')))
    for (const name of gone) rmSync(path.join(folder, name), { force: true })
  } catch {
    return
  }
}
