import { z } from 'zod'
import { text } from '../compose/yaml-schema.ts'
import type { ColumnEntry } from '../model/authority.ts'
import type { Result } from '../model/message.ts'
import { readYamlList } from './yaml-file.ts'

/** Longest name of a column, in UTF-16 units: anything longer is a sentence, and is not looked up among the columns. */
export const LONGEST_COLUMN = 60

const name = text.max(LONGEST_COLUMN, `栏目的名称最长 ${LONGEST_COLUMN} 字`)
const columns = z.array(z.strictObject({ name, status: z.enum(['confirmed', 'rejected']) }))

/** `columns.yaml`: columns (栏目) that a person confirmed or rejected; empty when there is no such file. */
export const readColumns = (contentDir: string): Result<ColumnEntry[]> =>
  readYamlList({ contentDir, file: 'columns.yaml' }, columns)
