import { bodiesOf, type Bodies } from './bodies.ts'
import type { District } from './district.ts'
import { rememberedOf } from '../model/remembered.ts'

/** The offices of one unit as regular expressions over a width key. */
interface OfficePatterns {
  /** Offices with their body, several in one phrase: 区委副书记、区长; 区人大常委会主任; 区委书记、园区管委会主任. */
  phrase: RegExp
  /** Offices after a separator that leave out the body, or its level, named just before: ,副主任; 、政府县长; 、人大主任. */
  elliptical: RegExp
  /** Leaders as a group: 区领导, 区四套班子领导. */
  group: RegExp
  /** True for a text that tells of the unit's own congress: then 常委会主任 alone is its head. */
  congress: RegExp
  /** A body of the unit elects: 县政协选举. */
  elects: RegExp
  /** The unit's head or a deputy, alone: 副区长. */
  head: RegExp
  /** A body of the unit at the end of a text: 区人大|, before a name with its title behind it. */
  body: RegExp
  /** True for texts in which any office of the unit can stand: asked first, for speed. */
  some: RegExp
}

/** A session's number: 区|十七届|人大. */
const SESSION = '(?:第?[一二三四五六七八九十]{1,3}届)?'
const CONGRESS = '(?:人大|人民代表大会)(?:常委会|常务委员会|工委|工作委员会)?'
const DEPUTY = '(?:代理?|常务副|第一副|副)?'
/** Notes in brackets behind an office: (代), (挂职), (女). */
const NOTE = '(?:\\((?:代|代理|挂职|兼|试用期|[\\p{Script=Han}]{1,4}级)\\))?'
/** 副主任, 党组副书记、副主任: what an office is called when its body is named before it. */
const SHORT =
  '党组(?:副)?书记|党组成员|(?:常务副|副)?(?:书记|主任|主席)|(?:组织|宣传|统战|社会工作|政法|人武)部(?:部)?长|秘书长|常委|区?人武部(?:部长|政委|政治委员)|政委|(?:一级|二级)?(?:副)?巡视员|[一二三四]级调研员|部长|(?:组织|宣传|统战|政法)委员'
/** Bodies of the unit that leave out its level once an office of it stands before them: 、政府县长, 、人大主任. */
const UNLEVELLED = `${CONGRESS}${DEPUTY}(?:主任(?!委员|会议)|主席(?!团))|政协${DEPUTY}主席|(?:纪委|监委|政法委|纪工委)${DEPUTY}(?:书记|主任)|(?:人武部|武装部)(?:部长|政委)|(?:组织|宣传|统战)部(?:部)?长`
/** 和 inside the name of a body, where it joins no people: 工业和信息化局. */
const JOINED = '和(?=信息|社会|旅游|改革|计划|草原|农村|规划|电视|新闻|城乡|军人|科技|体育|技术|卫生|生态|商务)'
/** Any other office in the same phrase, with its body: 徐汇海联会会长, 区总工会主席, 区委巡察工作领导小组组长. */
const OTHER = `(?:${JOINED}|(?![为和及与任])[\\p{Script=Han}A-Za-z0-9“”()·]){0,22}?(?:书记(?!处)|主任(?!委员)|主席(?!团)|部长|会长|组长|政委|政治委员|司令员|局长|院长|校长|主委|主任委员|总指挥|指挥长|总队长|支队长|队长|召集人|负责人|巡视员|调研员|检察长|董事长|理事长|秘书长|[区县市旗州盟镇乡师]长|常委|团长)`

/** The level with what may be printed before it: 中共, the unit's name with its nationalities, in a zone or a town also the larger unit's. */
function ownLevel({ short, upper = [] }: District, { level, isSmall }: Bodies): string {
  const larger = isSmall && upper.length > 0 ? `(?:(?:${upper.join('|')})[省市县区]?)?` : ''
  return `(?:中共)?${larger}${short === '' ? '' : `(?:${short}(?:\\p{Script=Han}{1,12}族)?)?`}${level}`
}

function committeeOffices(own: string, { committee, isSmall }: Bodies, isDispatched: boolean): string[] {
  const body = `${isSmall ? `(?:${own}|(?<![省市县区州旗盟]))` : own}${SESSION}${committee}`
  return [
    `${body}(?:常务|第一)?(?:副)?书记`,
    `${body}委员${isDispatched ? '' : '(?=、(?:常委|副?书记))'}`,
    `${body}(?:常委|常务委员${isSmall ? '|(?:组织|宣传|统战|政法|纪检)?委员' : ''})(?!会)`,
    `${own}${SESSION}${committee}(?:组织|宣传|统战|统一战线工作|社会工作|政法)部(?:部)?长`,
    `${own}${SESSION}${committee}秘书长`,
    `${own}${committee}政法委(?:员会)?书记`,
    ...(isSmall ? [`(?:${own})?(?:纪工委|纪委)(?:监工委)?(?:副)?书记`] : []),
  ]
}

