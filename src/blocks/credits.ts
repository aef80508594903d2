import { remembered } from '../model/remembered.ts'
import { EDITOR_WORDS, mergeRoles, type CreditRole } from './credit-roles.ts'
import { creditWords, isBody, isLocalBody, type CreditWord } from './credit-words.ts'
import { withoutOrnament } from './marks.ts'
import { isChineseName } from './name-shape.ts'

/** A name (or, for `source` and `provider`, any words) with every role the line gives it. */
export interface Credit {
  name: string
  roles: CreditRole[]
}

/** Roles before an act word behind a name: a 记者 who 摄 took the picture only; a 通讯员 stays one. */
function rolesWithAct(before: CreditRole[], act: CreditRole[]): CreditRole[] {
  const isPicture = act.includes('photographer') && !act.includes('reporter')
  const kept = isPicture ? before.filter((role) => role !== 'reporter') : before
  const added = kept.includes('contributor') ? act.filter((role) => role !== 'reporter') : act
  return [...new Set([...kept, ...added])]
}

function readForward(words: CreditWord[]): Credit[] {
  const credits: Credit[] = []
  let roles: CreditRole[] = []
  words.forEach((word, at) => {
    const before = words[at - 1]
    if ('role' in word) roles = (before?.role ? mergeRoles(before.role, word.role) : word.role).roles
    else credits.push({ name: word.name, roles })
  })
  return credits
}

/** Acts stand behind their names (记者 刘坤 文 王芳 图); person words still stand before. */
function readBackward(words: CreditWord[]): Credit[] {
  const credits: Credit[] = []
  let roles: CreditRole[] = []
  let open = 0
  for (const word of words) {
    if ('name' in word) credits.push({ name: word.name, roles })
    else if (word.role.kind === 'person') roles = word.role.roles
    else {
      for (const credit of credits.slice(open)) credit.roles = rolesWithAct(credit.roles, word.role.roles)
      open = credits.length
    }
  }
  return credits
}

const SOURCE = /^(?:(?:文章|稿件|图片|资料|信息)?(?:来源|转自|据)[::\s]\s*|摘自)(.{2,40})$/u
/** The writer or editor, behind where it comes from: 来源:河湾发布 编辑:李明. */
const BEHIND_SOURCE = new RegExp(`(?<=\\S)\\s+((?:记者|通讯员|作者|文字|撰文|摄影|${EDITOR_WORDS})\\s*[::/].*)$`, 'u')
const PICTURES_FROM = /^(?:本版|本组|均|文中)?(?:图片|照片|图)(?:均)?由(.{2,30})提供$/u
/** 图/受访者供图, 图片:资料图, 受访单位供图: pictures from somebody who is not named. */
const PICTURES_OF =
  /^(?:(?:图片?|摄影|照片)\s*[/:]\s*)?((?:受访|采访|被访)(?:者|单位|对象|家庭)|主办方|资料|网络|视频截图|当事人|校方|院方|警方)(?:供图|提供|图片|图)?$/u
const PICTURES_BY =
  /^(?:本版|本组|以上|文中)?(?:图片|照片|图)(?:均)?(?:由)?(?:本[报台刊网])?(?:记者|通讯员)?\s*([^。]{2,20}?)\s*(?:拍)?摄$/u
/** Bodies that are papers or stations: what they send is taken over from them. */
const OUTLET = /(?:融媒体?中心|报社|台|网|社)$/u
const FROM_BODY = /^(\S{3,20})\s+(.*)$/u

/** 摘自《家庭养生报》 文/陶小米: where it was taken from, then who wrote it. */
const TAKEN_FROM = /^(?:摘自|选自|转自|原载)\s*(《[^》]{2,20}》)\s*(\S.*)?$/u

