import { nameAtEnd } from './name-end.ts'
import { nameWithSpace } from './name-set.ts'
import { endWeight, type NameEvidence } from './name-start.ts'
import { wordAtStart } from './words.ts'

/** Names in printed order with their offsets in the text read; `open` when 等 closes the list. */
export interface NameList {
  names: { name: string; from: number; to: number }[]
  /** Offset just behind the list. */
  end: number
  open: boolean
}

/** Between two names: a mark or a conjunction, perhaps behind a note on the first: (女,满族). */
const SEPARATOR =
  /^(?:\((?:女|男|\p{Script=Han}{1,5}族|挂职|[,、])+\))?(?:、|\/|,?以及|,|和|与|及|\s{1,3}(?=\p{Script=Han}))\s*/u
/** An office, or the beginning of one, is never a name: 、|代市长, 和|副主任. */
const OFFICE =
  /^(?:嘎查|苏木)|^(?:[区县市省州旗镇乡](?:直|级|属|有关|相关|各)|有关|相关|各)|^(?:代理?|常务副|副|新任|市|区|县|省|镇)?(?:党(?:工?委|总支|支部|组|校|政)|纪工?委|[区县市旗镇乡州盟师团省]长|书记|主任|主席|部长|局长|常委|委员|秘书长|人大|政协|政府|班子|党组|管委会|发言人|顾问|秘书[长处])/u
/** A name before these is the front of an organisation's: 徐家汇|街道, 华泾|镇. */
const ORGANISATION =
  /^(?:街道|镇|乡|村(?!入户)|驻(?![村点守足京外扎])|集团|公司|大学|学院|中学|小学|医院|区(?!领导|级|四套|几套|委|政府)|县|市|省|银行|研究|党工委|党委|党组|居民|社区|路|弄|街|办事处|委员会|局|科技|法院|检察院|协会|学会|商会|股份|开发区|新区)/u

/** The front of the next holder's role, no name: 、农工党|中央主席. */
const ROLE_BEHIND =
  /^(?![和与及在同由向为对将被把随副]|以及)(?:\p{Script=Han}{1,14}?)(?:书记|主任|主席|[局院校会部处厅省市县区镇乡连营团旅]长|[指教]导员|大使|总统|总理|教授|总?经理)(?=\p{Script=Han}{2})/u

/** True when what stands at `at` is no name but the front of a body or of a role. */
function isFront(text: string, { length }: { length: number }, at: number): boolean {
  const rest = text.slice(at + length, at + length + 20)
  return ORGANISATION.test(rest) || (endWeight(rest) < 3 && ROLE_BEHIND.test(rest))
}

/**
 * The names that stand from `from` on, parted by 、 和 与 及 以及: `区领导|钟晓咏、高天参加调研`. A comma ends the list.
 * Empty when no name stands there.
 */
export function namesAfter(text: string, from: number, evidence: NameEvidence): NameList {
  const list: NameList = { names: [], end: from, open: false }
  let at = from
  for (;;) {
    const isSpaced = /\s$/u.test(text.slice(list.end, at)) && list.names.length > 0
    const least = Math.max(evidence.least ?? 0, isSpaced ? 2 : 0)
    const listed = text.charAt(at - 1) === '、' && list.names.length > 0
    const found = OFFICE.test(text.slice(at, at + 8))
      ? null
      : nameWithSpace(text.slice(at, at + 16), listed ? { ...evidence, listed } : evidence, least)
    if (!found || isFront(text, found, at)) break
    list.names.push({ name: found.name, from: at, to: at + found.length })
    list.end = at + found.length
    const separator = SEPARATOR.exec(text.slice(list.end, list.end + 14))
    if (!separator || /^,(?!以及)/u.test(separator[0])) break
    if (/^[和与及]/u.test(separator[0]) && wordAtStart(text.slice(list.end)) > 1) break
    at = list.end + separator[0].length
  }
  list.open = text.startsWith('等', list.end)
  return list
}

/** End of a list of leaders that goes on after a comma: a mark, what leaders do together, or 等 with that. */
const CLOSES = /^(?:等?(?:区|$|[,。;]|同志|出席|参加|陪同|随同|一同|共同|分别|一起|参与|一行))/u

/** The names of a group (区领导|A、B,C、D;E、F出席): a comma or semicolon parts names where another list of names follows. */
export function namesOfGroup(text: string, from: number, evidence: NameEvidence): NameList {
  const list = namesAfter(text, from, evidence)
  while (list.names.length > 0 && !list.open && /^[,;]/u.test(text.slice(list.end))) {
    const next = namesAfter(text, list.end + 1, evidence)
    if (next.names.length < 2 || !CLOSES.test(text.slice(next.end))) break
    list.names.push(...next.names)
    list.end = next.end
    list.open = next.open
  }
  return list
}

/** The names that stand right before `to`: `曹立强、钟晓咏、沈权|等区领导`. */
export function namesBefore(text: string, to: number, evidence: NameEvidence): NameList {
  const list: NameList = { names: [], end: to, open: false }
  let at = to
  for (;;) {
    const found = nameAtEnd(text.slice(Math.max(0, at - 16), at), evidence)
    if (!found) break
    list.names.unshift({ name: found.name, from: at - found.length, to: at })
    const separator = /(?:、|,?以及|和|与|及|(?<=\p{Script=Han})\s{1,2})\s*$/u.exec(
      text.slice(Math.max(0, at - found.length - 3), at - found.length),
    )
    if (!separator) break
    at -= found.length + separator[0].length
  }
  return list
}
