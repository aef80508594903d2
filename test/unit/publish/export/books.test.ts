import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { epubBook } from '../../../../src/publish/export/epub.ts'
import { plainBook } from '../../../../src/publish/export/plain-text.ts'
import type { YearBook } from '../../../../src/publish/export/year-book.ts'

const BOOK: YearBook = {
  title: '甲报 2023年',
  paper: '甲报 & <乙>',
  language: 'zh-Hans',
  last: '2023-05-15',
  rights: '保留权利',
  issues: [
    {
      id: '2023-05-08',
      title: '2023年5月8日 星期一 第45期',
      pages: [
        {
          title: '第01版 要闻',
          articles: [
            {
              id: '2023-05-08-01-01',
              kicker: '肩题',
              headline: 'A < B & "C"',
              subtitle: '副题',
              credits: ['记者 方一鸣', '陈远 摄'],
              blocks: [
                { kind: 'paragraph', text: '坏字\u0001符\ud800完' },
                { kind: 'crosshead', text: '小标题' },
                { kind: 'lines', text: '床前\n明月' },
              ],
            },
          ],
        },
      ],
    },
    { id: '2023-05-15', title: '2023年5月15日', pages: [{ title: '第01版', articles: [] }] },
  ],
}

/** Whether the elements of an XML text are closed in order and nothing stands bare. */
function assertWellFormed(name: string, xml: string): void {
  const open: string[] = []
  const TAG = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g
  const bare = xml.replace(/<\?xml[^?]*\?>/, '')
  for (const [, end, tag = '', , empty] of bare.matchAll(TAG)) {
    if (end === '/') assert.equal(open.pop(), tag, name)
    else if (empty === '') open.push(tag)
  }
  const rest = bare.replace(TAG, '')
  assert.deepEqual(open, [], name)
  assert.doesNotMatch(rest, /[<>]|&(?!(?:amp|lt|gt|quot|#\d+);)/, name)
  assert.doesNotMatch(xml, /[\u0000-\u0008\u000b\u000c\u000e-\u001f]|\ud800(?![\udc00-\udfff])/, name)
}

test('an EPUB: type first and unpacked, every file listed and there, contents to the articles', () => {
  const bytes = epubBook(BOOK)
  assert.ok(Buffer.from(bytes).equals(Buffer.from(epubBook(BOOK))))
  assert.equal(Buffer.from(bytes.subarray(30, 58)).toString(), 'mimetypeapplication/epub+zip')
  const files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]))
  const container = files['META-INF/container.xml'] ?? ''
  assert.match(container, /full-path="book\/package\.opf"/)
  const opf = files['book/package.opf'] ?? ''
  const items = [...opf.matchAll(/<item id="([^"]+)" href="([^"]+)"/g)].map(([, id = '', href = '']) => ({ id, href }))
  assert.deepEqual(
    items.map(({ href }) => `book/${href}`).sort(),
    Object.keys(files)
      .filter((name) => name.startsWith('book/') && !name.endsWith('.opf'))
      .sort(),
  )
  for (const [, ref] of opf.matchAll(/<itemref idref="([^"]+)"/g))
    assert.ok(
      items.some(({ id }) => id === ref),
      ref,
    )
  assert.match(opf, /<meta property="dcterms:modified">2023-05-15T00:00:00Z<\/meta>/)
  const nav = files['book/nav.xhtml'] ?? ''
  for (const [, href = '', id = ''] of nav.matchAll(/href="([^"#]+\.xhtml)#([^"]+)"/g))
    assert.ok(files[`book/${href}`]?.includes(`id="${id}"`), href)
  for (const [name, text] of Object.entries(files)) if (/\.(?:xhtml|opf|xml)$/.test(name)) assertWellFormed(name, text)
  const issue = files['book/issue-2023-05-08.xhtml'] ?? ''
  assert.match(issue, /<h3>A &lt; B &amp; &quot;C&quot;<\/h3>/)
  assert.match(issue, /床前<br\/>明月/)
})

test('a year as plain text, in printed order, for any editor', () => {
  const text = plainBook(BOOK)
  assert.ok(text.startsWith('\ufeff甲报 2023年\n保留权利\n'))
  const places = [
    '2023年5月8日',
    '【第01版 要闻】',
    '肩题',
    'A < B',
    '副题',
    '记者 方一鸣，陈远 摄',
    '　　坏字',
    '小标题',
    '床前\n明月',
    '2023年5月15日',
  ]
  const at = places.map((place) => text.indexOf(place))
  assert.ok(
    at.every((each, index) => each > (at[index - 1] ?? -1)),
    String(at),
  )
})
