import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { readArchive } from '../../../src/cli/read-archive.ts'
import { sitePictures } from '../../../src/cli/site-pictures.ts'
import { acceptOriginals } from '../../../src/files/accept.ts'
import { auditArchive } from '../../../src/files/audit.ts'
import { ingest } from '../../../src/ingest/ingest.ts'
import type { RuleId } from '../../../src/messages/rules.ts'
import type { Message } from '../../../src/model/message.ts'
import { archiveFolder } from '../files/folder.ts'
import type { Act } from './hand.ts'

/** The page of every archive here: two articles. */
export const STORY = `河岸步道昨日开放

本报讯（记者 方一鸣）河边新修的步道昨日开放，沿线居民前来散步。步道全长三公里，沿途新种了两百棵树。

老街换上新路灯

本报讯（记者 王芳）弄堂口的路灯昨晚亮了，居民第一个走过，说这几年没有白等。
`
/** Another page of the same form. */
export const OTHER = STORY.replaceAll('步道', '渡口').replaceAll('路灯', '门牌')
/** The site.yaml of every archive here. */
export const SITE = 'title: 柳河文库\npaper: 柳河报\nplace: 临江市柳河区\n'
/** Its one issue. */
export const RAW = 'raw/2023-05-08'
/** Its one page. */
export const PAGE = `${RAW}/01.txt`
/** Its first article. */
export const ARTICLE = 'articles/2023-05-08/2023-05-08-01-01.md'
/** Where corrections of the page stand. */
export const CORRECTIONS = 'corrections/2023-05-08/01.yaml'
const FILES = { 'site.yaml': SITE, [PAGE]: STORY }

/** The commands that tell, each as the list of what it tells. */
const COMMANDS = {
  ingest: async (contentDir: string) => (await ingest({ contentDir, dryRun: false, today: '2024-01-01' })).messages,
  build: async (contentDir: string) => {
    const { value, messages } = await readArchive(contentDir)
    const out = path.join(contentDir, '.ingest/site')
    return value === null ? messages : [...messages, ...(await sitePictures(value, contentDir, out)).messages]
  },
  check: async (contentDir: string) => auditArchive({ contentDir, today: '2024-01-01' }).messages,
}

type Command = keyof typeof COMMANDS
/** A message, the file that it names, what tells it, the fault that a person makes, and the remedy as the message says it. */
export type Row = readonly [RuleId, file: string, Command, fault: Act, remedy: Act]

/** The next ingest does by itself what there is to do. */
export const ingested: Act = () => undefined
/** Confirms what became of a raw page. */
export const accept =
  (file: string): Act =>
  (folder) =>
    void acceptOriginals(folder, { file, why: '照报纸改', today: '2024-01-01' })
/** A second page of the issue. */
export const SECOND = `${RAW}/02.txt`
/** What a person may state of the issue. */
export const ISSUE = `${RAW}/issue.yaml`
/** A correction file of one correction, its value before and after with an arrow between. */
export const correction = (number: string, field: string, change: string): string => {
  const [before, after] = change.split(' → ')
  return `- id: "2023-05-08-01-${number}"\n  field: ${field}\n  before: ${before}\n  after: ${after}\n  date: "2024-01-01"\n`
}

const told = async (folder: string, command: Command, rule: RuleId): Promise<Message[]> =>
  (await COMMANDS[command](folder)).filter((message) => message.rule === rule)

/** Tests that each fault is told of its file, and that what the message says to do makes it go. */
export function tryRemedies(rows: readonly Row[]): void {
  for (const [rule, file, command, fault, remedy] of rows)
    test(`${command}: ${rule} names ${file}, and what it says to do makes it go`, async (t) => {
      const folder = archiveFolder(t, FILES)
      assert.deepEqual(await COMMANDS.ingest(folder), [])
      fault(folder)
      const [first] = await told(folder, command, rule)
      assert.equal(first?.file, file, JSON.stringify(await COMMANDS[command](folder)))
      assert.match(first.todo, /\p{Script=Han}{2}/u)
      remedy(folder)
      await COMMANDS.ingest(folder)
      assert.deepEqual(await told(folder, command, rule), [])
    })
}
