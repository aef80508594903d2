import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatOfBytes, formatOfName, formatOfText } from '../../../src/read/formats.ts'
import { readLines } from '../../../src/read/lines.ts'

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))

const PACKAGE = (part: string): Uint8Array => bytes(`PK\u0003\u0004\u0014\0\0\0\b\0${part}document.xml`)

test('formats by their first bytes', () => {
  const cases: [Uint8Array, RegExp][] = [
    [bytes('%PDF-1.7\n'), /^PDF/],
    [bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0'), /\.doc/],
    [PACKAGE('word/'), /\.docx/],
    [PACKAGE('xl/'), /\.xlsx/],
    [PACKAGE('ppt/'), /\.pptx/],
    [PACKAGE('OFD.xml'), /^OFD/],
    [PACKAGE('01.txt'), /^ZIP/],
    [bytes('{\\rtf1\\ansi'), /^RTF/],
    [bytes('\xff\xd8\xff\xe0\0\x10JFIF'), /^JPEG/],
    [bytes('\x89PNG\r\n\x1a\n\0'), /^PNG/],
    [bytes('Rar!\x1a\x07\0'), /^RAR/],
  ]
  for (const [file, name] of cases) assert.match(formatOfBytes(file)?.name ?? '', name)
})

test('formats by their form', () => {
  const cases: [string, RegExp][] = [
    ['<?xml version="1.0"?>\n<alto><String CONTENT="甲"/></alto>', /^XML/],
    ['<page><line>甲</line></page>', /^XML/],
    ['<!DOCTYPE html>\n<p>甲', /HTML/],
    ['<div><p>甲</p></div>', /HTML/],
    ['新桥通车\n<p>甲</p><p>乙</p>&nbsp;&nbsp;', /HTML/],
    ['[{"title":"甲","content":"乙"}]', /^JSON/],
    ['{"a":1}\n{"a":2}\n', /^JSON/],
    ['标题,作者,正文\n甲,乙,"丙,\n丁"\n', /^CSV/],
    ['标题\t作者\t正文\n甲\t乙\t丙\n', /^CSV/],
  ]
  for (const [text, name] of cases) assert.match(formatOfText(text)?.name ?? '', name, text)
})

test('text of a paper is none of them', () => {
  const texts = [
    '新桥今日通车\n\n记者 王芳\n\n本报讯 昨天,新桥通车,居民不用绕行,都说方便。\n',
    '王芳,李明,张敏\n三位志愿者昨天来到弄堂口,装好了长椅。\n',
    '网页里写着<b>通车</b>，记者看了一眼。\n又一行',
    '[专栏] 弄堂新事\n{一}“甲”: 乙\n',
    '<本报讯> 昨天，新桥通车。\n',
    '“1 < 2，2 > 1”\n',
  ]
  for (const text of texts) assert.equal(formatOfText(text), undefined, text)
})

test('a renamed file is refused by the name of its format, and the way to plain text is told', () => {
  const { value, messages } = readLines(bytes('%PDF-1.4\n1 0 obj\n'), 'raw/2024-01-01/01.txt')
  assert.deepEqual(value, [])
  assert.equal(messages[0]?.rule, 'file-format')
  assert.match(messages[0].what, /PDF/)
  assert.match(messages[0].todo, /^扩展名改成 \.pdf，程序就会读；.*记事本/)
  assert.doesNotMatch(readLines(bytes('{\\rtf1 x}'), 'raw/2024-01-01/01.txt').messages[0]?.todo ?? '', /扩展名/)
  assert.match(formatOfName('01.DOCX')?.name ?? '', /\.docx/)
  assert.equal(formatOfName('01.txt'), undefined)
})
