import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { readKnownArticles } from '../../src/files/known-articles.ts'
import { ingest } from '../../src/ingest/ingest.ts'
import type { Article } from '../../src/model/article.ts'
import { archiveFolder } from '../unit/files/folder.ts'
import { launchChromium } from './chromium.ts'
import { ASIDES } from './composed/asides.ts'
import { COMPOSED } from './composed/pages.ts'
import { printed } from './composed/printed.ts'
import type { Gold } from './composed/texts.ts'

let browser: Browser
before(async () => void (browser = await launchChromium()))
after(() => browser.close())

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

describe('pages printed by a browser', () => {
  for (const make of [...COMPOSED, ...ASIDES]) {
    const composed = make()
    it(`are read as they are laid out: ${composed.name}`, async (t) => {
      const contentDir = archiveFolder(t, {
        'site.yaml': 'title: 库\npaper: 报\n',
        'raw/2022-05-06/03.pdf': await printed(browser, composed),
      })
      await ingest({ contentDir, dryRun: false, today: '2026-01-01' })
      const { articles } = readKnownArticles(contentDir).value
      assert.deepEqual(articles.map(seen), composed.gold.map(wanted))
      const named = composed.gold.map(({ byline }) => byline?.replace(/^本报记者\s*/u, ''))
      assert.deepEqual(
        articles.map(({ reporters }) => reporters[0]),
        named,
      )
    })
  }
})
