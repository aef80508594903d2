import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import type { Archive } from '../../src/model/archive.ts'
import { SEARCH_ENGINES, type EngineName } from '../../src/model/site.ts'
import { writeSearchIndex } from '../../src/search/index/write.ts'
import { launchChromium } from './chromium.ts'
import { DAMAGES, DamagedSite, DECEPTIONS } from './damage.ts'
import { inventedArchive } from './search-archive.ts'
import { builtSite, engineHandler } from './search-site.ts'
import { serve, type Served } from './served.ts'

const BASE = '/x/'
/** A name, a phrase of many units, one unit, and what stands nowhere; the first is filtered too, so that columns are read. */
const ASKED = ['林晓川', '河道治理一张图', '河', '海底隧道']

/** Files of one kind that are damaged, one after the other: Pagefind takes half a second to open, and most kinds are those of any engine. */
const MOST: Readonly<Record<EngineName, number>> = { pagefind: 1, shards: 2 }

/** The folder of a file, and how its name ends. */
const kind = (file: string): string => path.dirname(file) + path.extname(file)

/** What came of a request: the rows found and the texts shown, or that it could not be answered. */
interface Outcome {
  rows?: number[]
  texts?: (string | null)[]
  incomplete?: boolean
  failure?: string
}

interface SearchModule {
  openSearcher(base: string): Promise<{
    engine: { document(row: number): Promise<{ paragraphs: string[]; id: string }>; close(): void }
    answer(request: object): Promise<{ hits: { row: number }[]; withoutNames: boolean }>
  }>
}

/** Runs in the page: opens the search anew and asks it. */
async function askInPage([module, base, text]: readonly [string, string, string]): Promise<Outcome> {
  const { openSearcher } = (await import(module)) as SearchModule
  let close = (): void => undefined
  try {
    const searcher = await openSearcher(base)
    close = () => searcher.engine.close()
    const filters = text.length === 3 ? { kind: ['news'] } : {}
    const { hits, withoutNames } = await searcher.answer({ text, filters, from: '', to: '', sort: 'title' })
    const rows = hits.map(({ row }) => row)
    const read = (row: number): Promise<string | null> =>
      searcher.engine.document(row).then(
        (found) => found.id + found.paragraphs.join('\n'),
        () => null,
      )
    const texts = await Promise.all(rows.slice(0, 5).map(read))
    return { rows, texts, incomplete: withoutNames }
  } catch (error) {
    return { failure: String(error) }
  } finally {
    close()
  }
}

/** The archive before its newest articles were added. */
function olderThan(archive: Archive): Archive {
  return { ...archive, articles: archive.articles.slice(3) }
}

/** True when an outcome says nothing that is not so. */
function isTrue(outcome: Outcome, whole: Outcome): boolean {
  if (outcome.rows === undefined || outcome.incomplete) return outcome.rows?.length !== 0
  const texts = outcome.texts ?? []
  return (
    JSON.stringify(outcome.rows) === JSON.stringify(whole.rows) &&
    texts.every((text, at) => text === null || text === whole.texts?.[at])
  )
}

for (const engine of SEARCH_ENGINES) {
  describe(`search over ${engine} when one file of its index is damaged`, () => {
    const archive = inventedArchive()
    let browser: Browser
    let built: Served & { dir: string }
    let served: Served
    let site: DamagedSite
    let page: Page
    let olderDir: string
    /** Files that a query before was asked with in every way of damage. */
    const tried = new Set<string>()

    before(async () => {
      built = await builtSite(archive, BASE, { engine })
      olderDir = await mkdtemp(path.join(tmpdir(), 'search-older-'))
      await writeSearchIndex(olderThan(archive), olderDir, { engine })
      site = new DamagedSite({ dir: built.dir, olderDir }, BASE, await engineHandler(built.dir, BASE, engine))
      served = await serve(site.listener, BASE)
      browser = await launchChromium()
      page = await browser.newPage()
      await page.goto(`${served.address}search/`)
      await page.evaluate('globalThis.__name = (f) => f') // what the test's compiler puts round inner functions
    })
    after(async () => {
      await browser?.close()
      await served?.close()
      await built?.close()
      await rm(olderDir, { recursive: true, force: true })
    })

    const ask = (text: string): Promise<Outcome> =>
      page.evaluate(askInPage, [`${served.address}test-engine.js`, BASE, text] as const)
    /** Files of the index that were asked for; of many of a kind (texts, parts of Pagefind's) the first ones. */
    const indexFiles = (): string[] => {
      const asked = [...site.asked].filter((file) => /^(?:pagefind|search\/data)\//.test(file))
      return asked.filter(
        (file, at) => asked.slice(0, at).filter((one) => kind(one) === kind(file)).length < MOST[engine],
      )
    }

    for (const text of ASKED) {
      it(`says nothing false of “${text}”, whatever file is damaged however`, async () => {
        site.harm = null
        site.asked.clear()
        const whole = await ask(text)
        assert.equal(whole.failure, undefined)
        assert.equal((whole.rows?.length ?? 0) > 0, text !== '海底隧道')
        const files = indexFiles()
        assert.ok(files.length >= 3, files.join())
        for (const file of files) {
          for (const damage of tried.has(file) ? DECEPTIONS : DAMAGES) {
            site.harm = { file, damage, times: Infinity }
            const outcome = await ask(text)
            assert.ok(isTrue(outcome, whole), `${file} ${damage}: ${JSON.stringify(outcome).slice(0, 200)}`)
          }
          tried.add(file)
          site.harm = { file, damage: 'truncated', times: 1 }
          assert.deepEqual(await ask(text), whole, `${file} damaged once comes whole the second time`)
        }
      })
    }
  })
}
