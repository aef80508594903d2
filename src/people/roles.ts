import { CITIES, KNOWN_DISTRICTS } from '../model/districts.ts'
import { OPENERS, WORDS_AFTER_NAMES } from './lexicon.ts'
import { VERBS } from './verbs.ts'
import { wordAtStart, wordsOf } from './words.ts'

/** Last words of offices and ranks. */
const OFFICE =
  '书记(?!处|员)|主任(?!委员会|会议|科员)(?:委员|医师|护师|药师|技师|编辑|记者|法官)?|主席(?!团|台)|(?:检察|秘书|理事|董事|监事|护士|参谋|指挥|警务|委员)长|(?<!地)处长|[科局院校园馆所站队会行厂台社村镇乡县区市旗州盟省厅司署关庭部团班连营旅师军组室店矿屯寨场庄]长|总?经理|总裁|总监|总编辑?|主编|(?:副|总)指挥|政委|政治委员|司令员?|常委(?!会)|委员(?!会|长|们)|主委|教授|研究员|研究馆员|院士|参事|创始人|发起人|主理人|负责人|带头人|传承人|发言人|召集人|领队|大使|领事|首相|总统|总理|巡视员|调研员|督学|支书(?!记)|指导员|导师|顾问|教导员'
/** Last words of professions, which make a role only with the body that somebody works at: 县医院|医师. */
const PROFESSION =
  '(?:人大|党)代表|[医药护技]师|医生|护士|(?:工程|农艺|兽医|畜牧|经济|会计|设计|建筑|规划|咨询)师|策展人|律师|法官|检察官|(?<!人)民警(?!察)|辅警|社工|网格员|调解员|技术员|教练员?|讲师|教师|驻村干部|大学生村官|(?:作|画|书法|艺术|摄影|科学|歌唱|演奏|作曲)家'
/** 市领导, 校领导: people of a body as a group. */
const GROUP = '[省市县区旗州地镇乡校院厂]领导(?:同志)?(?!小组|干部|班子|成员|[力下层权人者们])'
/** Words between a role and its name: a note in brackets, a space. */
const NOTE = '(?:\\((?:代|代理|挂职|兼|女|试用期|\\p{Script=Han}{1,4}[级族])\\))?'

/** Every last word of a role that a name can follow. */
export const TITLES = new RegExp(`(?:${OFFICE}|${PROFESSION}|${GROUP})${NOTE}`, 'gu')
const CHAINED = new RegExp(
  `(?:${OFFICE}|${PROFESSION}|[大党]代表|法定代表人|顾问|会员|成员|助理|学者|作家|专家|演员|编剧|导演|劳模|模范|获得者|先进工作者|[河湖林田路链]长)$`,
  'u',
)
const WORK = new RegExp(`^(?:${PROFESSION})$`, 'u')
/** Titles that say little without the body they belong to. */
const BARE = /^(?:书记|主任|主席|委员|常委|经理|部长|队长|组长|站长|班长|主编|总监|负责人|带头人|发言人|代表)$/u

/** Characters that a role is written with, between marks. */
const RUN = /[\p{Script=Han}A-Za-z0-9·“”《》()—-]*$/u
/** Longest role, with all its parts. */
const LONGEST = 72

/** Words right before a role that are no part of it: who is spoken of, how, when, and what is done with him. */
const LEADS_IN = new Set(
  (
    '的 是 的是 由 让 请 给 对 向 跟 同 被 把 从 据 为 但 而 也 还 就 又 了 着 过 到 于 当 位 名 在 与 和 及 以及 并 叫 经 则 却 使 令 请来 邀请 特邀 邀 采访 专访 应邀 出席 会见 会晤 接见 听取 认识 结识 陪同 随同 ' +
    '会同 拜访 走访 慰问 看望 探望 告诉 联系 找到 来到 走进 见到 遇到 感谢 对话 连线 作为 来自 成为 担任 出任 现任 就任 当选 包括 其中 随后 期间 同时 据悉 当天 当日 现场 目前 近日 日前 今天 昨天 如今 ' +
    '最后 首先 一边 带着 跟着 介绍 宣读 通过 看到 有 有着 时 任 曾任 曾 新任 一起 一旁 身边 我们 他们 这位 那位 一位 一名 几位 多位 每位 各位 老人 学员 同学 表示'
  ).split(' '),
)
/** 会议上|, 活动中|, 采访时|: where and when something is said. */
const SETTING =
  /^.*(?:——|(?:会|会议|活动|仪式|座谈|采访|论坛|比赛|培训|讲座|节目|典礼|照片)(?:现场|期间|[上中时前后])|[会节](?:[前后间]|日期间)|[上本]周[一二三四五六日天]|\d[日时分年月](?:[上下]午|晚上?|凌晨|中午)?)/u
/** 和 that joins the words of one body's name: 工业和信息化局. */
const ONE_BODY =
  /^(?:信息|社会|旅游|改革|计划|草原|农村|规划|电视|新闻|城乡|军人|科技|体育|技术|卫生|生态|商务|园林|宗教)/u

/** 和 between two people, the second with a body: ×××和|市第一医院. */
const JOINED = /^.*(?<![共联饱祥仁])和(?=(?:国网|中国|[省市县区镇乡村](?![平谐])))/u

/** Words that only lead in, as parts of names: 党的二十大, 日喀则, 经开区. */
const IN_NAME = /^(?:党的|喀则|华为|.?经[开济]|.?于田|.?从江|.?和田)/u

