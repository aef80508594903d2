import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { readArchive } from '../../../src/cli/read-archive.ts'
import { sitePictures } from '../../../src/cli/site-pictures.ts'
import { acceptOriginals } from '../../../src/files/accept.ts'
import { auditArchive } from '../../../src/files/audit.ts'
import { ingest } from '../../../src/files/ingest.ts'
import type { RuleId } from '../../../src/messages/rules.ts'
import type { Message } from '../../../src/model/message.ts'
import { archiveFolder } from '../files/folder.ts'
import { add, both, change, copy, makeFolder, move, put, remove, type Act } from './hand.ts'

const STORY = `河岸步道昨日开放

本报讯（记者 方一鸣）河边新修的步道昨日开放，沿线居民前来散步。步道全长三公里，沿途新种了两百棵树。

老街换上新路灯

本报讯（记者 王芳）弄堂口的路灯昨晚亮了，居民第一个走过，说这几年没有白等。
`
const OTHER = STORY.replaceAll('步道', '渡口').replaceAll('路灯', '门牌')
const SITE = 'title: 柳河文库\npaper: 柳河报\nplace: 临江市柳河区\n'
const RAW = 'raw/2023-05-08'
const PAGE = `${RAW}/01.txt`
const ARTICLE = 'articles/2023-05-08/2023-05-08-01-01.md'
const CORRECTIONS = 'corrections/2023-05-08/01.yaml'
const FILES = { 'site.yaml': SITE, [PAGE]: STORY }

/** The commands that tell, each as the list of what it tells. */
const COMMANDS = {
  ingest: async (contentDir: string) => (await ingest({ contentDir, dryRun: false, today: '2024-01-01' })).messages,
  build: async (contentDir: string) => {
    const { value, messages } = await readArchive(contentDir)
    const out = path.join(contentDir, '.ingest/site')
    return value === null ? messages : [...messages, ...(await sitePictures(value, contentDir, out)).messages]
  },
  check: async (contentDir: string) => auditArchive({ contentDir }).messages,
}

type Command = keyof typeof COMMANDS
/** A message, the file that it names, what tells it, the fault that a person makes, and the remedy as the message says it. */
type Row = readonly [RuleId, file: string, Command, fault: Act, remedy: Act]

/** The next ingest does by itself what there is to do. */
const ingested: Act = () => undefined
/** Confirms what became of a raw page. */
const accept =
  (file: string): Act =>
  (folder) =>
    void acceptOriginals(folder, { file, why: '照报纸改', today: '2024-01-01' })
const SECOND = `${RAW}/02.txt`
const ISSUE = `${RAW}/issue.yaml`
/** A correction file of one correction, its value before and after with an arrow between. */
const correction = (number: string, field: string, change: string): string => {
  const [before, after] = change.split(' → ')
  return `- id: "2023-05-08-01-${number}"\n  field: ${field}\n  before: ${before}\n  after: ${after}\n  date: "2024-01-01"\n`
}

