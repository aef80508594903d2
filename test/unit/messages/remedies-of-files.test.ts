import { symlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import { add, both, change, copy, move, put, remove, type Act } from './hand.ts'
import {
  accept,
  ARTICLE,
  CORRECTIONS,
  ingested,
  ISSUE,
  OTHER,
  PAGE,
  RAW,
  SECOND,
  STORY,
  tryRemedies,
  type Row,
} from './remedy.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
/** OTHER with one byte that belongs to no character. */
const DAMAGED = Uint8Array.of(...bytes(OTHER.slice(0, 60)), 0xff, ...bytes(OTHER.slice(60).repeat(4)))
const LATER = 'raw/2023-05-15'
const person = (name: string, aliases = ''): string => `- id: fang-yiming\n  name: ${name}\n  leader: true\n${aliases}`
/** A scan's text written, as the message says, in the place of the scan alone. */
const link =
  (from: string, to: string): Act =>
  (folder) =>
    symlinkSync(path.join(folder, from), path.join(folder, to))
/** The page replaced by a good one, which the archivist confirms. */
const replaced = (file: string, text: string): Act => both(put(file, text), accept(file))

const ROWS: readonly Row[] = [
  ['file-size', SECOND, 'ingest', put(SECOND, '字'.repeat(2_000_000)), put(SECOND, OTHER)],
  ['file-damaged', SECOND, 'ingest', put(SECOND, DAMAGED), replaced(SECOND, OTHER)],
  ['file-format', SECOND, 'ingest', put(SECOND, '%PDF-1.7\n'), put(SECOND, OTHER)],
  [
    'intake-refused',
    `${RAW}/02.csv`,
    'ingest',
    put(`${RAW}/02.csv`, '标题,正文\n'),
    both(remove(`${RAW}/02.csv`), put(SECOND, OTHER)),
  ],
  ['file-copy', `${RAW}/01 - 副本.txt`, 'ingest', copy(PAGE, `${RAW}/01 - 副本.txt`), remove(`${RAW}/01 - 副本.txt`)],
  ['file-copy', 'people (1).yaml', 'ingest', put('people (1).yaml', '[]\n'), remove('people (1).yaml')],
  ['file-stray', 'notes.docx', 'check', put('notes.docx', ''), remove('notes.docx')],
  ['file-kind', SECOND, 'ingest', link(PAGE, SECOND), both(remove(SECOND), put(SECOND, OTHER))],
  ['issue-day-odd', 'raw/2203-05-08', 'ingest', put('raw/2203-05-08/01.txt', OTHER), move('raw/2203-05-08', LATER)],
  [
    'issue-day-odd',
    'raw/undated-dock/01.txt',
    'check',
    put('raw/undated-dock/01.txt', `2203年5月8日 星期一 第01版\n\n${OTHER}`),
    put('raw/undated-dock/issue.yaml', 'date: "2023-05-15"\n'),
  ],
  [
    'manifest-line',
    'manifest-sha256.txt',
    'ingest',
    add('manifest-sha256.txt', 'torn\n'),
    change('manifest-sha256.txt', 'torn\n', ''),
  ],
  ['raw-changed', PAGE, 'check', change(PAGE, '两百', '三百'), change(PAGE, '三百', '两百')],
  ['raw-gone', PAGE, 'check', move(RAW, '.ingest/kept'), move('.ingest/kept', RAW)],
  ['article-gone', ARTICLE, 'ingest', replaced(PAGE, STORY.slice(STORY.indexOf('老街'))), ingested],
  [
    'edit-base-lost',
    ARTICLE,
    'ingest',
    both(change(ARTICLE, '三公里', '四公里'), both(remove('.ingest'), replaced(PAGE, STORY.replace('两百', '三百')))),
    ingested,
  ],
  [
    'correction-gone',
    CORRECTIONS,
    'ingest',
    put(
      CORRECTIONS,
      '- id: "2023-05-08-01"\n  field: line\n  before: { words: 没有的一行, is: headline }\n  after: paragraph\n  date: "2024-01-01"\n',
    ),
    remove(CORRECTIONS),
  ],
  [
    'correction-fulfilled',
    CORRECTIONS,
    'ingest',
    put(
      CORRECTIONS,
      '- id: "2023-05-08-01-01"\n  field: title\n  before: 河岸步道\n  after: 河岸步道昨日开放\n  date: "2024-01-01"\n',
    ),
    remove(CORRECTIONS),
  ],
  [
    'body-hunk-gone',
    CORRECTIONS,
    'ingest',
    put(
      CORRECTIONS,
      '- id: "2023-05-08-01-01"\n  field: body\n  before: 没有的一段。\n  after: 改成的一段。\n  date: "2024-01-01"\n',
    ),
    remove(CORRECTIONS),
  ],
  [
    'person-renamed',
    'people.yaml',
    'ingest',
    both(
      add('registry.jsonl', '{"type":"person","id":"fang-yiming","name":"方一鸣"}\n'),
      put('people.yaml', person('方一明')),
    ),
    put('people.yaml', person('方一明', '  aliases: [方一鸣]\n')),
  ],
  [
    'schema',
    'people.yaml',
    'ingest',
    put('people.yaml', '- id: a\n  name: 方一鸣\n  from: "2021"\n'),
    put('people.yaml', '- id: a\n  name: 方一鸣\n  offices: [{ title: 区长, from: "2021" }]\n'),
  ],
  ['schema', ISSUE, 'ingest', put(ISSUE, 'day: "2023-05-08"\n'), put(ISSUE, 'date: "2023-05-08"\n')],
  [
    'yaml-syntax',
    'columns.yaml',
    'ingest',
    put('columns.yaml', 'confirmed: [a\n'),
    put('columns.yaml', 'confirmed: [a]\n'),
  ],
  ['text-damaged', SECOND, 'ingest', put(SECOND, OTHER.replace('两百棵', '????棵')), replaced(SECOND, OTHER)],
  ['char-replacement', SECOND, 'ingest', put(SECOND, OTHER.replace('两百', '两\ufffd')), replaced(SECOND, OTHER)],
  ['char-private-use', SECOND, 'ingest', put(SECOND, OTHER.replace('两百', '两\ue123')), replaced(SECOND, OTHER)],
  ['page-awaiting', RAW, 'ingest', put(`${RAW}/03.jpg`, 'picture'), put(`${RAW}/03.txt`, OTHER)],
  ['page-double', PAGE, 'ingest', put(`${RAW}/001.txt`, OTHER), move(`${RAW}/001.txt`, SECOND)],
  ['page-twice', SECOND, 'ingest', put(SECOND, `${STORY.repeat(2)}`), both(remove(SECOND), accept(SECOND))],
  ['page-one-line', SECOND, 'ingest', put(SECOND, OTHER.repeat(8).replace(/\n+/gu, '')), replaced(SECOND, OTHER)],
  [
    'page-two-in-one',
    SECOND,
    'ingest',
    put(SECOND, `第02版\n\n${OTHER}\f第03版\n\n${OTHER}`),
    both(replaced(SECOND, OTHER), put(`${RAW}/03.txt`, STORY.replaceAll('路', '桥'))),
  ],
  [
    'layout-unused',
    `${RAW}/01.layout.json`,
    'ingest',
    put(`${RAW}/01.layout.json`, '{'),
    remove(`${RAW}/01.layout.json`),
  ],
  [
    'intake-refused',
    `${RAW}/02.pdf`,
    'ingest',
    put(`${RAW}/02.pdf`, '%PDF-1.7 torn'),
    both(remove(`${RAW}/02.pdf`), put(SECOND, OTHER)),
  ],
  [
    'journal-foreign',
    '.ingest/commit.json',
    'check',
    put('.ingest/commit.json', '{}'),
    move('.ingest/commit.json', 'kept.json'),
  ],
  [
    'journal-foreign',
    '.ingest/commit.json',
    'ingest',
    put('.ingest/commit.json', '{}'),
    move('.ingest/commit.json', 'kept.json'),
  ],
  [
    'write-unfinished',
    '.ingest/commit.json',
    'check',
    put('.ingest/commit.json', '{"replace":[],"remove":[]}'),
    ingested,
  ],
  [
    'lock-held',
    '.ingest/lock',
    'ingest',
    put('.ingest/lock', JSON.stringify({ pid: process.pid, host: hostname(), started: '2024-01-01' })),
    remove('.ingest/lock'),
  ],
  ['issue-renamed', LATER, 'ingest', move(RAW, LATER), ingested],
  [
    'issue-date-conflict',
    'articles/2023-05-08',
    'build',
    change(ARTICLE, 'date: "2023-05-08"', 'date: "2023-05-09"'),
    change(ARTICLE, '2023-05-09', '2023-05-08'),
  ],
  [
    'article-withdrawn',
    ARTICLE,
    'check',
    put(
      CORRECTIONS,
      '- id: "2023-05-08-01-01"\n  field: withdrawn\n  before: false\n  after: true\n  date: "2024-01-01"\n',
    ),
    ingested,
  ],
]

tryRemedies(ROWS)
