import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readKnownArticles } from '../../src/files/known-articles.ts'
import { ingest } from '../../src/ingest/ingest.ts'
import type { Article } from '../../src/model/article.ts'
import { archiveFolder } from '../unit/files/folder.ts'
import { launchChromium } from './chromium.ts'
import { ASIDES } from './composed/asides.ts'
import { COMPOSED } from './composed/pages.ts'
import { printed } from './composed/printed.ts'
import type { Gold } from './composed/texts.ts'

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '')

/** What a page's reader sees of an article: its title block, its words paragraph by paragraph, pictures' words behind. */
const seen = ({ title, kicker, column, subtitle, body, captions }: Article): string[] => [
  `${kicker ?? column ?? ''}|${title ?? ''}|${subtitle ?? ''}`,
  ...[...body, ...captions].map(({ text }) => plain(text)),
]

const wanted = ({ kicker, headline, subhead, paras }: Gold): string[] => [
  `${kicker ?? ''}|${headline ?? ''}|${subhead ?? ''}`,
  ...paras.map((each) => plain(each).replace(/\(\p{Script=Han}+摄\)$/u, '')),
]

/** Folders of issues, a week between one and the next. */
const folderAt = (at: number): string => new Date(Date.UTC(2022, 4, 6 + 7 * at)).toISOString().slice(0, 10)

test('pages printed by a browser', async (t) => {
  const browser = await launchChromium()
  const composed = [...COMPOSED, ...ASIDES].map((make) => make())
  const pages: [string, Uint8Array][] = []
  for (const [at, each] of composed.entries()) pages.push([`raw/${folderAt(at)}/03.pdf`, await printed(browser, each)])
  await browser.close()
  const contentDir = archiveFolder(t, { 'site.yaml': 'title: 库\npaper: 报\n', ...Object.fromEntries(pages) })
  await ingest({ contentDir, dryRun: false, today: '2026-01-01' })
  const { articles } = readKnownArticles(contentDir).value
  for (const [at, { name, gold }] of composed.entries())
    await t.test(`are read as they are laid out: ${name}`, () => {
      const own = articles.filter(({ id }) => id.startsWith(folderAt(at)))
      assert.deepEqual(own.map(seen), gold.map(wanted))
      const named = gold.map(({ byline }) => byline?.replace(/^本报记者\s*/u, ''))
      assert.deepEqual(
        own.map(({ reporters }) => reporters[0]),
        named,
      )
    })
})
