import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, it } from 'node:test'
import { dataReading } from '../../../../src/intake/data.ts'
import { csvRows } from '../../../../src/formats/csv.ts'
import { dayIn, pageIn } from '../../../../src/intake/table/values.ts'
import { readArticles } from '../../../../src/files/article-files.ts'
import { importFiles } from '../../../../src/files/import.ts'
import { ingest } from '../../../../src/ingest/ingest.ts'
import { archiveFolder } from '../../files/folder.ts'
import { xlsx } from '../parts.ts'

const NAMES = ['日期', '版次', '肩题', '标题', '副题', '记者', '摄影', '正文']
const ROWS = [
  [
    '2021-11-22',
    '1',
    '城市更新看滨江',
    '滨江又见白鹭',
    '浅滩恢复记',
    '张晓明、李思远',
    '王大海',
    '白鹭落在浅滩上。\n人放轻了脚步。',
  ],
  ['2021/11/29', '第A2版', '', '今日导读', '', '', '', '社区食堂昨日开张，头一天就坐满了人。'],
  ['2021年11月29日', 'A02', '', '', '', '', '', '没有标题的一段文字，也是一篇。'],
]

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
const csv = (rows: readonly string[][]) => rows.map((row) => row.map(quoted).join(',')).join('\r\n')
const objects = (rows: readonly string[][]) =>
  rows.map((row) => Object.fromEntries(row.map((cell, at) => [NAMES[at], cell])))

const ALL = [NAMES, ...ROWS]
const FORMS: Readonly<Record<string, readonly [string, Uint8Array]>> = {
  CSV: ['a.csv', Buffer.from(`\ufeff${csv(ALL)}`)],
  'CSV with tabs': ['a.tsv', Buffer.from(ALL.map((row) => row.map((cell) => quoted(cell)).join('\t')).join('\n'))],
  Excel: ['a.xlsx', xlsx(ALL)],
  JSON: ['a.json', Buffer.from(JSON.stringify({ total: 3, articles: objects(ROWS) }))],
  'JSON, a line each': [
    'a.jsonl',
    Buffer.from(
      objects(ROWS)
        .map((each) => JSON.stringify(each))
        .join('\n'),
    ),
  ],
}

const read = ([file, bytes]: readonly [string, Uint8Array], stands = {}) =>
  dataReading({ file, bytes, sha256: '', stands })

/** 序号,标题,正文 / 1,滨江又见白鹭,白鹭落在浅滩上。 in GB 18030: its first byte is that of an old Excel file, too. */
const IN_GB18030 = Buffer.from(
  'd0f2bac52cb1eacce22cd5fdcec40a312cb1f5bdadd3d6bcfbb0d7f0d82cb0d7f0d8c2e4d4dac7b3ccb2c9cfa1a30a',
  'hex',
)

