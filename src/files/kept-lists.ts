import { z } from 'zod'
import { text, edtf, asciiId } from '../formats/yaml-schema.ts'
import type { PlaceEntry, ColumnEntry, NamedEvent, SubjectEntry } from '../model/authority.ts'
import type { Result } from '../model/message.ts'
import { readYamlList } from './yaml-file.ts'

/** Longest name of a column, in UTF-16 units: anything longer is a sentence, and is not looked up among the columns. */
export const LONGEST_COLUMN = 60

const name = text.max(LONGEST_COLUMN, `栏目的名称最长 ${LONGEST_COLUMN} 字`)
const columns = z.array(z.strictObject({ name, status: z.enum(['confirmed', 'rejected']) }))

/** `columns.yaml`: columns (栏目) that a person confirmed or rejected; empty when there is no such file. */
export const readColumns = (contentDir: string): Result<ColumnEntry[]> =>
  readYamlList({ contentDir, file: 'columns.yaml' }, columns)

const events = z.array(z.strictObject({ names: z.array(text).min(1), dates: z.array(edtf).min(1) }))

/** `events.yaml`: a list of `{ names, dates }`, events that can date a text; empty when there is no such file. */
export const readEvents = (contentDir: string): Result<NamedEvent[]> =>
  readYamlList({ contentDir, file: 'events.yaml' }, events)

const texts = <T extends z.ZodType>(item: T) => z.array(item).default(() => [])
const subjects = z.array(
  z
    .strictObject({
      name: text,
      about: text.exactOptional(),
      articles: texts(asciiId),
      columns: texts(text),
      words: texts(text),
    })
    .refine(({ articles, columns, words }) => articles.length + columns.length + words.length > 0, {
      error: '写上 articles（文章编号）、columns（栏目）、words（文中的词）里的至少一项',
    }),
)

/** `subjects.yaml`: subjects (专题) kept by hand, each with its articles, columns, or words; empty when there is no such file. */
export const readSubjects = (contentDir: string): Result<SubjectEntry[]> =>
  readYamlList({ contentDir, file: 'subjects.yaml' }, subjects)

const places = z.array(
  z.strictObject({ name: text, aliases: z.array(text).default(() => []), kind: text.exactOptional() }),
)

/** `places.yaml`: the local gazetteer; empty when there is no such file. */
export const readPlaces = (contentDir: string): Result<PlaceEntry[]> =>
  readYamlList({ contentDir, file: 'places.yaml' }, places)
