import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isIn, shareNamed } from '../../../src/site/share.ts'

test('a share is typed as its number and how many there are', () => {
  assert.deepEqual(shareNamed('2/4'), { number: 2, count: 4 })
  assert.deepEqual(shareNamed('100/100'), { number: 100, count: 100 })
  for (const wrong of ['', '0/4', '5/4', '1', '1/101', '-1/4', '1/4/8', 'a/b', '１/４'])
    assert.equal(shareNamed(wrong), null)
})

const NAMES = [
  ...Array.from({ length: 8 }, (_, at) => `article ${2015 + at}-06-01`),
  ...['about/index.html', 'leaders/lin-xiaochuan/index.html', 'events/05-18/index.html', 'topic /columns/河边闲话/'],
]

test('everything belongs to exactly one share, and to the whole site', () => {
  for (const count of [1, 2, 3, 7])
    for (const name of NAMES) {
      const shares = Array.from({ length: count }, (_, at) => ({ number: at + 1, count }))
      assert.equal(shares.filter((share) => isIn(share, name)).length, 1, `${name} of ${count}`)
      assert.ok(isIn(undefined, name))
    }
})

test('all of a year stands in one share, and years are dealt out evenly', () => {
  const second = { number: 2, count: 4 }
  const ofYear = [
    '2021/11/22/01-01/index.html',
    '2021-11-22-增刊',
    'page 2021-11-22',
    'data/2021.zip',
    'data/articles/2021.jsonl',
  ]
  const others = ['data/citations/2021-11-22.ris', 'chronicle/2021/index.html', 'people/li-ming/2021/index.html']
  for (const name of [...ofYear, ...others]) assert.ok(isIn(second, name), name)
  const years = Array.from({ length: 8 }, (_, at) => `${2015 + at}/index.html`)
  assert.equal(years.filter((name) => isIn(second, name)).length, 2)
  for (const count of [2, 3, 5]) {
    const shares = Array.from({ length: count }, (_, at) => ({ number: at + 1, count }))
    const [one, other] = ['undated/lost/01-01/index.html', 'article undated-found'].map((name) =>
      shares.findIndex((share) => isIn(share, name)),
    )
    assert.equal(one, other)
  }
})
