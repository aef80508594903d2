import type { OfficeGroup } from '../model/archive.ts'
import type { District } from '../people/district.ts'
import { rememberedOf } from '../model/remembered.ts'

/** One office of a role: its title in the form that all ways of printing it share, and its body. */
export interface TitledOffice {
  title: string
  group: OfficeGroup
}

/** Labels of a group of people, which name no office: 区领导, 区四套班子领导, 有关方面负责人. */
const LABEL = /(?:领导(?:同志|成员|干部)?|班子成员|负责(?:人|同志))$/u
/** Offices that are no longer held, or not yet: no evidence of holding one. */
const NOT_HELD = /^(?:原|前任|前(?!进)|时任|曾任|历任|拟任)|(?:候选人|人选)$/u
const BREAK = /[、，,；;]|兼任?/u
const SESSION = '第?[一二三四五六七八九十]{1,3}届'
/** Offices that say nothing of their body. */
const BODILESS =
  /^(?:党组(?:副)?书记|党组成员|(?:代理?|常务副|副)?(?:书记|主任|主席)|(?:组织|宣传|统战|社会工作|政法|人武)部(?:部)?长|秘书长|常委|(?:[一二]级)?(?:副)?巡视员|[一二三四]级调研员|部长)$/u

/** Bodiless offices that a body named just before them can have, so that no chairman is given to a committee. */
const FITTING: Partial<Record<OfficeGroup, RegExp>> = {
  committee: /^(?:常务副|副)?书记$|^常委$|部长$|部部?长$|^秘书长$/u,
  congress: /主任$|^党组|^秘书长$|书记$/u,
  government: /^党组|巡视员$|调研员$|^秘书长$/u,
  conference: /主席$|^党组|^秘书长$|书记$/u,
  discipline: /书记$|主任$|常委$/u,
}

type Rewrite = readonly [form: RegExp, plain: string]

/** Forms of one title that differ in nothing but fullness: 中共徐汇区委书记 and 区委书记, 区人民政府副区长 and 副区长. */
const rewrites = rememberedOf(({ short, level }: District): Rewrite[] => {
  const named = short === '' ? '' : `(?:${short}(?=${level}))?`
  return [
    [new RegExp(`^(?:中共)?(?:\\p{Script=Han}{2,3}市(?=${short}${level}))?${named}`, 'u'), ''],
    [
      new RegExp(
        `^政协(?:\\p{Script=Han}{2,3}市)?${short === '' ? '' : `(?:${short})?`}${level}(?:${SESSION})?委(?:员会)?`,
        'u',
      ),
      `${level}政协`,
    ],
    [new RegExp(`^${level}${SESSION}(?=委|人大|人民代表|政协)`, 'u'), level],
    [new RegExp(`^${level}委员会`, 'u'), `${level}委`],
    [new RegExp(`^${level}委常务委员$`, 'u'), `${level}委常委`],
    [new RegExp(`^${level}委政法委员会`, 'u'), `${level}委政法委`],
    [new RegExp(`^${level}委统一战线工作部`, 'u'), `${level}委统战部`],
    [/(?<=(?:组织|宣传|统战|社会工作|政法|人武)部)长$/u, '部长'],
    [
      new RegExp(
        `^${level}(?:人大|人民代表大会)(?:常委会|常务委员会)?(?=(?:党组|常务副|副)*(?:主任(?!委员)|书记|成员))`,
        'u',
      ),
      `${level}人大常委会`,
    ],
    [new RegExp(`^${level}(?:(?:人民)?政府)?(?=(?:代理?|常务副|副)?${level}长$)`, 'u'), ''],
    [new RegExp(`^${level}人民政府`, 'u'), `${level}政府`],
    [new RegExp(`^代理(?=${level}长$)`, 'u'), '代'],
    [new RegExp(`^${level}纪律检查委员会`, 'u'), `${level}纪委`],
    [new RegExp(`^${level}(?:监察委员会|监察委)`, 'u'), `${level}监委`],
  ]
})

/** The body that a title names, as it stands before other titles of it; null for one of no body of the district's. */
function bodyOf(title: string, level: string): { group: OfficeGroup; body: string } | null {
  const bodies: readonly [OfficeGroup, start: string, body: string][] = [
    ['congress', `${level}人大`, `${level}人大常委会`],
    ['conference', `${level}政协`, `${level}政协`],
    ['discipline', `${level}纪委`, `${level}纪委`],
    ['discipline', `${level}监委`, `${level}监委`],
    ['government', `${level}政府`, `${level}政府`],
    ['committee', `${level}委`, `${level}委`],
  ]
  if (new RegExp(`^(?:代|常务副|副)?${level}长$`, 'u').test(title)) return { group: 'government', body: `${level}政府` }
  const found = bodies.find(([, start]) => title.startsWith(start))
  return found ? { group: found[0], body: found[2] } : null
}

/** A part that leans on the body named before it: 监委主任 after 区纪委书记, 政法委书记 after 区委副书记. */
function completed(part: string, before: ReturnType<typeof bodyOf>, level: string): string {
  if (before === null) return part
  if (/^(?:纪委|监委|监察委)/u.test(part)) return level + part
  if (before.group === 'committee' && /^政法委(?:员会)?(?:副)?书记$/u.test(part)) return before.body + part
  return BODILESS.test(part) && FITTING[before.group]?.test(part) ? before.body + part : part
}

/** A title in its plain form: without the district's name and the number of a session, its body in the usual short form. */
export function plainTitle(title: string, district: District): string {
  return rewrites(district).reduce((text, [form, plain]) => text.replace(form, plain), title.trim())
}

const KNOWN = new WeakMap<District, Map<string, readonly TitledOffice[]>>()

/**
 * The offices of a role as printed, in printed order: 区委副书记、区长 are two; a group label (区领导) is
 * none, nor is one no longer or not yet held. A title
 * without its body takes that of the one before it in the same role, else stands under `unnamed`.
 */
export function officesOfRole(role: string, district: District): readonly TitledOffice[] {
  const roles = KNOWN.get(district) ?? new Map<string, readonly TitledOffice[]>()
  KNOWN.set(district, roles)
  const offices = roles.get(role) ?? readRole(role, district)
  roles.set(role, offices)
  return offices
}

function readRole(role: string, district: District): TitledOffice[] {
  if (LABEL.test(role) || NOT_HELD.test(role)) return []
  const found: TitledOffice[] = []
  let before: ReturnType<typeof bodyOf> = null
  for (const part of role.split(BREAK).map((each) => each.trim())) {
    if (part === '') continue
    const title = plainTitle(completed(part, before, district.level), district)
    before = BODILESS.test(title) ? before : bodyOf(title, district.level)
    found.push({ title, group: BODILESS.test(title) ? 'unnamed' : (before?.group ?? 'other') })
  }
  return found
}

const RANKS: readonly RegExp[] = [
  /^.{0,6}?(?:委|会|政协)(?:书记|主任|主席)$|^.长$/u,
  /^代.长$|代主任$/u,
  /常务副/u,
  /副(?:书记|主任|主席|.长)$/u,
  /常委$/u,
  /部长$/u,
]

/** Rank of a title among those of its body, a number to sort by: heads first, then deputies. */
export function rankOfTitle(title: string): number {
  const rank = /党组/u.test(title) ? -1 : RANKS.findIndex((form) => form.test(title))
  return rank === -1 ? RANKS.length : rank
}
