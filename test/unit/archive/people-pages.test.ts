import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildArchive } from '../../../src/archive/build.ts'
import { peoplePages } from '../../../src/archive/people-pages.ts'
import { makeLinks } from '../../../src/site/links.ts'
import { viewsOf } from '../../../src/site/views/draft.ts'
import { peopleNames, peopleViews } from '../../../src/site/views/people-pages.ts'
import { makeArticle, SITE } from '../../site/fixture.ts'

/** So many people of names that begin alike, one article each. */
function people(count: number, pinyin: (at: number) => string) {
  const entry = null as never
  return Array.from({ length: count }, (_, at) => ({ pinyin: pinyin(at), appearances: [{ entry, role: '' }] }))
}

test('five hundred people stand on one page, more by letter, and each stands on one page alone', () => {
  const few = peoplePages(people(500, () => 'li na'))
  assert.deepEqual(
    few.map(({ path, people: own, parts }) => [path, own.length, parts.length]),
    [['', 500, 0]],
  )
  const many = peoplePages([...people(400, () => 'he hua'), ...people(300, () => 'li na'), ...people(1, () => '')])
  assert.deepEqual(
    many.map(({ path, people: own, parts }) => [path, own.length, parts.map((part) => part.path)]),
    [
      ['', 0, ['h/', 'l/', 'other/']],
      ['h/', 400, []],
      ['l/', 300, []],
      ['other/', 1, []],
    ],
  )
})

test('a long letter is parted by surnames, a long surname by given names; the page of the letter stays', () => {
  const named = (name: string, count: number) => people(count, () => name)
  const pages = peoplePages([...named('zhang min', 500), ...named('zhang wei', 500), ...named('zhu lin', 30)])
  assert.deepEqual(
    pages.map(({ path, count, people: own }) => [path, count, own.length]),
    [
      ['', 1030, 0],
      ['z/', 1030, 0],
      ['z/zhang/', 1000, 0],
      ['z/zhang/m/', 500, 500],
      ['z/zhang/w/', 500, 500],
      ['z/zhu/', 30, 30],
    ],
  )
  assert.equal(peoplePages(named('li na', 5000)).flatMap(({ people: own }) => own).length, 5000)
})

test('every address of a person is a line of the page that it names, and of the names for the filter', () => {
  const surnames = [...'林周方沈苏何郑许唐韩']
  const given = [...'安宝春德芳国海红嘉建锦丽美娜培巧荣淑涛婉霞雅玉振志']
  const articles = surnames.flatMap((surname, at) =>
    given.flatMap((a, first) =>
      ['平', '静', '禾'].map((b, second) =>
        makeArticle(`2023-01-${String(at + 10)}-0${second + 1}-${String(first + 1).padStart(2, '0')}`, {
          people: [{ id: `p-${at}-${first}-${second}`, name: surname + a + b, role: '居民' }],
        }),
      ),
    ),
  )
  const archive = buildArchive({ site: SITE, articles, registrations: [], people: [], issues: {} }).value
  const context = { archive, links: makeLinks('/news/', undefined) }
  const views = [...viewsOf(peopleViews(context))]
  const lines = views.flatMap(({ head, letters }) =>
    letters.flatMap(({ people: own }) => own.map(({ id }) => `${head.url}#${id}`)),
  )
  assert.ok(views.length > 5)
  assert.deepEqual([...lines].sort(), archive.people.map(({ url }) => url).sort())
  const names = JSON.parse(peopleNames(context)) as [string, string][]
  assert.deepEqual(names.map(([, url]) => url).sort(), archive.people.map(({ url }) => `/news${url}`).sort())
  const [root, letter] = views
  assert.deepEqual([root?.head.crumbs, letter?.head.crumbs.map(({ url }) => url)], [[], ['/people/', undefined]])
})
