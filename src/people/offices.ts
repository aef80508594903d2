import { KNOWN_DISTRICTS } from '../model/districts.ts'

/** The district whose leaders an archive is about, taken from `place` in site.yaml. */
export interface District {
  /** 徐汇, without its kind; empty when the place is not known. */
  short: string
  /** 区, 县, 市 or 旗: what leaders' offices are named after (区委, 县委). */
  level: string
}

/** The district of a place such as 上海市徐汇区: its last part. Without a place, any 区 counts as the district's own when nothing stands before it. */
export function districtOf(place: string | undefined): District {
  const last = /(?:省|自治区|市|州|盟)?([^省市州盟]{1,8}?)(区|县|市|旗)$/u.exec(place ?? '')
  return { short: last?.[1] ?? '', level: last?.[2] ?? '区' }
}

/** The offices of one district as regular expressions over a width key. */
export interface OfficePatterns {
  /** Offices with their body, several in one phrase: 区委副书记、区长; 区人大常委会主任. */
  phrase: RegExp
  /** Offices after a comma that leave out the body named just before: ,副主任; ,党组成员. */
  elliptical: RegExp
  /** Leaders as a group: 区领导, 区四套班子领导. */
  group: RegExp
}

const SHORT =
  '(?:常务副|副)?(?:书记|主任|主席|部长|秘书长)|党组(?:副)?书记|党组成员|常委|(?:组织|宣传|统战|社会工作|人武)部(?:部)?长|(?:政法委|纪委|机关党工委|政法委员会)书记|(?:纪委|监委)(?:副)?(?:书记|主任)|区?人武部(?:部长|政委|政治委员)|办公室主任|一级巡视员|二级巡视员|公安分局局长|总工会主席'

function fullOffices({ short, level }: District): string {
  const own = ownBody({ short, level })
  return [
    `${own}委(?:常务)?(?:副)?书记`,
    `${own}委常委`,
    `${own}委(?:组织|宣传|统战|社会工作)部(?:部)?长`,
    `${own}委政法委(?:员会)?书记`,
    `${short === '' ? '' : `(?:${short}${level})?`}(?:代理?|常务副|副)?${level}长`,
    `${own}(?:人民)?政府(?:党组)?(?:副书记|成员)`,
    `${own}人大(?:常委会)?(?:党组)?(?:副)?(?:主任|书记)|${own}人大(?:常委会)?党组成员`,
    `${own}政协(?:党组)?(?:副)?(?:主席|书记)|${own}政协(?:党组成员|秘书长)`,
    `${own}纪委(?:监委)?(?:副)?书记`,
    `${own}监委(?:代)?主任`,
  ].join('|')
}

function ownBody({ short, level }: District): string {
  return short === '' ? `(?:中共)?${level}` : `(?:中共)?(?:${short})?${level}`
}

function compile(district: District): OfficePatterns {
  const { level } = district
  const full = fullOffices(district)
  const short = `${SHORT}|(?:代|常务副|副)?${level}长`
  const bodies = `委、${level}政府|委|政府|人大|政协|四套班子|党政|纪委监委`
  return {
    phrase: new RegExp(`(?:${full})(?:(?:、|兼)(?:${full}|${short}))*`, 'gu'),
    elliptical: new RegExp(`^[,、;和与及](?:${short})(?:、(?:${short}))*`, 'u'),
    group: new RegExp(`${ownBody(district)}(?:${bodies})?(?:主要|分管|有关|相关|老)?领导`, 'gu'),
  }
}

const compiled = new WeakMap<District, OfficePatterns>()

/** The office patterns of a district, made once. Source of the offices: design of the front matter, `leaders`. */
export function officePatterns(district: District): OfficePatterns {
  const known = compiled.get(district) ?? compile(district)
  compiled.set(district, known)
  return known
}

/** Words before 区 that make it another thing: 社区, 自治区, 园区, or leave it the whole district's: 全区领导干部. */
const OTHER_KINDS =
  /(?:自治|社|园|小|景|灾|地|市|城|辖|校|片|林|山|军|战|港|选|街|新|开发|高新|特|管理|保护|示范|试验|各|全|外|老|库|院|厂|矿|牧|农)$/u
const FORMER = /(?:原|前|时任|老|曾任|历任|前任|拟任)$/u

/** What the words right before an office, and its own, make of it: the district's own, somebody else's, or one no longer held. */
export function officeStanding(
  [before, office]: readonly [string, string],
  district: District,
): 'own' | 'other' | 'former' {
  if (FORMER.test(before)) return 'former'
  if (district.short !== '' && office.replace(/^中共/u, '').startsWith(district.short)) return 'own'
  if (district.short !== '' && before.endsWith(district.short)) return 'own'
  if (OTHER_KINDS.test(before)) return 'other'
  const place = before.replace(/[区县]$/u, '')
  if (district.short !== '' && place.endsWith(district.short)) return 'own'
  return [2, 3, 4].some((size) => KNOWN_DISTRICTS.has(place.slice(-size))) ? 'other' : 'own'
}
