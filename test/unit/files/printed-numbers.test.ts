import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { readArchive } from '../../../src/cli/read-archive.ts'
import { readPrintedNumbers } from '../../../src/files/printed-articles.ts'
import { ingest } from '../../../src/ingest/ingest.ts'
import { contentOf } from '../../../src/search/index/content.ts'
import { issueCitationView } from '../../../src/site/citation.ts'
import { makeLinks } from '../../../src/site/links.ts'
import { viewsOf } from '../../../src/site/views/draft.ts'
import { issueViews } from '../../../src/site/views/issue.ts'
import { archiveFolder } from './folder.ts'

const page = (folio: string): string => `${folio}

又一家食堂开门迎客

记者 王芳

本报讯 又一家社区食堂开门迎客,老人们吃饭方便了。
`

/** Issues that print a serial number, a number of the year, both; one whose numbers a person states. */
const FILES = {
  'site.yaml': 'title: 试验文库\npaper: 试验报\n',
  'raw/2021-11-15/01.txt': page('2021年11月15日 总第1653期'),
  'raw/2021-11-22/01.txt': page('2021年11月22日 第45期(总第1654期)'),
  'raw/2021-11-29/01.txt': page('2021年11月29日 第1655期'),
  'raw/2021-12-06/01.txt': page('2021年12月6日'),
  'raw/2021-12-06/issue.yaml': 'number: "47"\ntotal: "1656"\n',
  'raw/2021-12-13/01.txt': page('2021年12月13日 总第1657期'),
  'raw/2021-12-13/issue.yaml': 'number: "1657"\n',
  'raw/2021-12-20/01.txt': page('2021年12月20日'),
  'raw/2021-12-20/issue.yaml': 'total: "1658"\n',
}

async function archiveOf(t: TestContext) {
  const contentDir = archiveFolder(t, FILES)
  await ingest({ contentDir, dryRun: false, today: '2026-01-01' })
  const { value: archive } = await readArchive(contentDir)
  assert.ok(archive)
  return { archive, contentDir, links: makeLinks('/', undefined) }
}

test('numbers are read from folio lines, the serial one told apart', async (t) => {
  assert.deepEqual(readPrintedNumbers(archiveFolder(t, FILES), []), {
    '2021-11-15': { total: '1653' },
    '2021-11-22': { number: '45', total: '1654' },
    '2021-11-29': { number: '1655' },
    '2021-12-13': { total: '1657' },
  })
  const renamed = [{ type: 'issue', id: 'undated-a', folder: '2021-11-29' } as const]
  assert.deepEqual(readPrintedNumbers(archiveFolder(t, FILES), renamed)['undated-a'], { number: '1655' })
})

test('the site tells numbers as the paper does, in citations and in the list of issues to search in too', async (t) => {
  const context = await archiveOf(t)
  const { issues } = context.archive
  const told = [...viewsOf(issueViews(context))].map(({ facts }) =>
    facts.filter((fact) => fact.includes('第')).join(' '),
  )
  const expected = ['总第1653期', '第45期 总第1654期', '第1655期', '第47期 总第1656期', '总第1657期', '总第1658期']
  assert.deepEqual(told, expected)
  const cited = issues.map((issue) => issueCitationView(context, issue).forms[0]?.print.replace(/^.*（(.*)）\.$/, '$1'))
  assert.deepEqual(cited, ['总1653', '45', '1655', '47', '总1657', '总1658'])
  const { values } = contentOf(context.archive)
  const names = values.issue.names
    .filter((name: string) => name !== '')
    .map((name: string) => name.replace(/^[^　]*　/, ''))
  assert.deepEqual(
    names,
    expected.map((text) => text.replace(' ', '　')),
  )
})

test('front matter keeps the number that it always had', async (t) => {
  const { archive } = await archiveOf(t)
  assert.deepEqual(
    archive.articles.map(({ article }) => article.issue),
    ['1653', '1654', '1655', '47', '1657', '1658'],
  )
})
