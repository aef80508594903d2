import { seriesOf } from '../series.ts'
import { endsSentence, isPictureColumn, readingLength } from '../marks.ts'
import { isBrief, isSigned } from '../neighbourhood.ts'
import type { UnitView, VoteRule } from '../rule.ts'

const SPEAKING = /(?:强调|指出|表示|要求|时|上|中|——|—)$/u
const SERIES = /[·•丨|]/u
/** Words for what kind of piece it is: 本报评论员文章, 新闻特写, 对话区卫健委主任. */
const GENRE =
  /^(?:对话|专访|访谈|走近|副刊)\S|(?:评论|文章|短评|时评|特写|访谈|专访|侧记|调研|纪实|风采|人物|连载|速递|快讯|简讯|短波)$/u

/**
 * Two title lines that nothing else tells apart: one with a quoted phrase, or one that only names something, leads on to a
 * headline; so does a plain one to a line with a speaker, in quotation marks, or in two halves.
 */
function leadsOn(core: string, next: UnitView | null): boolean {
  const below = next?.core ?? ''
  if (/“[^”]{2,}”|的\p{Script=Han}{2,4}$/u.test(core)) return !/称/u.test(core)
  return /^[“‘]|^\S{2,10}:|^\S+ \S+$/u.test(below) && !/:|\S \S/u.test(core)
}

/** The name of a column, or of a series whose first part recurs: 系列名——本篇名. */
function isColumnName(core: string, columns: ReadonlySet<string>): boolean {
  const name = core.replace(/\s/g, '')
  return columns.has(name) || columns.has(seriesOf(name) ?? '')
}

function overTitle(next: UnitView | null): boolean {
  return (
    next !== null &&
    !/^[—–-]/u.test(next.core) &&
    !isSigned(next) &&
    next.edges.length === 0 &&
    !endsSentence(next.core) &&
    next.form.commas === 0 &&
    readingLength(next.core) <= 50
  )
}

/** A kicker is a column's name, a series with a middle dot, or leads on to the headline: …时强调, …指出——. */
export const kickerForm: VoteRule = {
  id: 'vote-kicker',
  about: 'kicker',
  vote: ({ core, context, next, layout }) => {
    if (isPictureColumn(core) || (next !== null && isBrief(next))) return { kicker: 6, headline: -6, crosshead: -6 }
    const isColumn = overTitle(next) && isColumnName(core, context.columns)
    const cue =
      (/——$/u.test(core) ? 4 : 0) +
      (SPEAKING.test(core) ? 2 : 0) +
      (SERIES.test(core) ? 1.5 : 0) +
      (GENRE.test(core) ? 3 : 0)
    const form = cue === 0 && overTitle(next) && leadsOn(core, next) ? 2.5 : 0
    if (isColumn && layout.parted && next?.unit.gap === 0) return { kicker: 1 }
    if (isColumn) return { kicker: 7, headline: -5, subhead: -6, crosshead: -4 }
    return cue + form > 0 ? { kicker: cue + form, headline: -cue / 2, subhead: -cue / 2 } : null
  },
  examples: {
    good: ['王某某在区委常委会会议上强调', '区委主要领导近日指出——', '百姓故事·家风'],
    bad: ['社区食堂开进家门口'],
  },
}
