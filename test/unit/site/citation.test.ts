import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildArchive } from '../../../src/archive/build.ts'
import { citeGbt7714 } from '../../../src/cite/gbt7714.ts'
import type { Article } from '../../../src/model/article.ts'
import { citationFacts, citationView, issueCitationView } from '../../../src/site/citation.ts'
import { makeLinks } from '../../../src/site/links.ts'
import { makeArticle, paragraph, SITE } from '../../site/fixture.ts'

function contextOf(id: string, fields: Partial<Article>, siteUrl?: string) {
  const articles = [makeArticle(id, fields)]
  const issues = { [id.slice(0, -6)]: { number: '1205', pages: { '01': '要闻' } } }
  const archive = buildArchive({ site: SITE, articles, registrations: [], people: [], issues }).value
  return { archive, links: makeLinks('/x/', siteUrl) }
}

function factsOf(id: string, fields: Partial<Article>, siteUrl?: string) {
  const context = contextOf(id, fields, siteUrl)
  const issue = context.archive.issues[0]!
  return citationFacts(context, issue.articles[0]!, { issue, page: issue.pages[0]! })
}

const cite = (fields: Partial<Article>, id = '2023-05-08-01-01') => citeGbt7714(factsOf(id, fields))

test('writers are cited, photographers only where nobody wrote, what is ours in brackets', () => {
  const all = { title: '河', reporters: ['甲'], contributors: ['乙', '甲'], photographers: ['丙'] }
  assert.equal(cite(all), '甲，乙. 河[N]. 柳河报，2023-05-08（1）.')
  assert.equal(cite({ title: '河', photographers: ['丙'] }), '丙. 河[N]. 柳河报，2023-05-08（1）.')
  assert.equal(cite({ title: null, body: [paragraph('近日水清。后文')] }), '[近日水清][N]. 柳河报，2023-05-08（1）.')
})

test('of an issue without a day the year is cited when its bounds leave one', () => {
  const dated = (dateEdtf: string) =>
    cite({ title: '河', dateStatus: 'inferred', dateEdtf }, 'undated-late-01-01').replace('河[N]. 柳河报，', '')
  assert.equal(dated('2023-06-01/..'), '[2023]（1）.')
  assert.equal(dated('2023-06-01/2023-07-01'), '[2023]（1）.')
  assert.equal(dated('2023-12-01/2024-01-31'), '[出版日期不详]（1）.')
  assert.equal(cite({ title: '河' }, 'undated-late-01-01'), '河[N]. 柳河报，[出版日期不详]（1）.')
})

test('the address is the public one, or none', () => {
  assert.equal(factsOf('2023-05-08-01-01', {}).url, undefined)
  assert.equal(factsOf('2023-05-08-01-01', {}, 'https://example.org').url, 'https://example.org/x/2023/05/08/01-01/')
})

test('facts of the issue and its page go into the records, which HTML can hold as they are', () => {
  const view = citationView(factsOf('2023-05-08-01-01', { title: '河' }))
  const [bibtex, ris, csl] = view.records
  assert.match(bibtex?.text ?? '', /number = \{1205\}/)
  assert.match(ris?.text ?? '', /^SE {2}- 要闻\nSP {2}- 1\nIS {2}- 1205$/m)
  assert.match(csl?.text ?? '', /"publisher-place": "临江市柳河区"/)
  assert.deepEqual(
    view.forms.map(({ name }) => name),
    ['GB/T 7714—2025', 'GB/T 7714—2015', 'Chicago'],
  )
  const [now, before, chicago] = view.forms.map(({ online }) => online)
  assert.deepEqual(now, { head: '河[N/OL]. 柳河报，2023-05-08（1）. ', accessed: '', url: '' })
  assert.deepEqual(before, { head: '河[N/OL].柳河报,2023-05-08(1)', accessed: '引用日期', url: '' })
  assert.equal(chicago?.head, '“河,” 柳河报, May 8, 2023, 1, ')
})

test('an issue is cited with its day and number', () => {
  const context = contextOf('2023-05-08-01-01', {}, 'https://example.org')
  const { forms, fileUrl } = issueCitationView(context, context.archive.issues[0]!)
  const [form, before] = forms
  assert.equal(form?.print, '柳河报[N]. 2023-05-08（1205）.')
  assert.equal(before?.online.head, '柳河报[N/OL].2023-05-08(1205)')
  assert.equal(form?.online.url, 'https://example.org/x/2023/05/08/')
  assert.equal(fileUrl, '/data/citations/2023-05-08.ris')
})

test('an issue of several days is cited with its first and last, a page printed over two with both numbers', () => {
  const id = '2023-09-30-12-01'
  const origin = { file: 'raw/2023-09-30/12-13.txt', lines: [1, 9] as [number, number], sha256: 'a'.repeat(64) }
  const facts = factsOf(id, { title: '河', dateEdtf: '2023-09-30/2023-10-01', origin })
  const { forms, records } = citationView(facts)
  assert.deepEqual(
    forms.map(({ print }) => print),
    [
      '河[N]. 柳河报，2023-09-30/10-01（12-13）.',
      '河[N].柳河报,2023-09-30/10-01(12-13).',
      '“河,” 柳河报, September 30–October 1, 2023, 12-13.',
    ],
  )
  const [bibtex = '', ris = '', csl = ''] = records.map(({ text }) => text)
  assert.match(bibtex, /date = \{2023-09-30\/2023-10-01\}[^]*pages = \{12--13\}/)
  assert.match(ris, /SP {2}- 12\nEP {2}- 13\n/)
  assert.match(csl, /\[\[2023,9,30\],\[2023,10,1\]\]/)
})

test('an issue of another paper is cited by its name', () => {
  const articles = ['2023-05-08-01-01', '2023-05-09-01-01'].map((id) => makeArticle(id, { title: '河' }))
  const issues = { '2023-05-09': { paper: '柳河晚报', pages: {} } }
  const archive = buildArchive({ site: SITE, articles, registrations: [], people: [], issues }).value
  const printed = archive.issues.map((issue) => {
    const [page] = issue.pages
    return citeGbt7714(
      citationFacts({ archive, links: makeLinks('/', undefined) }, issue.articles[0]!, { issue, page: page! }),
    )
  })
  assert.deepEqual(printed, ['河[N]. 柳河报，2023-05-08（1）.', '河[N]. 柳河晚报，2023-05-09（1）.'])
  assert.deepEqual(
    archive.articles.map(({ paper }) => paper),
    ['柳河报', '柳河晚报'],
  )
})
