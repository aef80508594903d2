import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, it } from 'node:test'
import sharp from 'sharp'
import { chineseFont, makeCards } from '../../../src/images/cards.ts'
import type { ShareCard } from '../../../src/images/cards.ts'
import { bytesBelow, temporary } from './made.ts'

const card = (id: string, headline: string): ShareCard => ({
  id,
  headline,
  paper: '柳河报',
  facts: '2023年5月8日　第01版',
})
const HOSTILE = '<span size="999999">&amp;</b>\u0000\u0007\ud800\ue123 河'

describe('cards', () => {
  let place: { dir: string; remove: () => void }
  beforeEach(() => (place = temporary()))
  afterEach(() => place.remove())

  const cacheDir = (): string => path.join(place.dir, 'content', '.ingest', 'cards')
  const make = (cards: readonly ShareCard[], out = 'out') =>
    makeCards(cards, { outDir: path.join(place.dir, out), cacheDir: cacheDir() })

  it('are 1200 × 630, one an article, and only with a Chinese font', async () => {
    const cards = [card('2023-05-08-01-01', '柳河两岸新貌'), card('2023-05-08-01-02', HOSTILE)]
    const made = await make(cards)
    if ((await chineseFont()) === null) return assert.equal(made.size, 0)
    assert.deepEqual(
      [...made],
      cards.map(({ id }) => [id, { url: `/cards/${id}.png`, width: 1200, height: 630 }]),
    )
    for (const [file, bytes] of bytesBelow(path.join(place.dir, 'out'))) {
      const { width, height, format } = await sharp(bytes).metadata()
      assert.deepEqual([width, height, format], [1200, 630, 'png'], file)
    }
  })

  it('show their headline', async () => {
    if ((await chineseFont()) === null) return
    await make([card('a', '柳河两岸新貌'), card('b', '柳河两岸新颜')])
    const [a, b] = ['a', 'b'].map((id) => readFileSync(path.join(place.dir, 'out', 'cards', `${id}.png`)))
    assert.notDeepEqual(a, b)
  })

  it('are the same bytes from the cache and without it, and leave the cache when they are not wanted', async () => {
    if ((await chineseFont()) === null) return
    const cards = [card('a', '柳河两岸新貌'), card('b', '又一篇')]
    await make(cards, 'first')
    await make(cards, 'second')
    assert.deepEqual(bytesBelow(path.join(place.dir, 'second')), bytesBelow(path.join(place.dir, 'first')))
    assert.equal(readdirSync(cacheDir()).length, 2)
    await make(cards.slice(1), 'third')
    assert.equal(readdirSync(cacheDir()).length, 1)
  })

  it('are none of nothing', async () => {
    assert.equal((await make([])).size, 0)
    assert.throws(() => readdirSync(path.join(place.dir, 'out')))
  })
})
