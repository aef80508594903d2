import type { UnitKind } from '../model/site.ts'
import type { District } from './district.ts'

/** Names of the bodies of a kind of unit, each a pattern without groups: its level, its committee, its government, its heads. */
export interface Bodies {
  /** 区; (自治)县; 师市. */
  level: string
  /** 委; 党工委; 党委. */
  committee: string
  /** (人民)政府; 管委会; 办事处. */
  government: string
  /** 区长; 镇长; 师长. */
  heads: string
  /** True where the committee's plain members (委员) and the government's 主任 are leaders too: zones, towns, the corps. */
  isSmall: boolean
}

const STATE = { committee: '委(?:员会)?', government: '(?:人民)?政府', isSmall: false }
const TOWN = { committee: '党委', government: '(?:人民)?政府', isSmall: true }
const ZONE = '(?:党工委|工委)'
const OFFICES = '(?:管委会|管理委员会)'

/** Source: the bodies that the Constitution and the organic laws give each level, and those that zones and the corps use in print. */
const OF_KIND: Readonly<Record<UnitKind, Bodies>> = {
  区: { ...STATE, level: '区', heads: '区长' },
  县: { ...STATE, level: '(?:自治县县|(?:自治)?县)', heads: '县长' },
  市: { ...STATE, level: '市', heads: '市长' },
  旗: { ...STATE, level: '(?:自治)?旗', heads: '旗长' },
  州: { ...STATE, level: '(?:自治)?州', heads: '州长' },
  盟: { ...STATE, level: '盟', government: '(?:行政公署|行署)', heads: '盟长' },
  地区: { ...STATE, level: '地区?', government: '(?:行政公署|行署)', heads: '专员' },
  开发区: {
    level:
      '(?:(?:经济技术|经济|高新技术产业|高新|经开|产业|工业|示范|度假|管理|合作|旅游)*(?:开发|示范|度假|管理|合作|园|新|港)?区)',
    committee: ZONE,
    government: OFFICES,
    heads: '(?!)',
    isSmall: true,
  },
  新区: {
    level: '新?区',
    committee: `(?:委(?:员会)?|${ZONE})`,
    government: `(?:${OFFICES}|(?:人民)?政府)`,
    heads: '区长',
    isSmall: true,
  },
  镇: { ...TOWN, level: '镇', heads: '镇长' },
  乡: { ...TOWN, level: '乡', heads: '乡长' },
  街道: { level: '街道', committee: ZONE, government: '办事处', heads: '(?!)', isSmall: true },
  兵团: { ...TOWN, level: '兵团', heads: '(?:司令员|政委|政治委员)' },
  师: { ...TOWN, level: '(?:师市|师|市)', committee: '(?:党委|委(?:员会)?)', heads: '(?:师长|市长|政委|政治委员)' },
  团: { ...TOWN, level: '团场?', heads: '(?:团长|场长|政委|政治委员)' },
}

/** The bodies of a unit, by its kind. */
export function bodiesOf({ kind, level }: District): Bodies {
  return OF_KIND[kind ?? (level in OF_KIND ? (level as UnitKind) : '区')]
}
