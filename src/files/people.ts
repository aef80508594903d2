import { z } from 'zod'
import { asciiId, edtf, text } from '../compose/yaml-schema.ts'
import type { AuthorityPerson } from '../model/authority.ts'
import type { Result } from '../model/message.ts'
import { readYamlList } from './yaml-file.ts'

const office = z.strictObject({
  title: text,
  from: edtf.exactOptional(),
  to: edtf.exactOptional(),
  evidence: text.exactOptional(),
})

const person = z.strictObject({
  id: asciiId,
  name: text,
  pinyin: text.exactOptional(),
  aliases: z.array(text).default(() => []),
  offices: z.array(office).default(() => []),
  leader: z.boolean().exactOptional(),
  person: z.boolean().exactOptional(),
  not: z.array(text).default(() => []),
})

const isUnique = (people: readonly { id: string }[]): boolean =>
  new Set(people.map(({ id }) => id)).size === people.length

const people = z.array(person).refine(isUnique, { error: '里有两个人用同一个 id' })

/** `people.yaml`: the authority file of people; empty when there is no such file. An id given twice is an error. */
export const readPeople = (contentDir: string): Result<AuthorityPerson[]> =>
  readYamlList({ contentDir, file: 'people.yaml' }, people)
