import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { SEARCH_ENGINES } from '../../src/model/site.ts'
import { scan } from './linear-scan.ts'
import { namedArchive } from './search-archive.ts'
import { searchReaders } from './search-reader.ts'
import { scannedArticle } from './search-site.ts'

for (const engine of SEARCH_ENGINES) {
  describe(`words near to each other and words misread, over ${engine}`, () => {
    const archive = namedArchive()
    const articles = archive.articles.map(scannedArticle)
    const openReader = searchReaders(archive, '/archive/', engine)
    const has = (text: string): Set<string> => new Set(scan(articles, text))
    const urlOf = new Map(archive.articles.map(({ article, url }) => [article.id, `/archive/${url.slice(1)}`]))
    const urls = (ids: readonly string[]): string[] => ids.map((id) => urlOf.get(id) ?? '').sort()

    it('are found where a pattern over all texts finds them', async () => {
      const { page, driver, trouble } = await openReader()
      const query = async (text: string): Promise<string[]> => {
        await driver.open(`?q=${encodeURIComponent(text)}`)
        await driver.says('找到')
        while (await page.isVisible('#search-more')) await page.click('#search-more')
        return (await driver.links()).sort()
      }
      const found = (pattern: RegExp): string[] =>
        articles
          .filter(({ texts: [title = '', ...rest] }) => pattern.test(title) || pattern.test(rest.join('')))
          .map(({ id }) => id)
      const units = (text: string): string[] => [...text].map((unit) => `${unit}\\|`)
      const [one, other, between] = [units('人民').join(''), units('会议').join(''), '(?:[^|]*\\|){0,10}']
      const near = found(new RegExp(`\\|(?:${one}${between}${other}|${other}${between}${one})`, 'u'))
      assert.ok(near.length > 0 && near.length < [...has('人民')].filter((id) => has('会议').has(id)).length)
      assert.deepEqual(await query('人民 ~10 会议'), urls(near))
      const misread = units('柳河两俺')
      const others = misread.map((_, at) => misread.map((unit, place) => (place === at ? '[^|]+\\|' : unit)).join(''))
      const loose = found(new RegExp(`\\|(?:${others.join('|')})`, 'u'))
      assert.ok(loose.length >= has('柳河两岸').size && has('柳河两俺').size === 0)
      assert.deepEqual(await query('~柳河两俺'), urls(loose))
      assert.deepEqual(trouble.all(), [])
      await page.close()
    })
  })
}
