import type { District } from './district.ts'

/** The offices of one district as regular expressions over a width key. */
export interface OfficePatterns {
  /** Offices with their body, several in one phrase: 区委副书记、区长; 区人大常委会主任; 区委书记、园区管委会主任. */
  phrase: RegExp
  /** Offices after a comma that leave out the body named just before: ,副主任; ,党组成员. */
  elliptical: RegExp
  /** Leaders as a group: 区领导, 区四套班子领导. */
  group: RegExp
  /** Whether a text tells of the district's own congress: then 常委会主任 alone is its head. */
  congress: RegExp
}

/** A session's number: 区|十七届|人大. */
const SESSION = '(?:第?[一二三四五六七八九十]{1,3}届)?'
const CONGRESS = '(?:人大|人民代表大会)(?:常委会|常务委员会)?'
/** 副主任, 党组副书记、副主任: what an office is called when its body is named before it. */
const SHORT =
  '党组(?:副)?书记|党组成员|(?:常务副|副)?(?:书记|主任|主席)|(?:组织|宣传|统战|社会工作|政法|人武)部(?:部)?长|秘书长|常委|区?人武部(?:部长|政委|政治委员)|(?:一级|二级)?(?:副)?巡视员|[一二三四]级调研员'
/** Any other office in the same phrase, with its body: 徐汇海联会会长, 区总工会主席, 区委巡察工作领导小组组长. */
const OTHER =
  '[\\p{Script=Han}A-Za-z0-9“”()·]{0,22}?(?:书记(?!处)|主任(?!委员)|主席(?!团)|部长|会长|组长|政委|政治委员|司令员|局长|院长|校长|主委|主任委员|总指挥|指挥长|总队长|支队长|队长|召集人|负责人|巡视员|调研员|检察长|董事长|理事长|秘书长|区长|县长|市长|常委|团长)'

/** The bodies of a district whose heads are its leaders, as they are written before an office. */
function fullOffices({ short, level }: District): string {
  const own = short === '' ? `(?:中共)?${level}` : `(?:中共)?(?:${short})?${level}`
  const committee = `${SESSION}委(?:员会)?`
  return [
    `${own}${committee}(?:常务)?(?:副)?书记`,
    `${own}${committee}(?:常委|常务委员)(?!会)`,
    `${own}${committee}(?:组织|宣传|统战|统一战线工作|社会工作|政法)部(?:部)?长`,
    `${own}委政法委(?:员会)?书记`,
    `${own}(?:人民)?政府(?:代理?|常务副|副)?${level}长`,
    `${own}(?:人民)?政府(?:党组)(?:书记|副书记|成员)`,
    `${short === '' ? '' : `(?:${short}${level})?`}(?:代理?|常务副|副)?${level}长`,
    `${own}${SESSION}${CONGRESS}(?:党组)?(?:常务副|副)?(?:主任(?!委员)|书记)|${own}${SESSION}${CONGRESS}党组成员`,
    `${own}${SESSION}政协(?:党组)?(?:常务副|副)?(?:主席|书记)|${own}政协(?:党组成员|秘书长)`,
    `政协(?:上海市)?${own}${SESSION}委(?:员会)?(?:副)?(?:主席|秘书长)`,
    `${own}(?:纪委|纪律检查委员会)(?:监委)?(?:副)?书记`,
    `${own}(?:监委|监察委员会|监察委)(?:代理?|副)?主任`,
  ].join('|')
}

function compile(district: District): OfficePatterns {
  const { level, short } = district
  const full = fullOffices(district)
  const brief = `${SHORT}|(?:代理?|常务副|副)?${level}长`
  const own = short === '' ? `(?:中共)?${level}` : `(?:中共)?(?:${short})?${level}`
  const bodies = `委、?${level}(?:人民)?政府|委|(?:人民)?政府|人大(?:常委会)?|政协|(?:四|几)套(?:领导)?班子|级班子|级|党政|党政班子|纪委监委`
  const more = `(?:${bodies})(?:、${level}(?:${bodies})){0,4}`
  return {
    phrase: new RegExp(`(?:${full})(?:(?:、\\s?|兼任?)(?:${full}|${brief}|${OTHER}))*`, 'gu'),
    elliptical: new RegExp(`^[,、;和与及](?:${brief})(?:、(?:${brief}))*`, 'u'),
    group: new RegExp(`${own}(?:${more})?(?:主要|分管|有关|相关|部分)?(?:负责)?领导(?:同志|成员)?`, 'gu'),
    congress: new RegExp(`${level}(?:第?[一二三四五六七八九十]+届)?(?:人大|人民代表大会)`, 'u'),
  }
}

const compiled = new WeakMap<District, OfficePatterns>()

/** The office patterns of a district, made once. Source of the offices: design of the front matter, `leaders`. */
export function officePatterns(district: District): OfficePatterns {
  const known = compiled.get(district) ?? compile(district)
  compiled.set(district, known)
  return known
}
