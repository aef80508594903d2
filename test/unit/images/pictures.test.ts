import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { makePictures } from '../../../src/images/pictures.ts'
import type { ScanSource } from '../../../src/images/pictures.ts'
import { bytesBelow, madePage, temporary } from './made.ts'

describe('pictures of pages', () => {
  let place: { dir: string; remove: () => void }
  beforeEach(() => (place = temporary()))
  afterEach(() => place.remove())

  const folder = (name: string): string => path.join(place.dir, name)
  const source = (page: string, bytes: Uint8Array | null): ScanSource => ({
    issue: '2023-05-08',
    page,
    file: `raw/2023-05-08/${page}.jpg`,
    read: () => ({ value: bytes, messages: [] }),
  })
  const make = (scans: readonly ScanSource[], out = 'out') =>
    makePictures(scans, { outDir: folder(out), cacheDir: path.join(folder('content'), '.ingest', 'images') })
  const kept = (): string[] => {
    try {
      return readdirSync(path.join(folder('content'), '.ingest', 'images'))
    } catch {
      return []
    }
  }

  it('stand in the site under the addresses they have, with their sizes', async () => {
    const { value, messages } = await make([source('01', await madePage(900, 1200, 'jpeg'))])
    assert.deepEqual(messages, [])
    const picture = value.get('2023-05-08/01') ?? assert.fail()
    assert.deepEqual(
      picture.webp.map(({ width, height }) => [width, height]),
      [
        [320, 427],
        [800, 1067],
        [900, 1200],
      ],
    )
    const urls = [...picture.webp, picture.jpeg].map(({ url }) => url)
    for (const url of urls) assert.match(url, /^\/scans\/2023-05-08\/01-[0-9a-f]{8}-\d+\.(webp|jpg)$/)
    assert.deepEqual([...bytesBelow(folder('out')).keys()], urls.map((url) => url.slice(1)).sort())
  })

  it('come from the cache the second time, the same bytes', async () => {
    const scans = [source('01', await madePage(400, 500, 'png')), source('02', await madePage(500, 400, 'tiff'))]
    const first = await make(scans, 'first')
    assert.equal(kept().length, 2)
    for (const [name] of bytesBelow(path.join(folder('content'), '.ingest'))) assert.doesNotMatch(name, /\.tmp/)
    const second = await make(scans, 'second')
    assert.deepEqual([...second.value], [...first.value])
    assert.deepEqual(bytesBelow(folder('second')), bytesBelow(folder('first')))
  })

  it('are made again when the cache was damaged', async () => {
    const scans = [source('01', await madePage(400, 500, 'png'))]
    await make(scans, 'first')
    const cache = path.join(folder('content'), '.ingest', 'images', kept()[0] ?? '')
    writeFileSync(path.join(cache, '320.webp'), 'nothing')
    await make(scans, 'second')
    assert.deepEqual(bytesBelow(folder('second')), bytesBelow(folder('first')))
    writeFileSync(path.join(cache, 'sizes.json'), '[')
    await make(scans, 'third')
    assert.deepEqual(bytesBelow(folder('third')), bytesBelow(folder('first')))
  })

  it('leave the cache when their scan is gone', async () => {
    const [one, two] = [source('01', await madePage(40, 50, 'png')), source('02', await madePage(50, 40, 'png'))]
    await make([one, two])
    await make([two], 'second')
    assert.equal(kept().length, 1)
  })

  it('are made without a cache when its folder is a link', async () => {
    mkdirSync(folder('content'))
    mkdirSync(folder('elsewhere'))
    symlinkSync(folder('elsewhere'), path.join(folder('content'), '.ingest'))
    const { value } = await make([source('01', await madePage(40, 50, 'png'))])
    assert.equal(value.size, 1)
    assert.deepEqual(readdirSync(folder('elsewhere')), [])
  })

  it('are told of when they are broken, and the others are made', async () => {
    const whole = await madePage(400, 500, 'jpeg')
    const scans = [source('01', Buffer.from('no picture')), source('02', whole.subarray(0, 300)), source('03', whole)]
    const { value, messages } = await make(scans)
    assert.deepEqual([...value.keys()], ['2023-05-08/03'])
    assert.deepEqual(
      messages.map(({ severity, file, rule }) => [severity, file, rule]),
      [
        ['warning', 'raw/2023-05-08/01.jpg', 'scan-broken'],
        ['warning', 'raw/2023-05-08/02.jpg', 'scan-broken'],
      ],
    )
    assert.match(messages[0]?.what ?? '', /已损坏/)
  })

  it('are none when the scan cannot be read', async () => {
    const { value } = await make([source('01', null)])
    assert.equal(value.size, 0)
  })
})
