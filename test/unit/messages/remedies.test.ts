import assert from 'node:assert/strict'
import { test } from 'node:test'
import { add, both, change, copy, makeFolder, move, put, remove } from './hand.ts'
import {
  accept,
  ARTICLE,
  correction,
  CORRECTIONS,
  ingested,
  ISSUE,
  OTHER,
  PAGE,
  RAW,
  SECOND,
  SITE,
  tryRemedies,
  type Row,
} from './remedy.ts'

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
  ['date-disagreement', ISSUE, 'ingest', put(ISSUE, 'date: "2023-05-09"\n'), put(ISSUE, 'date: "2023-05-08"\n')],
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

tryRemedies(ROWS)

test('the table has more than twenty different messages', () => {
  assert.ok(new Set(ROWS.map(([rule]) => rule)).size > 20)
})
