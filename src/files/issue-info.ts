import { z } from 'zod'
import { digits, text } from '../formats/yaml-schema.ts'
import { statedIssueDate } from '../facts/issue-date.ts'
import type { IssueInfo } from '../model/authority.ts'
import { pageNamed } from '../model/page-name.ts'
import type { Result } from '../model/message.ts'
import { readYamlFile } from './yaml-file.ts'

/** `1` and `01` are one page, `A01` and `a01` another; `12-13` is page 12, as its file is. */
const pageNumber = z
  .string()
  .transform((page) => pageNamed(page)?.page ?? '')
  .refine((page) => page !== '', {
    error: '的版次应为数字，写成 "01": 要闻，分叠的写成 "A01": 要闻，跨版的写成 "12-13": 要闻',
  })

/** The day of an issue: one that is known, inferred (`?`) or bounded (`/..`), or the first and last of an issue of several days. */
const issueDay = z.string().refine((date) => statedIssueDate(date) !== null, {
  error: '应为出版日，写成 "2021-11-22"；几天合出一期的写成 "2023-09-30/2023-10-01"（不超过 31 天）',
})

const issue = z.strictObject({
  date: issueDay.exactOptional(),
  edition: text.exactOptional(),
  number: digits.exactOptional(),
  total: digits.exactOptional(),
  paper: text.exactOptional(),
  pages: z.record(pageNumber, text).default(() => ({})),
})

/** `raw/<issue>/issue.yaml`: what a person states about an issue; null when there is no such file, or it is refused. */
export const readIssueInfo = (contentDir: string, folder: string): Result<IssueInfo | null> =>
  readYamlFile({ contentDir, file: `raw/${folder}/issue.yaml` }, issue.nullable())