/** The front of a body's name: 区教育局, 国家电网, 青石县人民医院. */
const BODY =
  /^(?:[省市县区](?=[\p{Script=Han}](?<![域内外里上长民级]))|国家|全国|中国|中央|\p{Script=Han}{2,3}[省市县区旗州镇乡村](?=\p{Script=Han}))/u
/** Verbs that name a kind of district: 开发|区. */
const ZONE = /^(?:开发|高新|管理|保护|示范|试验|合作|度假|保税|建设|发展|经济)$/u

/** Offset behind the words at the head of `run` that only open the sentence: 昨日|, 按照|, and a verb before a body that is told by its place. */
function opened(run: string): number {
  let at = 0
  for (;;) {
    const rest = run.slice(at)
    const known = [4, 3, 2].find((size) => OPENERS.has(rest.slice(0, size)))
    const size = known ?? wordAtStart(rest)
    const word = rest.slice(0, size)
    const isVerb = (VERBS.has(word) || WORDS_AFTER_NAMES.has(word)) && !ZONE.test(word)
    if (size === 0 || !(OPENERS.has(word) || (isVerb && BODY.test(rest.slice(size))))) return at
    at += size
  }
}

/** Offset behind the last word of `run` that only leads in to a role. */
function ledInTo(run: string): number {
  let [at, since] = [Math.max(SETTING.exec(run)?.[0].length ?? 0, opened(run)), 0]
  for (const word of wordsOf(run)) {
    since += word.length
    if (!LEADS_IN.has(word) || since <= at) continue
    const [before, behind] = [run.slice(0, since - word.length), run.slice(since)]
    const joins =
      IN_NAME.test(`${before.slice(-1)}${word}${behind.slice(0, 1)}`) ||
      (word === '和' && ONE_BODY.test(behind)) ||
      (/^[与和及]$/u.test(word) && /[学理术程化业艺究医药济政教史法]$/u.test(before))
    if (!joins) at = since
  }
  at = Math.max(at, JOINED.exec(run)?.[0].length ?? 0)
  return at + opened(run.slice(at))
}

/** The words of a role before its title, without what leads in to them; `whole` when nothing was cut off. */
function trimmed(run: string, title: number): { role: string; whole: boolean } {
  const front = run.slice(0, run.length - title)
  const role = front.slice(ledInTo(front)) + run.slice(run.length - title)
  const opened = (role.match(/[“《(]/gu) ?? []).length
  const closed = (role.match(/[”》)]/gu) ?? []).length
  const bare = (opened === closed ? role : role.replace(/^.*[“”《》](?=.)|^[^(]*\)|^.*\((?=[^)]*$)/u, '')).replace(
    /^[”》)—·-]+/u,
    '',
  )
  return { role: bare, whole: bare === run }
}

/** Characters that roles take up at the end of `text`, each with the 、 that joins it to the next: 清泉镇党委副书记、|镇长. */
export function rolesAhead(text: string): number {
  let at = text.length
  for (let whole = true; whole && text.charAt(at - 1) === '、';) {
    const piece = RUN.exec(text.slice(Math.max(0, at - LONGEST), at - 1))?.[0] ?? ''
    const last = CHAINED.exec(piece)?.[0]
    if (last === undefined) break
    const next = trimmed(piece, last.length)
    if (/[任为当选]$/u.test(piece.slice(0, -next.role.length))) break
    whole = next.whole
    at -= next.role.length + 1
  }
  return text.length - at
}

/**
 * The role with which `text` ends, its last `title` characters being its title: with its body, and with the offices before it
 * that 、 joins (清泉镇党委副书记、镇长); without the words that lead in to it.
 */
export function roleAtEnd(text: string, title: number): string {
  const run = RUN.exec(text.slice(-LONGEST))?.[0] ?? ''
  const { role, whole } = trimmed(run, title)
  return whole ? text.slice(text.length - run.length - rolesAhead(text.slice(0, text.length - run.length))) : role
}

/** Offices no longer held, or of another time: none of today's. */
const FORMER = new RegExp(
  `^(?:老|(?:退休|离休)(?!.{0,6}(?:${PROFESSION})$)|前(?:任|(?=[省市县区国中总院校局厂首世美英法德日韩俄]))|时任|曾任|历任|首任|拟任|已故|伪|第[一二三四五六七八九十]+任)|民国|清末|起义军`,
  'u',
)

/** Words right before a role that put it into another time. */
const ONCE = /(?:时任|曾任|曾担任|历任|前任|原任|当时的|首任|第[一二三四五六七八九十]+任)$/u

/** Plainness with which a name must end behind a role (0 to 4): more where the role says less; null where the role is none, or by the words `before` it is of another time. */
export function leastBehind([before, role]: readonly [string, string], title: string): number | null {
  if (FORMER.test(role) || ONCE.test(before)) return null
  if (WORK.test(title)) return role.length - title.length >= (title.endsWith('代表') ? 1 : 2) ? 2.5 : null
  return role === title && BARE.test(title) ? 3 : 2
}

/** 湖南省|长沙市, 清溪区|长宁路: 长 at `end - 1` begins a place's name and ends no title. */
export function beginsPlace(key: string, end: number): boolean {
  if (key.charAt(end - 1) !== '长') return false
  if (/^江(?=[大中上下两流三口沿边畔岸堤滩北南干航委]|经济|文化)/u.test(key.slice(end))) return true
  const name = `长${key.charAt(end)}`
  const isKnown = KNOWN_DISTRICTS.has(name) || CITIES.has(name)
  return isKnown && /^[路街道县区市乡镇村]/u.test(key.slice(end + 1))
}
