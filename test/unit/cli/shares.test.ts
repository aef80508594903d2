import assert from 'node:assert/strict'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import { sha256 } from '../../../src/site/digests.ts'
import { bytesBelow, madePage, temporary } from '../images/made.ts'
import { runScript, type Ended } from './run-script.ts'

const SITE =
  'title: 柳河文库\npaper: 柳河报\nplace: 临江市柳河区\nrhythm: { every: week, weekday: 1 }\nurl: https://example.org\n'
/** Issues of four years, two in one of them, and one without a day. */
const ISSUES = ['2019-03-04', '2020-06-01', '2021-11-22', '2021-11-29', '2022-02-07', 'undated-lost']
const CONTENT = 'content'

const page = (at: number): string =>
  `河岸步道第${at + 1}段开放\n□记者 方一鸣\n\n区长林小川昨日察看河边新修的步道。步道全长${at + 2}公里,沿途新种了两百棵树。\n`

describe('shares of a site', () => {
  let place: { dir: string; remove: () => void }
  before(async () => {
    place = temporary()
    for (const [at, issue] of ISSUES.entries()) {
      const raw = path.join(place.dir, CONTENT, 'raw', issue)
      mkdirSync(raw, { recursive: true })
      writeFileSync(path.join(raw, '01.txt'), page(at))
      if (at % 2 === 0) writeFileSync(path.join(raw, '01.png'), await madePage(40 + at, 60, 'png'))
    }
    writeFileSync(path.join(place.dir, CONTENT, 'site.yaml'), SITE)
    done(runScript('ingest', '--content', path.join(place.dir, CONTENT)))
  })
  after(() => place.remove())

  const done = ({ status, stdout, stderr }: Ended): void => assert.equal(status, 0, `${stdout}${stderr}`)

  /** A copy of the archive, as on another machine: nothing is there that can be made again. */
  function copyOf(name: string, engine: string): string {
    const folder = path.join(place.dir, name)
    const filter = (file: string): boolean => path.basename(file) !== '.ingest'
    cpSync(path.join(place.dir, CONTENT), folder, { recursive: true, filter })
    writeFileSync(path.join(folder, 'site.yaml'), `${SITE}engine: ${engine}\n`)
    return folder
  }

  const build = (content: string, out: string, ...more: string[]): Ended =>
    runScript('build', '--content', content, '--out', path.join(place.dir, out), ...more)

  /** Builds every share on a machine of its own. */
  function buildShares(name: string, engine: string, count: number): void {
    for (let number = 1; number <= count; number += 1)
      done(build(copyOf(`${name}-${number}`, engine), name, '--shard', `${number}/${count}`))
  }

  /** Shares of one site, handed to another place. */
  const copyShares = (from: string, to: string): void =>
    cpSync(path.join(place.dir, `${from}.shares`), path.join(place.dir, `${to}.shares`), { recursive: true })

  /** Files that differ between two sites, or that one of them lacks. */
  function differing(one: string, other: string): string[] {
    const [files, others] = [one, other].map((name) => bytesBelow(path.join(place.dir, name)))
    const names = new Set([...(files?.keys() ?? []), ...(others?.keys() ?? [])])
    return [...names].filter((name) => others?.get(name)?.equals(files?.get(name) ?? Buffer.alloc(0)) !== true)
  }

  it('put together are byte for byte the site built at once, with either search, on other machines', () => {
    for (const [engine, count] of [
      ['pagefind', 3],
      ['shards', 2],
    ] as const) {
      const [whole, joined] = [`whole-${engine}`, `joined-${engine}`]
      done(build(copyOf(`${whole}-content`, engine), whole))
      buildShares(joined, engine, count)
      copyShares(joined, `kept-${engine}`)
      done(build(copyOf(`${joined}-all`, engine), joined, '--join'))
      assert.ok(bytesBelow(path.join(place.dir, whole)).size > 100)
      assert.deepEqual(differing(whole, joined), [])
    }
    done(runScript('check', '--content', `${place.dir}/joined-shards-all`, '--out', `${place.dir}/joined-shards`))
  })

  it('are taken as they are: what a share has made of the same is not made again', () => {
    copyShares('kept-shards', 'taken')
    for (const [share, file] of [
      ['1-of-2', '2020/06/01/01-01/index.html'],
      ['2-of-2', '2019/03/04/01-01/index.html'],
    ] as const) {
      const dir = path.join(place.dir, 'taken.shares', share)
      const [at, list] = [path.join(dir, file), path.join(dir, 'data/manifest-sha256.txt')]
      const text = readFileSync(at, 'utf8')
      writeFileSync(at, text.replace('步道', '栈道'))
      writeFileSync(list, readFileSync(list, 'utf8').replace(sha256(text), sha256(readFileSync(at))))
    }
    const damaged = 'taken.shares/2-of-2/2021/11/22/01-01/index.html'
    writeFileSync(path.join(place.dir, damaged), 'damaged')
    done(build(copyOf('taken-all', 'shards'), 'taken', '--join'))
    assert.deepEqual(
      differing('whole-shards', 'taken').filter((file) => file.endsWith('.html')),
      ['2019/03/04/01-01/index.html', '2020/06/01/01-01/index.html'],
    )
  })

  it('that are missing are told, and the site stays as it was', () => {
    copyShares('kept-shards', 'part')
    rmSync(path.join(place.dir, 'part.shares/2-of-2'), { recursive: true })
    const { status, stdout, stderr } = build(copyOf('part-all', 'shards'), 'part', '--join')
    assert.equal(status, 1)
    assert.match(
      `${stdout}${stderr}`,
      /缺第 2 份（共 2 份）。处理：运行 npm run build -- --shard 2\/2，再拼。? \[share-refused\]/,
    )
    assert.equal(bytesBelow(place.dir).has('part/index.html'), false)
  })
})