describe('a table of articles', () => {
  it('is not taken for another file by a byte or two at its beginning', () => {
    for (const bytes of [IN_GB18030, Buffer.from('PK,标题,正文\n1,滨江又见白鹭,白鹭落在浅滩上。\n')]) {
      const { pages } = read(['a.csv', bytes])
      assert.equal(pages[0]?.text, '滨江又见白鹭\n白鹭落在浅滩上。\n')
    }
  })

  for (const [name, form] of Object.entries(FORMS))
    it(`is read from ${name}: each row with its day, page and roles`, () => {
      const { pages, messages } = read(form)
      assert.deepEqual(messages, [])
      assert.deepEqual(
        pages.map(({ day, page }) => [day, page]),
        [
          ['2021-11-22', '01'],
          ['2021-11-29', 'a02'],
        ],
      )
      const lines = pages[0]?.text.split('\n') ?? []
      assert.deepEqual(
        pages[0]?.layout.lines.map(({ line, role }) => [role, lines[line - 1]]),
        [
          ['kicker', '城市更新看滨江'],
          ['headline', '滨江又见白鹭'],
          ['subhead', '浅滩恢复记'],
          ['byline', '记者 张晓明 李思远 摄影 王大海'],
          ['paragraph', '白鹭落在浅滩上。'],
          ['paragraph', '人放轻了脚步。'],
        ],
      )
    })

  it('becomes articles that come again byte for byte, whatever a page makes of such lines', async (t) => {
    const content = archiveFolder(t, { 'site.yaml': 'title: 库\npaper: 报\n', 'articles.csv': csv(ALL) })
    await importFiles(content, {
      files: [path.join(content, 'articles.csv')],
      again: false,
      dryRun: false,
      today: '2026-01-01',
    })
    const run = () => ingest({ contentDir: content, dryRun: false, today: '2026-01-01' })
    await run()
    const known = readArticles(content).value
    assert.deepEqual(
      known.map(({ id, title, kicker, subtitle, reporters, photographers }) => [
        id,
        title,
        kicker,
        subtitle,
        reporters,
        photographers,
      ]),
      [
        ['2021-11-22-01-01', '滨江又见白鹭', '城市更新看滨江', '浅滩恢复记', ['张晓明', '李思远'], ['王大海']],
        ['2021-11-29-a02-01', '今日导读', undefined, undefined, [], []],
        ['2021-11-29-a02-02', null, undefined, undefined, [], []],
      ],
    )
    assert.deepEqual(
      known.map(({ origin }) => [origin.file, origin.lines]),
      [
        ['raw/2021-11-22/01.txt', [1, 6]],
        ['raw/2021-11-29/a02.txt', [1, 2]],
        ['raw/2021-11-29/a02.txt', [4, 4]],
      ],
    )
    const layout = JSON.parse(readFileSync(path.join(content, 'raw/2021-11-29/a02.layout.json'), 'utf8'))
    assert.deepEqual(
      layout.lines.map(({ row }: { row: number }) => row),
      [3, 3, 4],
    )
    const files = () =>
      readdirSync(path.join(content, 'articles'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => readFileSync(path.join(parentPath, name), 'utf8'))
    const before = files()
    await run()
    assert.deepEqual(files(), before)
  })

  it('gives rows that say no day or page those of the place where it stands', () => {
    const form = ['a.csv', Buffer.from('标题,正文\n白鹭,白鹭来了。')] as const
    const { pages, messages } = read(form, { day: '2021-11-22', page: '03' })
    assert.deepEqual([pages.map(({ day, page }) => [day, page]), messages], [[['2021-11-22', '03']], []])
    assert.match(read(form).messages[0]?.what ?? '', /没有版次/)
  })

  it('tells rows in which something is wrong by their number, columns that it has no use for, and reads the others', () => {
    const rows = [
      '标题,日期,版次,热度',
      '甲,2021-11-31,1,',
      '乙,2021-11-22,头版,',
      ',2021-11-22,1,9',
      '丁,2021-11-22,1,',
    ]
    const { pages, messages } = read(['a.csv', Buffer.from(rows.join('\n'))])
    assert.equal(pages[0]?.text, '丁\n')
    assert.deepEqual(
      messages.map(({ rule, what }) => [rule, /第 (\d+) 行/.exec(what)?.[1] ?? what]),
      [
        ['intake-columns', '这些列没有用：热度'],
        ['intake-row', '2'],
        ['intake-row', '3'],
        ['intake-row', '4'],
      ],
    )
  })
})

describe('cells', () => {
  it('say days and pages in the ways of newsrooms', () => {
    for (const text of [
      '2021-11-22',
      '2021/11/22 08:30',
      '２０２１年１１月２２日',
      '2021.11.22',
      '20211122',
      '44522',
      '44522.4',
    ])
      assert.equal(dayIn(text), '2021-11-22', text)
    assert.equal(dayIn('43060', true), '2021-11-22')
    for (const text of ['2021-02-29', '昨天', '11-22', '7', '']) assert.equal(dayIn(text), null, text)
    const pages = {
      '1': '01',
      '1.0': '01',
      第3版: '03',
      '03版:要闻': '03',
      A2: 'a02',
      'A02 专题': 'a02',
      '12-13': '12-13',
    }
    for (const [text, page] of Object.entries(pages)) assert.equal(pageIn(text), page, text)
    for (const text of ['头版', '', '要闻']) assert.equal(pageIn(text), null, text)
  })

  it('of CSV may hold separators, line ends and quotation marks; one that is not closed ends with the file', () => {
    assert.deepEqual(
      csvRows('a,b\r\n"x,""y""\nz",2\n').map(({ cells }) => cells),
      [
        ['a', 'b'],
        ['x,"y"\nz', '2'],
      ],
    )
    assert.deepEqual(
      csvRows('a,b\n"x,1\n2,3').map(({ cells }) => cells),
      [['a', 'b'], ['x,1\n2,3']],
    )
    assert.deepEqual(
      csvRows('a,b,').map(({ cells }) => cells),
      [['a', 'b', '']],
    )
  })
})

describe('hostile tables', () => {
  const refused = (form: readonly [string, Uint8Array]) => {
    const { pages, messages } = read(form)
    assert.deepEqual([pages.length, messages.map(({ rule }) => rule)], [0, ['intake-refused']])
    return messages[0]?.what ?? ''
  }

  it('that unpack without end, expand entities, or are damaged are told', () => {
    const bomb = xlsx(ALL, `<worksheet>${' '.repeat(60 * 1024 * 1024)}</worksheet>`)
    assert.ok(bomb.length < 100_000)
    assert.match(refused(['a.xlsx', bomb]), /展开以后大得/)
    assert.match(refused(['a.xlsx', xlsx(ALL).subarray(0, 200)]), /坏了/)
    assert.match(refused(['a.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex')]), /旧版 Excel/)
    const lol = `<!DOCTYPE x [<!ENTITY a "${'哈'.repeat(1_000)}">]><worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>标题&a;</t></is></c></row></sheetData></worksheet>`
    assert.match(refused(['a.xlsx', xlsx(ALL, lol)]), /没有文章表/)
  })

  it('with cells and rows at places far out are bounded', () => {
    const far = '<worksheet><sheetData><row r="999999999"><c r="ZZZ1"><v>1</v></c></row></sheetData></worksheet>'
    assert.match(refused(['a.xlsx', xlsx(ALL, far)]), /没有文章表/)
  })

  it('of a million quotation marks are read in one go', () => {
    const before = process.cpuUsage()
    read(['a.csv', Buffer.from(`标题,正文\n${'"'.repeat(1_000_001)}`)])
    read(['a.csv', Buffer.from(`标题,正文\n${'",'.repeat(500_000)}`)])
    assert.ok(process.cpuUsage(before).user < 5e6)
  })
})
