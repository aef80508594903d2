import type { Credit } from '../credits.ts'
import { isMarked, withoutOrnament } from '../marks.ts'
import { isChineseName, isLikelyName } from '../name-shape.ts'
import { isText } from '../neighbourhood.ts'
import type { UnitView, VoteRule } from '../rule.ts'
import type { Weights } from '../weights.ts'

/** A title over a name alone. */
const LEAST_TITLE = 4
const LONGEST_TITLE = 40

/** Names alone make a byline only where each stands by itself: 强基础惠民生 is no pair of names. */
function namesAlone(key: string, credits: readonly Credit[]): boolean {
  const stands = (name: string): boolean =>
    new RegExp(`(?:^|[^\\p{Script=Han}])${name}(?:$|[^\\p{Script=Han}])`, 'u').test(key)
  return credits.every(({ name }) => isChineseName(name) && (credits.length === 1 || stands(name)))
}

/**
 * A signature that names nobody who could be credited: an editorial's (本报评论员, 新华社评论员, 本报编辑部, 据新华社), or a role
 * word in front of words that cannot be read as names. It stays a byline, never a title.
 */
const SIGNATURE =
  /^(?:(?:\p{Script=Han}{1,6}[报社台刊网]|本报)(?:特约)?(?:评论员|编辑部|评论部|编委会)|据(?:新华社|中新社|人民日报)|(?:本[报台刊网])?(?:首席|见习|实习|全媒体|融媒体?)*(?:记者|通讯员|实习生)[\s:/][^。!?;,“”]{2,16})$/u

/** A name of any form alone in brackets below a text: (桐公宣). */
function signsInBrackets({ core, previous }: UnitView): boolean {
  return (
    /^[(]\p{Script=Han} ?\p{Script=Han}{1,3}[)]$/u.test(core) &&
    !CLOSING.test(core) &&
    previous?.form.endsSentence === true
  )
}
/** Words of a serial at its end. */
const CLOSING = /完|续|略/u

/** A writer with the office in brackets: 赵一帆(区文联主席). */
const OFFICE = /^\p{Script=Han}{2,4}[(][^()]{2,16}[)]$/u

const SIGNS_BELOW = new Set(['photographer', 'source', 'provider'])

/** True for names between a title and its text, of which the text says nothing. */
function standsUnderTitle({ core, previous, next }: UnitView): boolean {
  if (previous === null || next === null || previous.run || previous.form.endsSentence) return false
  if (previous.credits && (previous.core.includes(' ') || next.run !== 'verse')) return false
  const isTitle = previous.form.length >= LEAST_TITLE && previous.form.length <= LONGEST_TITLE
  return isTitle && (isText(next) || next.run === 'verse' || next.core.endsWith(':')) && !next.core.includes(core)
}

/** Weight of names alone: most in brackets or behind an ornament, least for one name of four characters. */
function nameWeight(view: UnitView, credits: readonly Credit[], w: Weights['votes']['byline']): number {
  const { key } = view.unit
  if (/^[([]/u.test(key) || isMarked(key)) return w.alone.marked
  if (OFFICE.test(key)) return w.alone.office
  if (credits.length === 1 && (credits[0] as Credit).name.length > 3) return w.alone.long
  const likely = credits.some(({ name }) => isLikelyName(name))
  return likely && standsUnderTitle(view) ? w.alone.underTitle : likely ? w.alone.likely : w.alone.bare
}

/** A line that is nothing but role words and names is a byline or a credit; names alone are so only where they look Chinese. */
export const bylineLine: VoteRule = {
  id: 'vote-byline',
  about: 'byline',
  vote: (view, { byline: w }) => {
    const { credits, unit, previous, run } = view
    if (signsInBrackets(view) && !credits?.some(({ name }) => isChineseName(name))) return w.brackets
    if (!credits && SIGNATURE.test(withoutOrnament(unit.key))) return w.signature
    if (!credits || run === 'list') return w.none
    const hasRole = credits.some((credit) => credit.roles.length > 0)
    if (!hasRole && !namesAlone(unit.key, credits)) return w.none
    const weight = hasRole ? w.role : nameWeight(view, credits, w)
    const behind = credits.every(({ roles }) => roles.length === 0 || roles.some((role) => SIGNS_BELOW.has(role)))
    const close = previous !== null && unit.gap === 0 ? w.side.tight : 0
    return {
      words: hasRole ? w.other.role : w.other.bare,
      byline: weight - (behind ? w.side.misplaced : 0),
      credit: weight - (behind ? -close : w.side.misplaced),
      leadCredit: weight + (behind ? w.side.lead + close : -w.side.misplaced),
    }
  },
  examples: {
    good: ['记者 李明', '□李明 王芳', '◉ 文/记者 李明 图/王芳', '李明 摄影报道', '(李明)'],
    bad: ['社区食堂开进家门口', '两个确立', '会议强调'],
  },
}
