import { KNOWN_DISTRICTS } from '../model/districts.ts'
import type { District } from './district.ts'

/** Words before 区 that make it another thing: 社区, 自治区, 园区, 团区委, or leave it the whole district's: 全区领导干部. */
const OTHER_KINDS =
  /(?:自治|社|园|小|景|灾|地|市|城|辖|校|片|林|山|军|战|港|选|街|高新|特|管理|保护|示范|试验|各|全|外|老|库|院|厂|矿|牧|农|团|妇|省|新|开发|中心|两|跨|邻|兄弟)$/u
const FORMER = /(?:原|前|时任|老|曾任|历任|前任|拟任|首任|第一任|[第上]?[一二三四五六七八九十]任|当时的|时为|已故|任)$/u
/** A list of two levels: 市、区领导 are not all the district's. */
const TWO_LEVELS = /(?:市|省|县|镇|街镇|央|国家)(?:、|和|与|及)$/u

/** Parties and leagues whose district committees are named like the district's own: 共青团徐汇区委. */
const OTHER_BODIES = /(?:共青团|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)(?:上海市|市)?$/u

/** What the words right before an office, and its own, make of it: the district's own, somebody else's, or one no longer held. */
export function officeStanding(
  [before, office]: readonly [string, string],
  district: District,
): 'own' | 'other' | 'former' {
  if (FORMER.test(before)) return 'former'
  if (OTHER_BODIES.test(before)) return 'other'
  const named = office.replace(/^(?:中共|政协)(?:上海市)?/u, '')
  if (district.short !== '' && named.startsWith(district.short)) return 'own'
  if (district.short !== '' && before.endsWith(district.short)) return 'own'
  const place = before.replace(/(?:区|县|新区)$/u, '')
  if (district.short !== '' && (place.endsWith(district.short) || district.short === `${place.slice(-2)}新`))
    return 'own'
  if (district.short.endsWith('新') && before.endsWith('新')) return 'own'
  if (TWO_LEVELS.test(before) && office.endsWith('领导')) return 'other'
  if (OTHER_KINDS.test(before)) return 'other'
  return [2, 3, 4].some((size) => KNOWN_DISTRICTS.has(place.slice(-size))) ? 'other' : 'own'
}
