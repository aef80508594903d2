import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parse, stringify } from 'yaml'
import { ingest } from '../../src/ingest/ingest.ts'
import { formatMessage, sortMessages } from '../../src/messages/report.ts'
import { readFolder } from './expect-folder.ts'

/** Where the case folders stand. */
export const CASES = path.resolve(import.meta.dirname, '../cases')

/** Names of all case folders, sorted. */
export function caseNames(): string[] {
  const entries = readdirSync(CASES, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

/** What `case.yaml` may say: what the case is about, and YAML files of the archive folder by name (`site`, `events`, `people`, `columns`). */
interface CaseFile {
  about: string
  files?: Record<string, unknown>
}

const SITE = { title: '试验文库', paper: '试验报', place: '上海市徐汇区' }

function writeYaml(contentDir: string, files: Record<string, unknown>): void {
  for (const [name, data] of Object.entries({ site: SITE, ...files })) {
    writeFileSync(path.join(contentDir, `${name}.yaml`), stringify(data))
  }
}

/**
 * Makes an archive folder of a case, ingests it, and gives what came out: article files by path below `articles/`, and
 * `messages.txt`, one message a line, when there were any.
 */
export async function runCase(name: string): Promise<Map<string, string>> {
  const folder = path.join(CASES, name)
  const { files = {} } = parse(readFileSync(path.join(folder, 'case.yaml'), 'utf8')) as CaseFile
  const contentDir = mkdtempSync(path.join(tmpdir(), 'case-'))
  try {
    if (existsSync(path.join(folder, 'raw')))
      cpSync(path.join(folder, 'raw'), path.join(contentDir, 'raw'), { recursive: true })
    writeYaml(contentDir, files)
    const { messages } = await ingest({ contentDir, dryRun: false, today: '2026-01-01' })
    const made = readFolder(path.join(contentDir, 'articles'))
    const told = sortMessages(messages).map((message) => `${formatMessage(message)}\n`)
    if (told.length > 0) made.set('messages.txt', told.join(''))
    return made
  } finally {
    rmSync(contentDir, { recursive: true, force: true })
  }
}
