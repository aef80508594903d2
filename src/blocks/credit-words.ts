import { CITIES, PROVINCES, KNOWN_DISTRICTS } from '../model/districts.ts'
import { simplifiedKey } from '../read/simplified.ts'
import { COMMON_WORDS } from './common-words.ts'
import { mergeRoles, roleWord, type RoleWord } from './credit-roles.ts'
import { withoutOrnament } from './marks.ts'
import { hasNameForm, isChineseName, isLikelyName, namesAPart, splitRunTogether } from './name-shape.ts'

/** One word of a credit: a role word, or a name. */
export type CreditWord = { role: RoleWord; name?: never } | { name: string; role?: never }

const GLUED_BEFORE =
  /^((?:\p{Script=Han}{2,6}(?:融媒体?(?:中心)?|发布|新闻网))?(?:本[报台刊网]|新华社|中新社|全媒体|融媒体?|首席|特派|特约|见习|实习)*(?:记者|通讯员|实习生)|责任编辑|责编|美编|编辑|校对|版式|摄影|作者)(?=\p{Script=Han}{2,})/u
const GLUED_INSIDE =
  /^(\p{Script=Han}{2,9}?)(?:见习记者|实习记者|通讯员|实习生|责任编辑|责编|美编|编辑|校对|版式)\p{Script=Han}{2}/u
const GLUED_AFTER = /^(.*?\p{Script=Han})(摄影报道|文并摄|供稿|供图|报道|摄)$/u
/** 记者手记, 记者调查 and the like are names of columns, not of people. */
const GENRE =
  /^(?:暗访|在线|点评|提问|直击|快评|出镜|帮办|跑腿|调查|手记|观察|走访|体验|见闻|札记|日记|连线|述评|来信|视角|眼中|目击|追踪|评论|专访|亲历|节)/u

/** A word cut where its simplified form is cut; both have the same length. */
function cutLike(word: string, parts: readonly string[]): string[] {
  let at = 0
  return parts.map(({ length }) => word.slice(at, (at += length)))
}

/** Role words that stand against a name without a space, parted from it: in simplified characters, then in those printed. */
function unglue(word: string): string[] {
  if (roleWord(word)) return [word]
  const key = simplifiedKey(word)
  const before = GLUED_BEFORE.exec(key)?.[0] ?? ''
  const rest = word.slice(before.length)
  if (before !== '' && !GENRE.test(key.slice(before.length))) return [word.slice(0, before.length), ...unglue(rest)]
  const inner = GLUED_INSIDE.exec(key)?.[1]
  if (inner !== undefined) return [...unglue(word.slice(0, inner.length)), ...unglue(word.slice(inner.length))]
  const [, names = '', act = ''] = GLUED_AFTER.exec(key) ?? []
  return act !== '' && splitRunTogether(names).every(isChineseName) ? cutLike(word, [names, act]) : [word]
}

/** 刘 歌, 马 晓 燕: the number of words that are the characters of one name, set with a space between them; 1 for none. */
function spacedName(raw: readonly string[], at: number): number {
  const behind = raw.slice(at).findIndex((word) => word.length > 1 || roleWord(word))
  const count = behind < 0 ? raw.length - at : behind
  const size = count === 3 ? 3 : 2
  return count >= 2 && isChineseName(raw.slice(at, at + size).join('')) ? size : 1
}

/** The words of a credit one by one, so that prose is given up at its first word. */
function* wordsOf(raw: readonly string[]): Generator<string> {
  for (let at = 0, size = 1; at < raw.length; at += size) {
    size = spacedName(raw, at)
    const word = raw.slice(at, at + size).join('')
    yield* size > 1 || isPlace(word) ? [word] : unglue(word)
  }
}

/** Words of name length that stand beside role words and are no names: those of news prose, and what a newspaper calls its parts. */
const NEVER_A_NAME =
  /^本[报台刊网]|[讯电]$|见面会|发布会|座谈会|代表团$|(?:先生|女士|律师|医生|老师|同学|大爷|阿姨)$|^(?:解答|时评|短评|连载|视频|音频|海报|会上|会后|图表|资料|通讯|消息|综合|整版|专版)$/u
const isWord = (name: string): boolean => NEVER_A_NAME.test(name) || COMMON_WORDS.has(name)
const BODY_END =
  '(?:报|台|社|网|站|局|委|办|部|处|科|所|院|校|会|馆|队|团|街道|镇|乡|村|区|县|市|中心|学校|[小中大]学|学院|幼儿园|厂|银行|医院|公司|集团|妇联|文联|残联|侨联|工商联|科协|作协|政府)'
