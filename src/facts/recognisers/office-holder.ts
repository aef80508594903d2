import { namesAfter } from '../../people/name-list.ts'
import { officePatterns, officeStanding } from '../../people/offices.ts'
import type { Look, PersonFinding, Recogniser } from '../finding.ts'

interface Phrase {
  role: string
  from: number
  end: number
}

/** Offices in one phrase (区委常委、宣传部长) with their offsets. */
function phrases({ part, context }: Look): Phrase[] {
  if (!part.key.includes(context.district.level)) return []
  const found = [...part.key.matchAll(officePatterns(context.district).phrase)]
  return found.map((match) => ({ role: match[0], from: match.index, end: match.index + match[0].length }))
}

function holders(look: Look, { role, from, end }: Phrase, leader: boolean): PersonFinding[] {
  const space = /^ ?/u.exec(look.part.key.slice(end))?.[0].length ?? 0
  const list = namesAfter(look.part.key, end + space, look.text.all)
  return list.names.map((name) => ({
    kind: 'person',
    name: name.name,
    role,
    leader,
    open: list.open && /^等(?:区)?(?:领导|出席|参加|参与|陪同|分别)/u.test(look.part.key.slice(list.end)),
    paragraph: look.paragraph,
    from: name.from,
    rule: `office-holder:${from}`,
  }))
}

/** Words between a holder and the next office that leaves out its body: 主持会议|,副主席×××. */
const BETWEEN = /^[^,。;]{0,14}?(?=(?:[,;]|[和与及])(?:副|党组))/u

/** ,副主任C,党组成员D: offices that leave out the body named just before, in the same sentence. */
function elliptical(look: Look, end: number): PersonFinding[] {
  const { key } = look.part
  const start = end + (BETWEEN.exec(key.slice(end))?.[0].length ?? 0)
  const match = officePatterns(look.context.district).elliptical.exec(key.slice(start))
  if (!match) return []
  const phrase = { role: match[0].slice(1), from: start + 1, end: start + match[0].length }
  const found = holders(look, phrase, true)
  return found.length > 0 ? [...found, ...elliptical(look, endOf(look, found))] : []
}

/** Offset behind the last holder; a name set with spaces is longer in print. */
function endOf(look: Look, found: readonly PersonFinding[]): number {
  const last = found.at(-1)
  if (!last) return 0
  const spaced = new RegExp(`^${[...last.name].join(' {0,2}')}`, 'u').exec(look.part.key.slice(last.from))
  return last.from + (spaced?.[0].length ?? last.name.length)
}

/** 区委书记A,区委副书记、区长B; 副主任C、D: an office of the district with its holder right behind it. */
export const officeHolder: Recogniser = {
  id: 'office-holder',
  find: (look) =>
    phrases(look).flatMap((phrase) => {
      const standing = officeStanding(
        [look.part.key.slice(Math.max(0, phrase.from - 4), phrase.from), phrase.role],
        look.context.district,
      )
      if (standing !== 'own') return []
      const found = holders(look, phrase, true)
      return found.length === 0 ? [] : [...found, ...elliptical(look, endOf(look, found))]
    }),
  examples: [
    { text: '区委书记李建国,区委副书记、区长王芳出席。', finds: ['李建国 区委书记', '王芳 区委副书记、区长'] },
    { text: '区委常委、宣传部长赵小明宣读决定。', finds: ['赵小明 区委常委、宣传部长'] },
    {
      text: '区人大常委会主任李建国,副主任王芳、赵小明,党组成员孙丽参加。',
      finds: ['李建国 区人大常委会主任', '王芳 副主任', '赵小明 副主任', '孙丽 党组成员'],
    },
    { text: '静安区委书记李建国来访。', finds: [] },
    { text: '原区委书记李建国回忆。', finds: [] },
    { text: '社区书记李建国介绍。', finds: [] },
    { text: '区委书记强调,要抓好落实。', finds: [] },
  ],
}
