import { mergeRoles, roleWord, type RoleWord } from './credit-roles.ts'
import { COMMON_WORDS } from './common-words.ts'
import { hasNameForm, isChineseName, splitRunTogether } from './name-shape.ts'

/** One word of a credit: a role word, or a name. */
export type CreditWord = { role: RoleWord } | { name: string }

/** Marks that open a byline for the eye only: ◉ □ ▌ and their like. */
const ORNAMENT = /^[\s◉●◎○□■◇◆△▲▽▼☆★※►▶▷◀▌▍▎▏丨│*·•\-—]+/u
const GLUED_BEFORE =
  /^((?:本[报台刊网]|新华社|中新社|全媒体|融媒体?|首席|特派|特约|见习|实习)*(?:记者|通讯员|实习生)|摄影|作者)(?=\p{Script=Han}{2,})/u
const GLUED_AFTER = /^(.*\p{Script=Han})(摄影报道|文并摄|供稿|供图|摄)$/u
/** 记者手记, 记者调查 and the like are names of columns, not of people. */
const GENRE = /^(?:调查|手记|观察|走访|体验|见闻|札记|日记|连线|述评|来信|视角|眼中|目击|追踪|评论|专访|亲历|节)/u

function unglue(word: string): string[] {
  if (roleWord(word)) return [word]
  const before = GLUED_BEFORE.exec(word)
  if (before && !GENRE.test(word.slice(before[0].length))) return [before[0], ...unglue(word.slice(before[0].length))]
  const after = GLUED_AFTER.exec(word)
  return after && splitRunTogether(after[1] as string).every(isChineseName)
    ? [after[1] as string, after[2] as string]
    : [word]
}

/** 刘 歌: a name set with a space between its two characters is one name. */
function joinsNext(word: string, next: string | undefined): boolean {
  return word.length === 1 && next?.length === 1 && !roleWord(next) && isChineseName(word + next)
}

/** The words of a credit one by one, so that prose is given up at its first word. */
function* wordsOf(raw: readonly string[]): Generator<string> {
  for (let at = 0; at < raw.length; at++) {
    const [word, next] = [raw[at] as string, raw[at + 1]]
    if (joinsNext(word, next)) yield word + raw[++at]
    else yield* unglue(word)
  }
}

/** Words of name length that stand beside role words and are no names: those of news prose, and what a newspaper calls its parts. */
const NEVER_A_NAME =
  /^本[报台刊网]|[讯电]$|见面会|发布会|座谈会|代表团$|^(?:时评|短评|连载|视频|音频|海报|会上|会后|图表|资料|通讯|消息|综合|整版|专版)$/u
const isWord = (name: string): boolean => NEVER_A_NAME.test(name) || COMMON_WORDS.has(name)

function namesOf(word: string): string[] | null {
  const names = /^\p{Script=Han}{4,12}$/u.test(word) ? splitRunTogether(word) : [word]
  return names.every((name) => hasNameForm(name) && !isWord(name)) ? names : null
}

function append(words: CreditWord[], word: string): boolean {
  const role = roleWord(word)
  const last = words.at(-1)
  if (role && last && 'role' in last) words[words.length - 1] = { role: mergeRoles(last.role, role) }
  else if (role) words.push({ role })
  else {
    const names = namesOf(word)
    if (!names) return false
    words.push(...names.map((name) => ({ name })))
  }
  return true
}

/** Han characters, the dots of foreign names, and what parts words: a line with anything else is no credit. */
const CREDIT = /^[\p{Script=Han}·•・\s、,;:/|丨│&]*$/u

/**
 * Cuts a credit (a width key, without its brackets) into role words and names; runs of names are parted, names set with
 * a space closed up, role words that stand together merged. Null when any word is neither: then it is no credit.
 */
export function creditWords(key: string): CreditWord[] | null {
  const bare = key.replace(ORNAMENT, '').replace(/[。.\s]+$/u, '')
  if (!CREDIT.test(bare)) return null
  const raw = bare.split(/[\s、,;:/|丨│&]+/u).filter((word) => word !== '')
  const words: CreditWord[] = []
  for (const word of wordsOf(raw)) if (!append(words, word)) return null
  return words
}
