import type { IssueRegistration } from '../model/registry.ts'
import { isIssueFolder } from './names.ts'
import type { RawPage } from './raw-pages.ts'

/**
 * The key of an issue is what its ids begin with and what its folders of articles and corrections are called: the name of
 * its raw folder when its ids were given. It stays when the raw folder gets another name.
 */
export type IssueKeys = ReadonlyMap<string, string>

/** By folder, the keys of issues whose raw folder has got another name since; `registered` are those in force. */
export function keysOf(registered: readonly IssueRegistration[]): Map<string, string> {
  return new Map(registered.map(({ id, folder }) => [folder, id]))
}

const LETTERS = [...'bcdefghijklmnopqrstuvwxyz']

/** True for the key of an issue: the name of an issue's folder, or, where that was taken, with a letter after it. */
export const isIssueKey = (name: string): boolean => isIssueFolder(name) || isIssueFolder(name.replace(/-[b-z]$/, ''))

/** A key for a new folder: its name, with a letter when another issue has that. */
function freeKey(folder: string, taken: ReadonlySet<string>): string {
  const names = [folder, ...LETTERS.map((letter) => `${folder}-${letter}`)]
  return names.find((name) => !taken.has(name)) ?? folder
}

/** The pages with the keys of their issues. */
export const withKeys = (pages: readonly RawPage[], keys: IssueKeys): RawPage[] =>
  keys.size === 0 ? [...pages] : pages.map((page) => ({ ...page, issue: keys.get(page.folder) ?? page.issue }))

/** Keys of an archive's issues: those with registered articles, and the folders of those that were renamed. */
interface KnownKeys {
  keys: IssueKeys
  registered: ReadonlyMap<string, readonly { anchor: string }[]>
}

/** An issue that is new, by its folder, with the anchors of its articles. */
export interface NewIssue {
  folder: string
  anchors: readonly string[]
}

/** Keys whose raw folder is not there. */
export function lostKeys({ keys, registered }: KnownKeys, folders: ReadonlySet<string>): string[] {
  const folderOf = new Map([...keys].map(([folder, key]) => [key, folder]))
  return [...registered.keys()].filter((key) => !folders.has(folderOf.get(key) ?? key))
}

/** Folders of which no article is registered: of their own name (unless that is another issue's key), or under a key. */
export function newFolders({ keys, registered }: KnownKeys, folders: readonly string[]): string[] {
  const renamed = new Set(keys.values())
  return folders.filter((folder) => !keys.has(folder) && (!registered.has(folder) || renamed.has(folder)))
}

/** Least share of a new folder's articles that must be registered word for word under a lost key to be that issue. */
const SAME_ISSUE = 0.5

function share(anchors: readonly string[], known: readonly { anchor: string }[]): number {
  const all = new Set(known.map(({ anchor }) => anchor))
  return anchors.length === 0 ? 0 : anchors.filter((anchor) => all.has(anchor)).length / anchors.length
}

/**
 * Registrations of new folders that are a known issue under a new name (most of its articles are there word for word), or
 * that must not take over the key of another; the others need none.
 */
export function keyRegistrations(
  known: KnownKeys,
  lost: readonly string[],
  fresh: readonly NewIssue[],
): IssueRegistration[] {
  const left = new Set(lost)
  const renamed = new Set(known.keys.values())
  const taken = new Set([...known.registered.keys(), ...renamed])
  return fresh.flatMap(({ folder, anchors }): IssueRegistration[] => {
    const likest = [...left]
      .map((key) => ({ key, score: share(anchors, known.registered.get(key) ?? []) }))
      .sort((a, b) => b.score - a.score)[0]
    const id = likest && likest.score >= SAME_ISSUE ? likest.key : freeKey(folder, taken)
    left.delete(id)
    taken.add(id)
    return id === folder && !renamed.has(id) ? [] : [{ type: 'issue', id, folder }]
  })
}
