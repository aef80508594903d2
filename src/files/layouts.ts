import { z } from 'zod'
import { warning } from '../messages/message.ts'
import type { PageLayout } from '../model/layout.ts'
import type { Result } from '../model/message.ts'
import { readText } from './read-file.ts'

const box = z.tuple([z.number(), z.number(), z.number(), z.number()])
const line = z.strictObject({
  line: z.int().positive(),
  boxes: z.array(box),
  size: z.number(),
  bold: z.literal(true).optional(),
  group: z.int(),
  block: z.int(),
  column: z.int(),
  role: z
    .enum(['title', 'kicker', 'headline', 'subhead', 'byline', 'paragraph', 'crosshead', 'caption', 'margin'])
    .optional(),
  confidence: z.number().optional(),
  row: z.int().optional(),
})
const layout = z.strictObject({
  tool: z.string(),
  source: z.strictObject({ file: z.string(), sha256: z.string(), page: z.int() }),
  page: z.strictObject({ width: z.number(), height: z.number() }),
  bodySize: z.number(),
  lines: z.array(line),
  pictures: z.array(box),
})

/** The name of the file with the places of a page's lines, beside its text: `01.txt` → `01.layout.json`. */
const layoutFile = (textFile: string): string => textFile.replace(/\.txt$/iu, '.layout.json')

/** A layout as its file has it: one line of text a line, so that two versions can be compared. */
export function layoutText({ lines, ...rest }: PageLayout): string {
  const head = JSON.stringify(rest).slice(0, -1)
  return `${head},"lines":[\n${lines.map((each) => JSON.stringify(each)).join(',\n')}\n]}\n`
}

/** The layout beside a page's text; null where there is none, or where it is damaged (`layout-unused`, a warning). */
export function readLayout(contentDir: string, textFile: string): Result<PageLayout | null> {
  const file = layoutFile(textFile)
  const read = readText({ contentDir, file })
  if (read.status === 'absent') return { value: null, messages: [] }
  if (read.status === 'refused') return { value: null, messages: read.messages }
  try {
    return { value: layout.parse(JSON.parse(read.value)) as PageLayout, messages: [] }
  } catch {
    const todo = '这一版照没有版面数据的读；要重新读出来，移走这一版的 .txt 和 .layout.json 再运行'
    const what = '版面数据不完整或不合格式'
    return { value: null, messages: [warning({ file, what, todo, rule: 'layout-unused' })] }
  }
}
