import { z } from 'zod'
import { text } from '../compose/yaml-schema.ts'
import type { ColumnEntry } from '../model/authority.ts'
import type { Result } from '../model/message.ts'
import { readYamlList } from './yaml-file.ts'

const columns = z.array(z.strictObject({ name: text, status: z.enum(['confirmed', 'rejected']) }))

/** `columns.yaml`: columns (栏目) that a person confirmed or rejected; empty when there is no such file. */
export const readColumns = (contentDir: string): Result<ColumnEntry[]> =>
  readYamlList({ contentDir, file: 'columns.yaml' }, columns)