const ROWS: readonly Row[] = [
  ['content-missing', 'site.yaml', 'ingest', remove('site.yaml'), put('site.yaml', SITE)],
  ['content-missing', 'raw', 'ingest', move('raw', 'old'), move('old', 'raw')],
  ['schema', 'site.yaml', 'ingest', add('site.yaml', 'papper: 柳河报\n'), change('site.yaml', 'papper: 柳河报\n', '')],
  ['yaml-syntax', 'site.yaml', 'ingest', add('site.yaml', 'licence: "版权\n'), put('site.yaml', SITE)],
  [
    'yaml-forbidden',
    'site.yaml',
    'build',
    change('site.yaml', 'title: 柳河文库', 'title: &name 柳河文库'),
    change('site.yaml', '&name ', ''),
  ],
  ['file-empty', `${RAW}/02.txt`, 'ingest', put(`${RAW}/02.txt`, ''), put(`${RAW}/02.txt`, OTHER)],
  [
    'file-decode',
    `${RAW}/02.txt`,
    'ingest',
    put(`${RAW}/02.txt`, Uint8Array.of(...Array<number>(400).fill(255))),
    put(`${RAW}/02.txt`, OTHER),
  ],
  ['file-kind', `${RAW}/02.txt`, 'ingest', makeFolder(`${RAW}/02.txt`), remove(`${RAW}/02.txt`)],
  [
    'file-name',
    'raw/2023-02-30',
    'ingest',
    put('raw/2023-02-30/01.txt', OTHER),
    move('raw/2023-02-30', 'raw/2023-02-28'),
  ],
  ['file-lines', `${RAW}/02.txt`, 'ingest', put(`${RAW}/02.txt`, '字\n'.repeat(200_000)), put(`${RAW}/02.txt`, OTHER)],
  ['date-disagreement', PAGE, 'ingest', put(ISSUE, 'date: "2023-05-09"\n'), put(ISSUE, 'date: "2023-05-08"\n')],
  ['scan-broken', `${RAW}/01.jpg`, 'build', put(`${RAW}/01.jpg`, 'no picture'), remove(`${RAW}/01.jpg`)],
  [
    'scan-double',
    `${RAW}/01.png`,
    'build',
    both(put(`${RAW}/01.jpg`, 'picture'), put(`${RAW}/01.png`, 'picture')),
    remove(`${RAW}/01.png`),
  ],
  [
    'weekday-disagreement',
    SECOND,
    'ingest',
    put(SECOND, `柳河报 2023年5月8日 星期三 第02版\n\n${OTHER}`),
    both(change(SECOND, '星期三', '星期一'), accept(SECOND)),
  ],
  [
    'page-disagreement',
    SECOND,
    'ingest',
    put(SECOND, `第04版\n2023年5月8日 星期一\n\n${OTHER}`),
    both(move(SECOND, `${RAW}/04.txt`), accept(SECOND)),
  ],
  [
    'jump-unmatched',
    SECOND,
    'ingest',
    put(SECOND, OTHER.replace('两百棵树。', '两百棵树，还有（下转第3版）')),
    both(change(SECOND, '还有（下转第3版）', '还有花。'), accept(SECOND)),
  ],
  ['raw-changed', PAGE, 'ingest', change(PAGE, '两百', '三百'), change(PAGE, '三百', '两百')],
  ['raw-changed', PAGE, 'ingest', change(PAGE, '两百', '三百'), accept(PAGE)],
  ['raw-gone', PAGE, 'ingest', move(PAGE, '.ingest/kept.txt'), move('.ingest/kept.txt', PAGE)],
  [
    'article-name',
    'articles/2023-05-08/notes.txt',
    'build',
    put('articles/2023-05-08/notes.txt', '备忘'),
    remove('articles/2023-05-08/notes.txt'),
  ],
  [
    'article-copy',
    'articles/2023-05-08/2023-05-08-01-01 副本.md',
    'ingest',
    copy(ARTICLE, 'articles/2023-05-08/2023-05-08-01-01 副本.md'),
    remove('articles/2023-05-08/2023-05-08-01-01 副本.md'),
  ],
  ['article-front-matter', ARTICLE, 'build', change(ARTICLE, /^---\n/, ''), change(ARTICLE, /^/, '---\n')],
  ['article-id', ARTICLE, 'build', change(ARTICLE, '-01-01"', '-01-09"'), change(ARTICLE, '-01-09"', '-01-01"')],
  ['article-restored', ARTICLE, 'ingest', remove(ARTICLE), ingested],
  ['article-renamed', 'articles/2023-05-08/步道.md', 'ingest', move(ARTICLE, 'articles/2023-05-08/步道.md'), ingested],
  ['article-differs', ARTICLE, 'check', change(ARTICLE, '三公里', '四公里'), ingested],
  ['edit-kept', ARTICLE, 'ingest', change(ARTICLE, '三公里', '四公里'), ingested],
  ['field-locked', ARTICLE, 'ingest', change(ARTICLE, 'page: "01"', 'page: "02"'), ingested],
  [
    'correction-unknown',
    CORRECTIONS,
    'ingest',
    put(CORRECTIONS, correction('77', 'title', '甲 → 乙')),
    remove(CORRECTIONS),
  ],
  [
    'correction-conflict',
    CORRECTIONS,
    'ingest',
    put(CORRECTIONS, correction('01', 'title', '别的标题 → 步道开放')),
    change(CORRECTIONS, '别的标题', '河岸步道昨日开放'),
  ],
  [
    'correction-field',
    CORRECTIONS,
    'ingest',
    put(CORRECTIONS, correction('01', 'page', '"01" → "02"')),
    remove(CORRECTIONS),
  ],
  [
    'registry-line',
    'registry.jsonl',
    'ingest',
    both(copy('registry.jsonl', 'backup'), change('registry.jsonl', '{', '')),
    move('backup', 'registry.jsonl'),
  ],
]

const told = async (folder: string, command: Command, rule: RuleId): Promise<Message[]> =>
  (await COMMANDS[command](folder)).filter((message) => message.rule === rule)

for (const [rule, file, command, fault, remedy] of ROWS) {
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

test('the table has more than twenty different messages', () => {
  assert.ok(new Set(ROWS.map(([rule]) => rule)).size > 20)
})
