import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { wordPage } from '../../../src/intake/word.ts'
import { unpacksWithinBounds } from '../../../src/intake/zip.ts'
import { docxParts, paragraph, zipOf } from './parts.ts'

const BODY = '社区花园里来了一群爱种树的孩子，他们浇水松土，给每棵树挂上自己写的名牌。'
const read = (bytes: Uint8Array, file = '01.docx') => wordPage({ file, bytes, sha256: '' })
const textOf = async (body: string, before = ''): Promise<string> =>
  (await read(zipOf(docxParts(body, before)))).pages.map(({ text }) => text).join('')

async function refused(bytes: Uint8Array, file?: string): Promise<string> {
  const { pages, messages } = await read(bytes, file)
  assert.deepEqual([pages.length, messages.map(({ rule }) => rule)], [0, ['intake-refused']])
  return messages[0]?.what ?? ''
}

describe('text out of Word files', () => {
  it('takes headings for titles, and every paragraph', async () => {
    const body = `${paragraph('孩子们种树', { style: '1' })}${paragraph('本报记者 王小树')}${paragraph(BODY)}`
    const [page] = (await read(zipOf(docxParts(body)))).pages
    assert.equal(page?.text, `孩子们种树\n本报记者 王小树\n${BODY}\n`)
    assert.deepEqual(
      page?.layout.lines.map(({ role }) => role),
      ['headline', undefined, undefined],
    )
  })

  it('takes lines that are larger, or bold in the middle, for titles: the largest is the headline', async () => {
    const set = (text: string, size: number, more = ''): string =>
      `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr>${more}<w:sz w:val="${size}"/></w:rPr><w:t>${text}</w:t></w:r></w:p>`
    const body = [
      set('春日里的社区', 30),
      set('孩子们种树', 44),
      set('记者 王小树', 21),
      paragraph(BODY),
      set('河边开书市', 21, '<w:b/>'),
      paragraph(BODY),
    ]
    const [page] = (await read(zipOf(docxParts(body.join(''))))).pages
    assert.equal(page?.text, `春日里的社区\n孩子们种树\n记者 王小树\n${BODY}\n\n河边开书市\n${BODY}\n`)
    const roles = page?.layout.lines.map(({ role }) => role)
    assert.deepEqual(roles, ['kicker', 'headline', undefined, undefined, 'headline', undefined])
  })

  it('tells of words in text boxes that it cannot read', async () => {
    const box = `<w:txbxContent>${paragraph('框里的话')}</w:txbxContent>`
    const { pages, messages } = await read(
      zipOf(
        docxParts(
          `${paragraph(BODY)}<w:p><w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice></mc:AlternateContent></w:r></w:p>`,
        ),
      ),
    )
    assert.equal(pages[0]?.text, `${BODY}\n`)
    assert.deepEqual(
      messages.map(({ rule, what }) => [rule, what.includes('框里的话')]),
      [['intake-lost', true]],
    )
  })

  it('takes tracked insertions and leaves deletions', async () => {
    const run = (tag: string, text: string): string => `<w:r><w:${tag}>${text}</w:${tag}></w:r>`
    const body = `<w:p>${run('t', BODY)}<w:ins>${run('t', '添上的')}</w:ins><w:del>${run('delText', '删去的')}</w:del></w:p>`
    assert.equal(await textOf(body), `${BODY}添上的\n`)
  })

  it('keeps text that looks like a tag as text', async () => {
    assert.equal(
      await textOf(paragraph('&lt;script&gt;alert(1)&lt;/script&gt;照印')),
      '<script>alert(1)</script>照印\n',
    )
  })

  it('tells an old .doc, and what is no Word file at all, how to be saved', async () => {
    assert.match(await refused(Buffer.from('d0cf11e0a1b11ae1', 'hex'), '01.doc'), /不是 \.docx/)
    assert.match(await refused(Buffer.from('纯文字')), /不是 \.docx/)
    assert.match(await refused(zipOf([{ name: 'a.txt', data: '没有 Word 的部分' }])), /读不出来/)
  })

  it('tells a file without text', async () => {
    assert.match(await refused(zipOf(docxParts(paragraph(' ')))), /没有读到文字/)
  })
})

describe('hostile Word files', () => {
  it('expand no entities of their own, and fetch none', async () => {
    const laughs = Array.from({ length: 12 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('')
    const doctype = `<!DOCTYPE w:document [<!ENTITY e0 "哈">${laughs}<!ENTITY file SYSTEM "file:///etc/passwd">]>`
    const { pages, messages } = await read(zipOf(docxParts(paragraph(`${BODY}&e12;&file;`), doctype)))
    const text = pages.map((page) => page.text).join('')
    assert.ok(text.length < 200 && !/哈|root:/.test(text), text.slice(0, 200))
    assert.ok(text.includes(BODY) || messages.some(({ rule }) => rule === 'intake-refused'))
  })

  it('are not unpacked when they swell beyond bounds, whatever they say of their size', async () => {
    const bomb = zipOf([...docxParts(paragraph(BODY)), { name: 'word/media/a.bin', data: Buffer.alloc(80 << 20) }], 10)
    assert.ok(bomb.length < 200_000)
    assert.match(await refused(bomb), /大得不合情理/)
  })

  it('are refused with more text than a newspaper has', async () => {
    const long = zipOf(docxParts(paragraph('种'.repeat(1000)).repeat(12_000)))
    assert.match(await refused(long), /大得不合情理/)
  })

  it('stand deep nesting', async () => {
    const deep = `${'<w:smartTag>'.repeat(20_000)}${'</w:smartTag>'.repeat(20_000)}`
    const { pages, messages } = await read(zipOf(docxParts(`<w:p>${deep}</w:p>${paragraph(BODY)}`)))
    assert.ok(pages[0]?.text.includes(BODY) || messages[0]?.rule === 'intake-refused')
  })

  it('are refused when cut off, and when a second directory stands behind', async () => {
    const whole = zipOf(docxParts(paragraph(BODY)))
    assert.match(await refused(whole.subarray(0, whole.length - 40)), /坏了/)
    assert.equal(unpacksWithinBounds(whole), true)
    assert.equal(unpacksWithinBounds(Buffer.concat([Buffer.alloc(9), whole])), false)
  })
})
