import { z } from 'zod'
import { asciiId, edtf, text } from '../formats/yaml-schema.ts'
import { warning } from '../messages/message.ts'
import { TERM_BEGINNINGS, TERM_ENDS, type AuthorityPerson } from '../model/authority.ts'
import type { Message, Result } from '../model/message.ts'
import type { PersonRegistration } from '../model/registry.ts'
import { unifiedName } from '../read/width.ts'
import { readYamlList } from './yaml-file.ts'

const office = z.strictObject({
  title: text,
  from: edtf.exactOptional(),
  to: edtf.exactOptional(),
  how: z.enum(TERM_BEGINNINGS).exactOptional(),
  evidence: text.exactOptional(),
  ended: z.enum(TERM_ENDS).exactOptional(),
  endedBy: text.exactOptional(),
})

const OF_OFFICES = '应写在职务里：offices: [{ title: 区长, from: "2021-11-22", to: "2026-11" }]'
/** A key of an office that stands beside the name instead. */
const ofOffices = z.undefined({ error: OF_OFFICES }).exactOptional()

/** A name, whichever of two equal ideographs it is written with. */
const name = text.transform(unifiedName)

const person = z.strictObject({
  id: asciiId,
  name,
  pinyin: text.exactOptional(),
  aliases: z.array(name).default(() => []),
  offices: z.array(office).default(() => []),
  leader: z.boolean().exactOptional(),
  person: z.boolean().exactOptional(),
  not: z.array(text).default(() => []),
  title: ofOffices,
  from: ofOffices,
  to: ofOffices,
  evidence: ofOffices,
})

const isUnique = (people: readonly { id: string }[]): boolean =>
  new Set(people.map(({ id }) => id)).size === people.length

const people = z.array(person).refine(isUnique, { error: '里有两个人用同一个 id' })

/** `people.yaml`: the authority file of people; empty when there is no such file. An id given twice is an error. */
export const readPeople = (contentDir: string): Result<AuthorityPerson[]> =>
  readYamlList({ contentDir, file: 'people.yaml' }, people)

/** People of the authority file whose registered name is neither their name nor an alias: older reports name somebody else then. */
export function renamedPeople(
  people: readonly AuthorityPerson[],
  registered: readonly PersonRegistration[],
): Message[] {
  const names = new Map(registered.map(({ id, name }) => [id, unifiedName(name)]))
  return people.flatMap(({ id, name, aliases }) => {
    const old = names.get(id)
    if (old === undefined || old === name || aliases.includes(old)) return []
    const what = `${id} 原来登记的名字是${old}，现在写作${name}，别名里没有原名；报上印${old}的就不再算他`
    const todo = `是同一个人，在他这一项里写 aliases: ${JSON.stringify([...aliases, old])}；是另一个人，换一个 id`
    return [warning({ file: 'people.yaml', what, todo, rule: 'person-renamed' })]
  })
}
