import { z } from 'zod'
import { asciiId, text } from '../compose/yaml-schema.ts'
import type { SubjectEntry } from '../model/authority.ts'
import type { Result } from '../model/message.ts'
import { readYamlList } from './yaml-file.ts'

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