/** A body or place that stands between a role and its name (特约通讯员 双塔镇 佘建国), or in a role's stead before one (区融媒体中心 林一舟). */
const BODY = new RegExp(`^\\p{Script=Han}{2,14}${BODY_END}$`, 'u')
/** A name that a scan or a font has damaged, one that was taken out (×××, 张××), or one in Latin letters: readable as a name only behind a role word. */
const DAMAGED_NAME =
  /^(?=.*\p{Script=Han})(?=.*[□�\p{Co}\u2ff0-\u2ffb\u{e0100}-\u{e01ef}])[\p{Script=Han}□�\p{Co}\u2ff0-\u2ffb\u{e0100}-\u{e01ef}]{2,6}$|^\p{Script=Han}?×{1,3}$|^[A-Z][A-Za-z.' -]*$/u

function namesOf(word: string): string[] | null {
  const names = /^\p{Script=Han}{4,12}$/u.test(word) ? cutLike(word, splitRunTogether(simplifiedKey(word))) : [word]
  return names.every((name) => (hasNameForm(name) || hasNameForm(simplifiedKey(name))) && !isWord(name)) ? names : null
}

/** The names that a word is; a damaged or Latin one counts only behind a role word. Null when it is none. */
function namesAfter(word: string, words: readonly CreditWord[]): string[] | null {
  const isRoled = words.some((each) => 'role' in each)
  return namesOf(word) ?? (isRoled && DAMAGED_NAME.test(word) ? [word] : null)
}

/** True where nothing but the form speaks for a name that is rather that of a part of a page, or a place: 编者按, 乔庄镇. */
const isDoubtful = (words: readonly CreditWord[]): boolean =>
  words.every(({ role }) => role === undefined) &&
  words.some(({ name = '' }) => namesAPart(name) && (name.length > 2 || !isLikelyName(name)))

/** The words without the bodies that only say where the person named next belongs. */
function withoutBodies(raw: readonly string[]): string[] {
  return raw.filter((word, at) => {
    const [before, next] = [raw[at - 1], raw[at + 1]]
    const role = before === undefined ? null : roleWord(before)
    const isPerson = role?.roles.includes('contributor') === false && isChineseName(word)
    if (next === undefined || !BODY.test(word) || isPerson || roleWord(word) !== null) return true
    const nextRole = roleWord(next)
    const isFirst = before === undefined || role !== null
    return nextRole === null
      ? !((isFirst || isChineseName(before)) && hasNameForm(next))
      : !nextRole.roles.includes('contributor')
  })
}

/** A pupil's class: 乔庄中学八年级(3)班. */
const CLASS = /^\p{Script=Han}{0,14}[\d(（一二三四五六七八九][\p{Script=Han}\d()]{0,6}[班级]$/u
const LOCAL_BODY = new RegExp(
  `^(?!作者|笔者)(?:[区县市]|\\p{Script=Han}{2,4}[区县市镇乡]|\\p{Script=Han}{2,4}街道)\\p{Script=Han}{0,10}${BODY_END}$`,
  'u',
)

/** True for the name of a body that begins with its place: 区妇联, 梅岭镇政府, 梅岭区教育局. */
export function isLocalBody(word: string): boolean {
  return LOCAL_BODY.test(word)
}

/** True for the name of a body that sends texts or pictures. */
export function isBody(word: string): boolean {
  return (BODY.test(word) && !/^本栏|由/u.test(word)) || CLASS.test(word)
}

/** The place a report was sent from, behind its writers: 云州报道, 发自云州. */
const PLACE = /^(?:发自)?(\p{Script=Han}{2,6}?)(?:市|县|区)?(?:报道)?$/u
function isPlace(word: string): boolean {
  if (!/^发自|报道$/u.test(word)) return false
  const name = PLACE.exec(word)?.[1] ?? ''
  return word.startsWith('发自') || CITIES.has(name) || PROVINCES.has(name) || KNOWN_DISTRICTS.has(name)
}

/** True where an act behind its names stands in front of the next person word: 记者 李明/文 记者 王芳/摄. */
function closesNames(words: readonly CreditWord[], next: RoleWord): boolean {
  const [before, last] = words.slice(-2)
  return before?.name !== undefined && last?.role?.kind === 'act' && next.kind === 'person'
}

function append(words: CreditWord[], word: string): boolean {
  const role = roleWord(word)
  const last = words.at(-1)
  if (last && 'name' in last && isPlace(word)) return true
  if (last && 'role' in last && last.role.roles.includes('contributor') && isBody(word))
    return words.push({ name: word }) > 0
  if (role && last && 'role' in last && !closesNames(words, role))
    words[words.length - 1] = { role: mergeRoles(last.role, role) }
  else if (role) words.push({ role })
  else {
    const names = namesAfter(word, words)
    if (!names) return false
    words.push(...names.map((name) => ({ name })))
  }
  return true
}

/** Characters of names, damaged and hidden ones too, and what parts words: a line with anything else is no credit. */
const CREDIT = /^[\p{Script=Han}A-Za-z.'□×�\p{Co}\u2ff0-\u2ffb\u{e0100}-\u{e01ef}·•・\s、,;:/|丨│&-]*$/u
/** A quick sign, in front of any bracket, of what no credit holds. */
const PROSE = /^[^(]*?(?:[“”《》!?\d%]|。(?=\p{Script=Han}))/u
/** 记 者, 通 讯 员, 摄 影: a role word set with spaces. */
const SPACED_ROLE =
  /(?<!\p{Script=Han})(?:本 报 ?)?(?:记 者|通 讯 员|摄 影(?: 报 道)?|实 习 生|评 论 员|编 辑|责 编|校 对)(?!\p{Script=Han})/gu
/** A position, in brackets behind the name: 林一舟(区文联主席). */
const OFFICE = /(?<=(?:^|[\s:/])\p{Script=Han}{2,4})[(][^()\s]{2,16}[)](?=$|\s)/gu
/** Names beside a stroke with what they did, or set off behind who they are, whatever the name: 霓虹/摄, 图/霓虹, 记者 区丽华. */
const STROKED =
  /(?<=^|\s)(?:(\p{Script=Han}{2,3})\/(?:文|图|摄影?)|(?:文|图|摄影?)\/(\p{Script=Han}{2,3}))(?=$|\s)|(?<=(?:记者|通讯员|实习生)(?:[\s:/、]+\p{Script=Han}{2,3}){0,3})(?:\s*[:/、]\s*|\s+)(\p{Script=Han}{2,3})(?=$|[\s/、,])/gu
/** Characters with which a sentence goes on, and no name begins. */
const NO_SURNAME =
  /^[我你他她它这那哪在到对把被将让与及是有不没无二两三几各每某本该此其据为以当再又也都就很最更说看走问]/u
/** The word behind a role word where it may be a name of any surname: neither a word of prose nor a body. */
const setOff = (word: string): string =>
  isWord(word) ||
  NO_SURNAME.test(word) ||
  /[组部科社队办局委院所站台报日天年月时上中下内外前后里间场]$/u.test(word) ||
  GENRE.test(word) ||
  BODY.test(word) ||
  namesAPart(word)
    ? ''
    : word
/** Latin names keep their parts together: Zhang Wei. */
const LATIN_SPACE = /(?<=[A-Za-z.])\s+(?=[A-Z])/gu

/**
 * Cuts a credit (a width key, without its brackets) into role words and names; runs of names are parted, names set with
 * a space closed up, role words that stand together merged. Null when any word is neither: then it is no credit.
 */
export function creditWords(key: string): CreditWord[] | null {
  if (PROSE.test(key)) return null
  const bare = withoutOrnament(key)
    .replace(/(?:[。.·\s]|(?<=报道):)+$/u, '')
    .replace(OFFICE, '')
  if (!CREDIT.test(bare) || /[,、:;]$/u.test(bare)) return null
  const closed = bare.replace(SPACED_ROLE, (role) => role.replace(/ /g, '')).replace(LATIN_SPACE, '\u00a0')
  const raw = closed.split(/[ \t、,;:/|丨│&]+/u).filter((word) => word !== '')
  const words: CreditWord[] = []
  const stroked = [...closed.matchAll(STROKED)].map(([, one, other, third = '']) => one ?? other ?? setOff(third))
  for (const word of wordsOf(withoutBodies(raw))) {
    if (stroked.includes(word) && !roleWord(word)) words.push({ name: word })
    else if (!append(words, word.replace(/\u00a0/g, ' '))) return null
  }
  return isDoubtful(words) ? null : words
}
