import { readCredits } from './credits.ts'
import { leadByline } from './edge-byline.ts'
import { isChineseName } from './name-shape.ts'
import type { EdgeRule } from './rule.ts'
import type { Edge } from './unit.ts'

const PAGE = '第?\\s*[A-Z]?[\\d一二三四五六七八九十]{1,3}\\s*版'
const MARK = '[▲△▼▽→★◆]?\\s*'
const TO = new RegExp(
  `(?:[([【]\\s*${MARK}(?:紧?下转|转)\\s*(?:本报)?${PAGE}[^()。]{0,16}[)\\]】]|${MARK}下转\\s*${PAGE}[^()。,]{0,10})$`,
  'u',
)
const FROM = new RegExp(
  `^(?:[([【]\\s*${MARK}(?:上接|紧接|接)\\s*(?:本报)?${PAGE}[^()。,]{0,16}?[)\\]】]|${MARK}(?:上接|紧接)\\s*${PAGE}(?:\\s|$))`,
  'u',
)

/** (下转第4版) behind a text: it goes on there. */
const jumpTo: EdgeRule = {
  id: 'edge-jump-to',
  side: 'back',
  find: (key) => {
    const match = TO.exec(key)
    return match ? { kind: 'jump', from: match.index, to: key.length } : null
  },
  examples: {
    good: ['服务群众。(下转第4版)', '(下转4版)', '服务群众。▲下转A2版', '服务群众。(下转第六版)'],
    bad: ['土地流转第4版图则', '转变作风', '详见第4版'],
  },
}

/** (上接第1版) in front of a text: it began there. */
const jumpFrom: EdgeRule = {
  id: 'edge-jump-from',
  side: 'front',
  find: (key) => {
    const match = FROM.exec(key)
    return match ? { kind: 'jump', from: 0, to: match[0].length } : null
  },
  examples: {
    good: ['(上接第1版)会议强调', '(上接1版)', '▲上接第1版 会议强调', '(紧接第1版)会议'],
    bad: ['上接市级部门', '接第1版主编来电'],
  },
}

const DAY = '(?:\\s*\\d{1,2}月)?(?:\\s*\\d{1,2}日)?'
const OWN = '(?:本报|本台|本刊|本网|本社|本市)(?:\\p{Script=Han}{0,8}?)'
const OUTLET = '(?:新华社|中新社|中新网|新华网|人民网|央视网|\\p{Script=Han}{2,6}(?:通讯社|日报|晚报|时报|新闻网))'
const AGENCY = `(?:据|综合)?${OUTLET}(?:[、和]${OUTLET})*(?:\\p{Script=Han}{0,10}?)`
/** Outlets of a county's or a district's own: 清溪融媒, 清溪新闻网, 今日清溪网. */
const LOCAL =
  '(?:\\p{Script=Han}{2,8}(?:融媒体?(?:中心)?|新闻网|传媒|网|报|发布|客户端|广播电视台|电视台)|今日\\p{Script=Han}{2,5})'
/** A place of the paper's own, where who reports from there stands in brackets behind it: 青禾湖讯(记者 李明). */
const PLACE = '\\p{Script=Han}{2,5}'
const DATELINE = new RegExp(
  `^(?:[融全]媒体?讯(?=[\\s(])|[【\\[]?本[报台刊网](?:\\d{1,2}月\\d{1,2}日)?讯[】\\]]?|${OWN}${DAY}\\s*(?:专电|消息|电|讯)(?=[\\s(,])|${LOCAL}${DAY}\\s*(?<!通)讯(?=[\\s(])|${PLACE}${DAY}\\s*(?<![通短简快资喜捷音电问传报])讯(?=\\s*[(]\\S{0,8}(?:记者|通讯员|实习生))|${AGENCY}${DAY}\\s*(?:专电|综合电|综合消息|消息|电)(?=[\\s(,]))`,
  'u',
)

/** 本报讯, 本报上海11月16日电, 新华社北京3月1日电: where a report comes from, in front of its first words. */
const dateline: EdgeRule = {
  id: 'edge-dateline',
  side: 'front',
  find: (key) => {
    const match = DATELINE.exec(key)
    return match ? { kind: 'dateline', from: 0, to: match[0].length } : null
  },
  examples: {
    good: [
      '本报讯 今天上午',
      '本报讯(记者 李明)今天',
      '本报讯今天上午',
      '【本报讯】(记者 李明)今天',
      '本报7月20日讯昨日',
      '本报上海11月16日电 今天',
      '新华社北京3月1日电 (记者 李明)',
      '据新华社北京电 国家统计局',
      '柳河融媒讯(记者 李明)今天',
      '柳河新闻网5月8日讯 今天',
      '今日柳河讯 记者李明',
      '青禾湖讯(记者 李明)近日',
    ],
    bad: [
      '本报记者 李明',
      '新华社记者了解到,今天',
      '讯问室里',
      '新华社长篇通讯:领航掌舵',
      '本市今天降温',
      '今日柳河通讯(一)',
      '快讯(记者 李明)近日',
      '青禾湖讯(一)近日',
      '他们在网上通讯 今天',
    ],
  },
}

const BRACKETED = /[([【][^()[\]【】]{2,60}[)\]】]$/u
const BARE = /(?<=[。!?…][”’)]?)\s*((?:[■□◆◇▲△●◉★·]\s*)?[^。!?,;“”]{2,40})$/u

