import { isChineseName } from '../blocks/name-shape.ts'
import { KNOWN_DISTRICTS } from '../model/districts.ts'
import { bodiesOf } from './bodies.ts'
import type { District } from './district.ts'
import { OPENERS, WORDS_AFTER_NAMES } from './lexicon.ts'
import { VERBS } from './verbs.ts'

/** Words before 区 that make it another thing: 社区, 自治区, 园区, 团区委, or leave it the whole district's: 全区领导干部. */
const OTHER_KINDS =
  /(?:自治|社|园|小|景|灾|地|市|城|辖|校|片|林|山|军|战|港|选|街|高新|特|管理|保护|示范|试验|各|全|(?<![另此])外|老|库|院|厂|矿|牧|农|团|妇|省|新|开发|中心|两|跨|邻|兄弟)$/u
/** No longer held, or not yet, or in another time. */
const FORMER =
  /(?:原|(?<![会节日饭课赛目此之以年月午事提面眼生从期周])前|时任|老|曾(?:经)?(?:担任|任)(?:过)?|担任过|历任|前任|卸任|拟任|首任|第一任|[第上]?[一二三四五六七八九十]任|当时的|时为|已故|(?<![新现连接继兼出])任|退休(?:的|干部)?|离休(?:的|干部)?|民国|清末|解放前|新中国成立前|抗战时期|抗日|起义军|伪)$/u
/** A list of two levels: 市、区领导 are not all the district's. */
const TWO_LEVELS = /(?:市|省|县|镇|街镇|央|国家)(?:、|和|与|及)$/u

/** Parties and leagues whose district committees are named like the district's own: 共青团徐汇区委. */
const OTHER_BODIES =
  /(?:共青团|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)(?:\p{Script=Han}{2,3}市)?(?:\p{Script=Han}{2,4})?$/u
/** Words right before an office that lead in to it, and no place: 今天上午, 会上, 专访, 多位. */
const LEADS_IN =
  /(?:[上下中午天日后前间时场位名个些体部他任家席等人员晨晚夜图周五六]|[我本该全][区县市旗]|[组河]长|指挥|嘉宾|有关|相关|主要|分管|联系|专访|对话|采访|参会|与会|到会|在岗|驻会|同为|以及|包括|其中|全国|我们)$/u
const LEADING = [VERBS, WORDS_AFTER_NAMES, OPENERS]
/** Any place with its unit, the office's own level or another: 青石区|区长, 青石区的|区长. */
const UNIT = /(\p{Script=Han}{1,4})(区|县|市|旗|自治州|盟|新区|开发区|师|团|镇|乡|街道|苏木)的?$/u
const OWN_WORDS = /(?:全|我|本|该|各|两|辖|城|老|们)$/u

/** Somebody else's place stands right before an office: one of the lists, one with its unit (青石区|区长), or words that are nothing else (青石|县委书记). */
function isOfOthers(before: string, office: string, district: District): boolean {
  const { level, upper = [], short } = district
  const isLevelled = new RegExp(`^(?:中共)?${bodiesOf(district).level}`, 'u').test(office)
  const [, unit, of] = UNIT.exec(before) ?? []
  if (unit !== undefined && !OWN_WORDS.test(unit))
    return (
      !(isLevelled && of !== level && upper.some((name) => unit.endsWith(name))) &&
      !(short !== '' && unit.endsWith(short))
    )
  if (!isLevelled) return false
  if ([2, 3, 4].some((size) => KNOWN_DISTRICTS.has(before.slice(-size)))) return true
  const place = /(?:^|[^\p{Script=Han}]|[的在与和及由向请对是])(\p{Script=Han}{2,3})$/u.exec(before)?.[1]
  if (place === undefined || LEADS_IN.test(place) || LEADING.some((set) => set.has(place))) return false
  if (/[的在与和及由向请对为了把被从到让是]/u.test(place)) return false
  return !new RegExp(`^${level}长`, 'u').test(office) || !isChineseName(place)
}

/** Standing of an office by its words and those right before it: the district's own, somebody else's, or one no longer held. */
export function officeStanding(
  [before, office]: readonly [string, string],
  district: District,
): 'own' | 'other' | 'former' {
  if (FORMER.test(before)) return 'former'
  if (OTHER_BODIES.test(before)) return 'other'
  const { short } = district
  const named = office.replace(/^(?:中共|政协)(?:\p{Script=Han}{2,3}市(?=\p{Script=Han}{2,4}[区县市]))?/u, '')
  if (short !== '' && named.startsWith(short)) return 'own'
  if (short !== '' && before.endsWith(short)) return 'own'
  const place = before.replace(/(?:区|县|市|旗|镇|乡|新区)$/u, '')
  if (short !== '' && (place.endsWith(short) || short === `${place.slice(-2)}新`)) return 'own'
  if (short.endsWith('新') && before.endsWith('新')) return 'own'
  if (TWO_LEVELS.test(before) && office.endsWith('领导')) return 'other'
  if (district.level === '区' && OTHER_KINDS.test(before)) return 'other'
  if (/某个?$/u.test(before)) return 'other'
  if (/^(?:党工委|工委|党委|纪工委|纪委|管委会|管理委员会|办事处)/u.test(office) && /\p{Script=Han}$/u.test(before))
    return 'other'
  return isOfOthers(before, office, district) ? 'other' : 'own'
}
