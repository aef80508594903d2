import { warning } from '../messages/message.ts'
import type { Message } from '../model/message.ts'
import type { SiteInfo } from '../model/site.ts'
import { districtOf } from '../people/district.ts'

type DistrictInfo = Pick<SiteInfo, 'place' | 'kind'> & { paper?: string }

/** The program's understanding of the place in site.yaml: whose leaders are looked for, by which words; for a person to look over. */
export function placeTold({ place, kind, paper }: DistrictInfo): string {
  const { short, level, upper = [] } = districtOf(place, paper, kind)
  if (place === undefined && short === '')
    return '没有写；区领导只能按“区委、区政府”等认，以后在 site.yaml 里补上 place'
  if (short === '') return `${place}：没有看出是哪个区县，请写成“某省某市某某区”，以后在 site.yaml 里改 place`
  const source = place === undefined ? `没有写，按报名“${paper}”认` : place
  const path = [...upper, `${short}（${level}）`].join(' › ')
  return `${source}：${path}，领导按“${level}委”“${level}政府”“${short}${level}”认`
}

/** A warning (`place-unread`) for a place that is not written, or of which no unit was understood. */
export function placeDoubts(site: DistrictInfo): Message[] {
  const { place, kind, paper } = site
  if (districtOf(place, paper, kind).short !== '') return []
  const what = place === undefined ? '没有写 place：' : `place 写的是“${place}”，`
  const todo = '在 site.yaml 里写 place，从省或市写起，如 place: 上海市徐汇区；区县以外的单位再写 kind'
  return [warning({ file: 'site.yaml', what: `${what}不知道是哪个区县，认不全它的领导`, todo, rule: 'place-unread' })]
}