function isCredit(key: string, nameSuffices: boolean): boolean {
  const credits = readCredits(key)
  if (!credits || credits.every((credit) => credit.roles.includes('editor'))) return false
  return credits.every((credit) => credit.roles.length > 0 || (nameSuffices && isChineseName(credit.name)))
}

/** A name of any form, set with a space, or that of an office for publicity: (体 文), (农宣). */
const PEN_NAME = /^[(](?:\p{Script=Han}\s+\p{Script=Han}|\p{Script=Han}{1,3}宣)[)]$/u
/** 丹霞晨曦 钟国良 摄: the title of a picture, and who took it. */
const TITLED_PICTURE = /(?<=^[^,。:;!?]{2,24})\s+((?:\p{Script=Han}{2,4}|\p{Script=Han} \p{Script=Han})\s*摄)$/u

/** One to three names set off from the full stop by a space, or between dots: 。 李明, 。·李明 王芳·. */
const SET_OFF = /^(?:\s+|·)(\p{Script=Han}{2,3}(?:\s+\p{Script=Han}{2,3}){0,2})·?$/u

/** (×××), (××× 摄), (来源:…), 记者 ××× 摄影报道 behind the last full stop of a text. A name alone needs its brackets, and a full stop before them. */
const tailCredit: EdgeRule = {
  id: 'edge-tail-credit',
  side: 'back',
  find: (key) => {
    const bracketed = BRACKETED.exec(key)
    const nameSuffices = bracketed !== null && /[。!?…”’)\s]$/u.test(key.slice(0, bracketed.index))
    const isSigned = nameSuffices && PEN_NAME.test(bracketed[0])
    const found = bracketed && (isSigned || isCredit(bracketed[0], nameSuffices)) ? bracketed.index : bareStart(key)
    return found === null || found === 0 ? null : { kind: 'credit', from: found, to: key.length }
  },
  examples: {
    good: [
      '活动圆满结束。(李明)',
      '群众喜迎新春。(李明 摄)',
      '会议闭幕。(区人大办 李明 供稿)',
      '会议闭幕。记者 李明 摄',
      '会议闭幕。(来源:区委办)',
      '展览开幕。图片由区文旅局提供',
      '会议闭幕。 李明',
      '会议闭幕。·李明 王芳·',
      '会议闭幕。(柳河街道 李明)',
      '会议闭幕。(区文旅局供稿)',
      '会议闭幕。(区妇联)',
      '会议闭幕。(体 文)',
      '丹霞晨曦 钟国良 摄',
      '《初荷》 韩 梅 摄',
    ],
    bad: [
      '发布会举行“榜样”代表中外记者见面会',
      '会议通过了决定(草案)',
      '他毕业于华东政法学院(现大学)',
      '本次活动由区文旅局主办。',
      '会议闭幕。 谢谢大家',
      '会议闭幕。(柳河街道 全体居民)',
      '(李明)',
      '当地一家公司的所有者(李明)',
    ],
  },
}

function bareStart(key: string): number | null {
  const bare = BARE.exec(key) ?? TITLED_PICTURE.exec(key)
  if (!bare) return null
  const isAlone = SET_OFF.test(bare[0]) && isCredit(bare[1] as string, true)
  return isAlone || isCredit(bare[1] as string, false) ? bare.index : null
}

/** Every edge rule; the first that finds something is cut off, and all are asked again of the rest. */
export const EDGE_RULES: readonly EdgeRule[] = [jumpFrom, dateline, leadByline, jumpTo, tailCredit]

interface Rest {
  from: number
  to: number
}

function trim(key: string, rest: Rest): Rest {
  const text = key.slice(rest.from, rest.to)
  return {
    from: rest.from + text.length - text.trimStart().length,
    to: rest.to - (text.length - text.trimEnd().length),
  }
}

interface Cut {
  key: string
  rest: Rest
  /** A dateline stands in front. */
  isBegun: boolean
}

function cut({ key, rest, isBegun }: Cut, side: EdgeRule['side']): { edge: Edge; rest: Rest } | null {
  const text = key.slice(rest.from, rest.to)
  for (const rule of EDGE_RULES) {
    const found = rule.side === side ? rule.find(text, isBegun) : null
    if (!found) continue
    const edge: Edge = { kind: found.kind, from: rest.from + found.from, to: rest.from + found.to, rule: rule.id }
    const left = side === 'front' ? { from: edge.to, to: rest.to } : { from: rest.from, to: edge.from }
    return { edge, rest: trim(key, left) }
  }
  return null
}

/**
 * Cuts datelines, bylines, credits and jump marks off both ends of a line's text (a trimmed width key). Returns them in
 * printed order, with the offsets of what is left between them (`from === to` when nothing is).
 */
export function cutEdges(key: string): { edges: Edge[]; from: number; to: number } {
  const front: Edge[] = []
  const back: Edge[] = []
  let rest: Rest = { from: 0, to: key.length }
  for (const [side, edges] of [
    ['front', front],
    ['back', back],
  ] as const) {
    for (;;) {
      const found = cut({ key, rest, isBegun: edges.at(-1)?.kind === 'dateline' }, side)
      if (!found || found.edge.to <= found.edge.from) break
      edges.push(found.edge)
      rest = found.rest
    }
  }
  return { edges: [...front, ...back.reverse()], ...rest }
}