function governmentOffices(own: string, { government, heads, isSmall, level }: Bodies, short: string): string[] {
  const named = short === '' ? '' : `(?:${short}(?:\\p{Script=Han}{1,12}族)?(?:${level})?|自治[县州旗])?`
  return [
    `(?:${own})?${government}${DEPUTY}${heads}`,
    `${own}${government}(?:党组)?(?:书记|副书记|成员|秘书长)`,
    ...(isSmall ? [`(?:${own})?${government}${DEPUTY}主任`] : []),
    `${named}${DEPUTY}${heads}`,
  ]
}

/** The bodies whose heads are leaders, as they are written before an office. */
function fullOffices(district: District, bodies: Bodies): string {
  const own = ownLevel(district, bodies)
  const isDispatched = district.kind === '盟' || district.kind === '地区'
  return [
    ...committeeOffices(own, bodies, isDispatched),
    ...governmentOffices(own, bodies, district.short),
    ...(isDispatched ? [`(?:${own})?(?:人大|政协)工委${DEPUTY}(?:主任|书记)`] : []),
    `${own}${SESSION}${CONGRESS}(?:党组)?${DEPUTY}(?:主任(?!委员|会议)|书记${bodies.isSmall ? '|主席' : ''})|${own}${SESSION}${CONGRESS}党组成员`,
    `${own}${SESSION}政协(?:党组)?${DEPUTY}(?:主席|书记)|${own}政协(?:党组成员|秘书长)`,
    `政协(?:\\p{Script=Han}{2,3}市)?${own}${SESSION}委(?:员会)?(?:副)?(?:主席|秘书长)`,
    `${own}(?:纪委|纪工委|纪律检查委员会)(?:监委|监工委)?${DEPUTY}书记`,
    `${own}(?:监委|监察委员会|监察委)${DEPUTY}主任`,
    `${own}(?:人武部|人民武装部|武装部)(?:部长|政委|政治委员)`,
  ].join('|')
}

function groups(district: District, all: Bodies): string {
  const { level, committee, government } = all
  const bodies = `${committee}、?${level}${government}|${committee}常委会|${committee}|${government}|人大(?:常委会)?|政协|(?:四|几|五)(?:套|大|家)(?:领导)?班子|(?:四|几|五)大家|级班子|县?处级|级|党政|党政班子|纪委监委`
  const more = `(?:${bodies})(?:、${level}(?:${bodies})){0,4}`
  const label = `(?:主要|分管|有关|相关|部分)?(?:负责)?领导(?:同志|成员)?|班子成员`
  const zone = /管委会/u.test(government) ? '|党工委(?:、?管委会)?|管委会' : ''
  return `(?:${ownLevel(district, all)}(?:${more})?${zone})(?:${label})(?:[、和及与]\\p{Script=Han}{0,6}[区县市镇乡]领导)?`
}

/** The office patterns of a unit, made once. Source of the offices: design of the front matter, `leaders`. */
export const officePatterns = rememberedOf((district: District): OfficePatterns => {
  const bodies = bodiesOf(district)
  const { level, heads, government } = bodies
  const full = fullOffices(district, bodies)
  const head = `${DEPUTY}${heads}`
  const brief = `${SHORT}|${UNLEVELLED}|${government}${head}|${head}`
  const own = ownLevel(district, bodies)
  return {
    phrase: new RegExp(`(?:${full})${NOTE}(?:(?:、\\s?|兼任?)(?:${full}|${brief}|${OTHER})${NOTE})*`, 'gu'),
    elliptical: new RegExp(`^[,、;和与及](?:${brief})${NOTE}(?:、(?:${brief})${NOTE})*`, 'u'),
    group: new RegExp(groups(district, bodies), 'gu'),
    congress: new RegExp(`${level}(?:第?[一二三四五六七八九十]+届)?(?:人大|人民代表大会)`, 'u'),
    elects: new RegExp(`${own}(?:政协|${CONGRESS})[^。]{0,20}(?:选举|补选|选出)`, 'u'),
    head: new RegExp(`^${head}$`, 'u'),
    body: new RegExp(`${own}(?:${bodies.committee}|${CONGRESS}|政协|纪委|监委|${government})$`, 'u'),
    some: new RegExp(
      `${level.replaceAll('(?:自治)?', '')}|${bodies.isSmall || /[盟地]/u.test(level) ? '工委|党委|纪委|管委会|政委|政府|办事处' : '常委会'}`,
      'u',
    ),
  }
})
