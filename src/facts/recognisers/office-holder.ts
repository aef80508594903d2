import { namesAfter } from '../../people/name-list.ts'
import { officeStanding } from '../../people/office-standing.ts'
import { officePatterns } from '../../people/offices.ts'
import { beginsPlace, rolesAhead } from '../../people/roles.ts'
import { toldTimeAt } from '../../people/told-past.ts'
import type { Look, PersonFinding, Recogniser, Found } from '../finding.ts'

interface Phrase {
  role: string
  from: number
  end: number
}

/** 常委会主任 without its body, where the article tells of the district's congress. */
const IMPLIED = /(?<=^|[,。;\s])(?:人大)?常委会(?:党组书记、|党组副书记、)?(?:副)?主任(?!会议|委员)/gu

function implied({ part, context, text }: Look): Phrase[] {
  const { key } = part
  if (!key.includes('常委会') || !officePatterns(context.district).congress.test(text.all)) return []
  return [...key.matchAll(IMPLIED)].map(({ 0: role, index: from }) => ({ role, from, end: from + role.length }))
}

/** Behind an office that is only sought: 、区长|候选人. */
const SOUGHT = /^(?:提名)?(?:候选人|人选|建议人选)/u

/** Office in the body's party group, which comes before an election: no office of its own. */
const PREPARED = /^[^、]*党组(?:成员|副?书记)$/u

/** The offices of a phrase; the one that is only sought is left out, and what is left must be some. */
function upTo({ part: { key, text } }: Look, from: number, to: number): Phrase[] {
  const sought = SOUGHT.exec(key.slice(to, to + 8))?.[0]
  if (sought === undefined) return [{ role: text.slice(from, to), from, end: to }]
  const role = text.slice(from, to).replace(/(?:^|、)[^、]*$/u, '')
  return role === '' || PREPARED.test(role) ? [] : [{ role, from, end: to + sought.length }]
}

/** A word that every office has: asked first, for speed. */
const ANY_OFFICE = /书记|主任|主席|常委|委员|党组成员|政委|专员|司令|巡视员|调研员|[区县市旗州盟镇乡师团场部书]长/u

function phrases(look: Look): Phrase[] {
  const { key } = look.part
  const { some, phrase } = officePatterns(look.context.district)
  if (!some.test(key) || !ANY_OFFICE.test(key)) return []
  const found = [...key.matchAll(phrase)].flatMap((match): Phrase[] => {
    const ahead = rolesAhead(key.slice(0, match.index))
    return upTo(look, match.index - ahead, match.index + match[0].length)
  })
  return [...found, ...implied(look)].sort((a, b) => a.from - b.from)
}

function person(look: Look, told: Pick<PersonFinding, 'name' | 'from' | 'role' | 'open'>): Found {
  const time = toldTimeAt(look.part.key, told.from)
  const year = typeof time === 'number' ? { year: time } : {}
  return { kind: 'person', ...told, ...year, leader: time !== 'old' }
}

/** 等 that closes a list of leaders, not one of others: 等出席, 等区领导. */
const OPENS =
  /^等(?:区)?(?:领导|出席|参加|参与|陪同|分别|一同|共同|同志|[,。]|一起|随同|到|前往|走访|慰问|检查|调研|视察)/u

interface Holders {
  people: Found[]
  /** Offset behind the last name; that of the office when no name follows. */
  end: number
}

function holders(look: Look, { role, end }: Phrase): Holders {
  if (beginsPlace(look.part.key, end)) return { people: [], end }
  const space = /^ ?/u.exec(look.part.key.slice(end))?.[0].length ?? 0
  const list = namesAfter(look.part.key, end + space, look.evidence)
  const open = list.open && OPENS.test(look.part.key.slice(list.end))
  const people = list.names.map(({ name, from }) => person(look, { name, from, role, open }))
  return { people, end: people.length > 0 ? list.end : end }
}

/** Words between a holder and the next office that leaves out its body: 主持会议|,副主席×××; 主持会议。|副主任×××. */
const BETWEEN =
  /^(?:[^,。;]{0,14}?(?=(?:[,;]|[和与及])(?:副|党组|秘书长))|[^,。;]{0,14}(?:,[^,。;]{2,12})?。(?=副主[任席]))/u

/** ,副主任C,党组成员D: offices that leave out the body named just before. */
function elliptical(look: Look, end: number): Found[] {
  const { key } = look.part
  const start = end + (BETWEEN.exec(key.slice(end))?.[0].length ?? 0)
  const isNew = key.charAt(start - 1) === '。'
  const match = officePatterns(look.context.district).elliptical.exec(isNew ? `,${key.slice(start)}` : key.slice(start))
  if (!match) return []
  const from = isNew ? start : start + 1
  const phrase = { role: match[0].slice(1), from, end: from + match[0].length - 1 }
  const found = holders(look, phrase)
  return found.people.length > 0 ? [...found.people, ...elliptical(look, found.end)] : []
}

/** True when an office follows the holders of somebody else's with nothing but a separator between: it is somebody else's too. */
function isChained(key: string, since: number, from: number): boolean {
  return since > 0 && from >= since && /^(?:、|,|和|与|及|以及|;)$/u.test(key.slice(since, from))
}

/** 区委书记A,区委副书记、区长B; 副主任C、D: an office of the district with its holder right behind it. */
export const officeHolder: Recogniser = {
  id: 'office-holder',
  find: (look) => {
    const { key } = look.part
    const { district } = look.context
    const found: Found[] = []
    let others = 0
    for (const phrase of phrases(look)) {
      const words = key.slice(Math.max(0, phrase.from - 6), phrase.from)
      const { people, end } = holders(look, phrase)
      const isNamed = district.short !== '' && phrase.role.includes(district.short)
      const standing = officeStanding([words, phrase.role], district)
      const isOwn = standing === 'own' && (isNamed || !isChained(key, others, phrase.from))
      if (!isOwn) others = standing === 'former' ? others : end
      else if (people.length > 0) found.push(...people, ...elliptical(look, end))
    }
    return found
  },
  examples: [
    { text: '区委书记李建国,区委副书记、区长王芳出席。', finds: ['李建国 区委书记', '王芳 区委副书记、区长'] },
    { text: '区委常委、宣传部长赵小明宣读决定。', finds: ['赵小明 区委常委、宣传部长'] },
    {
      text: '区人大常委会主任李建国,副主任王芳、赵小明,党组成员孙丽参加。',
      finds: ['李建国 区人大常委会主任', '王芳 副主任', '赵小明 副主任', '孙丽 党组成员'],
    },
    { text: '静安区委书记李建国来访。', finds: [] },
    { text: '静安区委书记李建国、区长王芳来访。', finds: [] },
    { text: '原区委书记李建国回忆。', finds: [] },
    { text: '社区书记李建国介绍。', finds: [] },
    { text: '团区委书记李建国主持。', finds: [] },
    { text: '区委书记强调,要抓好落实。', finds: [] },
  ],
}