function readSource(inner: string): readonly Credit[] | null {
  const book = TAKEN_FROM.exec(inner)
  if (book) return [{ name: book[1] as string, roles: ['source'] }, ...((book[2] && readCredits(book[2])) || [])]
  const pictures = PICTURES_FROM.exec(inner) ?? PICTURES_OF.exec(inner)
  if (pictures) return [{ name: (pictures[1] as string).trim(), roles: ['provider'] }]
  const [source, more] = [SOURCE.exec(inner), BEHIND_SOURCE.exec(inner)]
  const last = inner.lastIndexOf(' ')
  const given = PICTURES_OF.exec(inner.slice(last + 1))?.[1]
  if (given !== undefined && last > 0) {
    const writers = readCredits(inner.slice(0, last))
    return writers && [...writers, { name: given, roles: ['provider'] }]
  }
  const taken = PICTURES_BY.exec(inner)
  if (taken) return readCredits(`${taken[1]} 摄`)
  if (source && more)
    return [...(readSource(inner.slice(0, more.index)) ?? []), ...(readCredits(more[1] as string) ?? [])]
  return source ? [{ name: (source[1] as string).trim(), roles: ['source'] }] : null
}

/** 区人大办 张三丰 供稿, 清泉街道 张三丰: a body, then people; 区人大办供稿, (区妇联): a body alone. */
function readFromBody(inner: string, isBracketed: boolean): Credit[] | null {
  const sent = /^(\S{3,20}?)\s*供稿$/u.exec(inner)
  const isGroup = /^\p{Script=Han}{3,16} ?(?:报道|通讯)组$/u.test(inner)
  const alone = sent ?? (isBracketed && (isGroup || isLocalBody(inner)) ? [inner, inner] : null)
  if (alone && (isGroup || isBody(alone[1] as string) || isLocalBody(inner)))
    return [{ name: alone[1] as string, roles: [OUTLET.test(alone[1] as string) ? 'source' : 'contributor'] }]
  const match = FROM_BODY.exec(inner)
  if (!match || !isBody(match[1] as string)) return null
  const rest = readCredits(match[2] as string)
  if (!rest?.every(({ name, roles }) => roles.length > 0 || isChineseName(name))) return null
  return [{ name: match[1] as string, roles: ['source'] }, ...rest]
}

/** 县财政局局长 胡立新: an office and who holds it. */
const OFFICE =
  /^\p{Script=Han}{2,20}(?:书记|[^成增生]长|主任|主席|常委|师|教授|研究员|代表|经理)\s+(\p{Script=Han}{2,4}|\p{Script=Han} \p{Script=Han})$/u

function readHolder(inner: string): Credit[] | null {
  const name = OFFICE.exec(inner)?.[1]?.replace(' ', '') ?? ''
  return isChineseName(name) ? [{ name, roles: [] }] : null
}

/** The text inside brackets that close around all of it, else the text itself. */
export function insideBrackets(key: string): string {
  return /^\s*[([【](.*)[)\]】]\s*$/u.exec(key)?.[1]?.trim() ?? key.trim()
}

/** Day and hour in front of a source, and sizes of type or numbers of readers behind it, as websites print them. */
const STAMP =
  /^(?:发布时间\s*:\s*)?\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?\s+(?=(?:来源|作者|记者)\s*:)|\s+(?:字[号体数]|浏览|阅读)(?:量|次数)?\s*:.*$/gu

function read(key: string): readonly Credit[] | null {
  const inner = insideBrackets(key).replace(STAMP, '')
  if (inner === '' || inner.length > 80) return null
  const special = readSource(inner) ?? readFromBody(withoutOrnament(inner), inner !== key.trim()) ?? readHolder(inner)
  if (special) return special
  const words = creditWords(inner)
  if (!words || !words.some((word) => 'name' in word)) return null
  const last = words.at(-1) as CreditWord
  return 'role' in last && last.role.kind === 'act' ? readBackward(words) : 'role' in last ? null : readForward(words)
}

/**
 * Reads a byline or credit (`◉ 文/记者 刘坤 图/王芳`, `(记者 刘坤 通讯员 王芳)`, `刘坤 摄影报道`), given as a width key,
 * with or without its brackets. Returns its names with their roles in printed order, or null when any word of it is
 * neither a role nor a name: then it is no credit. Names without any role word come back with no role. Many rules
 * ask of the same line.
 */
export const readCredits: (key: string) => readonly Credit[] | null = remembered(read)
