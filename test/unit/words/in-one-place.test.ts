import assert from 'node:assert/strict'
import { test } from 'node:test'
import ts from 'typescript'
import { sourcesIn } from './sources.ts'

/** Files that hold Chinese which is no word of the interface, and what it is. */
const ALLOWED: Readonly<Record<string, string>> = {
  'templates/assets/article.ts': 'the form of a letter, which the page of review reads back',
  'src/site/index.ts': 'messages to the archivist',
  'src/site/nginx.ts': 'comments to the administrator of a server',
  'src/site/dates.ts': 'how clues to a day end',
  'src/site/feeds/chronicle-table.ts': 'what the columns of a data file hold',
  'src/site/feeds/data-package.ts': 'what the data files hold',
  'src/site/feeds/fields.ts': 'what the columns of a data file hold',
  'src/search/index/write.ts': 'messages to the archivist',
  'src/search/query/print.ts': 'the language of queries',
  'src/search/query/query.ts': 'the language of queries',
  'src/search/query/tokens.ts': 'the language of queries',
  'src/search/traditional.ts': 'characters of both scripts',
  'src/search/page/meant.ts': 'how readers write the number of a page',
  'src/search/page/asked-day.ts': 'how readers write a day',
  'src/search/page/dated.ts': 'how readers write a year, and join it to words',
  'src/search/page/named-days.ts': 'names of days of the year',
  'src/search/page/day-cards.ts': 'how the names of issues say their day and number',
  'src/search/page/named-together.ts': 'how readers join names',
  'src/search/page/office-cards.ts': 'how readers ask for an office, and write a day',
  'src/search/page/near.ts': 'how readers write a day, and alternatives',
}

/** The texts of a TypeScript file: strings, templates, patterns. Comments are none. */
function textsOf(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const texts: string[] = []
  const walk = (node: ts.Node): void => {
    const isText = ts.isLiteralExpression(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)
    if (isText) texts.push(node.text)
    ts.forEachChild(node, walk)
  }
  walk(source)
  return texts
}

const withChinese = sourcesIn(['templates', 'src/site', 'src/search', 'src/charts']).flatMap(({ file, text }) => {
  const texts = file.endsWith('.ts') ? textsOf(file, text) : [text.replace(/\{#.*?#\}/gs, '')]
  const said = texts.flatMap((each) => /^.*\p{Script=Han}.*$/mu.exec(each)?.[0].trim() ?? [])
  return said.length === 0 ? [] : [{ file, said }]
})

test('Chinese for readers stands in src/words alone', () => {
  const elsewhere = withChinese.filter(({ file }) => ALLOWED[file] === undefined)
  assert.deepEqual(elsewhere, [])
})

test('every file that may hold Chinese does', () => {
  const files = new Set(withChinese.map(({ file }) => file))
  assert.deepEqual(
    Object.keys(ALLOWED).filter((file) => !files.has(file)),
    [],
  )
})
