import { z } from 'zod'
import { digits, edtf, text } from '../compose/yaml-schema.ts'
import type { IssueInfo } from '../model/authority.ts'
import { isPage } from '../model/id.ts'
import type { Result } from '../model/message.ts'
import { readYamlFile } from './yaml-file.ts'

/** `1` and `01` are one page, `A01` and `a01` another: its number is that of the page's file. */
const pageNumber = z
  .string()
  .transform((page) => page.toLowerCase().padStart(2, '0'))
  .refine(isPage, { error: '的版次应为数字，写成 "01": 要闻，分叠的写成 "A01": 要闻' })

const issue = z.strictObject({
  date: edtf.exactOptional(),
  edition: text.exactOptional(),
  number: digits.exactOptional(),
  total: digits.exactOptional(),
  paper: text.exactOptional(),
  pages: z.record(pageNumber, text).default(() => ({})),
})

/** `raw/<issue>/issue.yaml`: what a person states about an issue; null when there is no such file, or it is refused. */
export const readIssueInfo = (contentDir: string, folder: string): Result<IssueInfo | null> =>
  readYamlFile({ contentDir, file: `raw/${folder}/issue.yaml` }, issue.nullable())
