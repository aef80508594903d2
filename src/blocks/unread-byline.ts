import type { Block } from '../model/block.ts'
import { simplifiedKey } from '../read/simplified.ts'
import { widthKey } from '../read/width.ts'
import { insideBrackets, readCredits } from './credits.ts'

/** A role word that a name is to follow: 记者 会上, 本报通讯员:整版. */
const ROLE_FIRST =
  /^(?:本[报台刊网])?(?:首席|见习|实习|特约|全媒体|融媒体?)*(?:记者|通讯员|实习生|摄影|作者|撰稿|供稿)[\s:/、]/u
/** Brackets at either end of a text. */
const ENDS = [/^[([][^()[\]]{2,40}[)\]]/u, /[([][^()[\]]{2,40}[)\]]$/u]

const BRACKET = /^\s*[([（［]|[)\]）］]\s*$/u

const isUnread = (key: string): boolean => ROLE_FIRST.test(insideBrackets(key)) && readCredits(key) === null

/**
 * The words of a byline, as a whole line or in brackets at an end of a text, that names nobody although a role word stands
 * in it: a word there has not the form of a name, so that nobody is credited. Null for every other block.
 */
export function unreadByline({ kind, text }: Pick<Block, 'kind' | 'text'>): string | null {
  if (kind === 'paragraph' && !BRACKET.test(text)) return null
  const key = simplifiedKey(widthKey(text))
  if (kind === 'byline' || kind === 'credit') return isUnread(key.trim()) ? text.trim() : null
  if (kind !== 'paragraph') return null
  const found = ENDS.map((end) => end.exec(key)?.[0] ?? '').find((words) => words !== '' && isUnread(words))
  return found === undefined ? null : found.slice(1, -1)
}
