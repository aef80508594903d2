import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { gatherContext, settingOf } from '../../../src/files/ingest-context.ts'
import { inOrder, openReader, type Reader } from '../../../src/ingest/reader.ts'
import { listRawPages, type RawPage } from '../../../src/files/raw-pages.ts'
import { archiveFolder } from '../files/folder.ts'

const PLACES = ['桂林公园', '蒲汇塘', '永嘉新村', '龙华寺', '康健街道', '漕河泾', '徐家汇', '田林']

/** An archive of `issues` issues with a page each; one of them cannot be decoded. */
function archive(t: TestContext, issues: number): { contentDir: string; pages: RawPage[] } {
  const files: Record<string, string | Uint8Array> = { 'site.yaml': 'title: 试验文库\npaper: 试验报\n' }
  for (let n = 0; n < issues; n++) {
    const place = PLACES[n % PLACES.length] as string
    const text = `弄堂新事\n\n${place}添了第${n}张长椅\n\n记者 刘坤\n\n本报讯 昨天,${place}的第${n}张长椅装好了,居民王建国第一个坐下。\n`
    files[`raw/undated-n${n}/01.txt`] = n === 3 ? new Uint8Array([0x41, 0xff, 0xfe, 0xff, 0x80, 0x0a]) : text
  }
  const contentDir = archiveFolder(t, files)
  return { contentDir, pages: listRawPages(contentDir).value }
}

async function readAll(reader: Reader, contentDir: string, pages: readonly RawPage[]): Promise<unknown> {
  const { value: context } = gatherContext(contentDir)
  assert.ok(context)
  const looks = await reader.look(pages)
  reader.begin(settingOf(context, looks))
  const read = await Promise.all(pages.map((page) => reader.issue({ pages: [page], registered: [] })))
  await reader.close()
  return { looks, read }
}

test('workers read what is read without them, in the same order', async (t) => {
  const { contentDir, pages } = archive(t, 12)
  const [here, workers] = [openReader(contentDir, 1), openReader(contentDir, 100_000)]
  assert.equal(here.lanes, 1)
  const [expected, found] = [await readAll(here, contentDir, pages), await readAll(workers, contentDir, pages)]
  assert.deepEqual(found, expected)
  assert.match(JSON.stringify(expected), /"column":"弄堂新事".*file-decode.*"column":"弄堂新事"/)
})

test('a question that cannot be answered is an error, not a wait', async (t) => {
  const { contentDir, pages } = archive(t, 1)
  for (const count of [1, 100_000]) {
    const reader = openReader(contentDir, count)
    await assert.rejects(reader.issue({ pages, registered: [] }), /no setting/)
    await reader.close()
  }
})

test('work done ahead comes out in order, never more than so much of it at once', async () => {
  const items = Array.from({ length: 20 }, (_, n) => n)
  let running = 0
  let most = 0
  const work = async (n: number): Promise<number> => {
    most = Math.max(most, ++running)
    await new Promise((resolve) => setTimeout(resolve, (n * 7) % 5))
    running--
    return n * 2
  }
  const found: number[] = []
  for await (const result of inOrder(items, 4, work)) found.push(result)
  assert.deepEqual(
    found,
    items.map((n) => n * 2),
  )
  assert.equal(most, 4)
})

test('work that fails fails at its turn', async () => {
  const found: number[] = []
  const results = inOrder([1, 2, 3, 4], 3, async (n) => {
    if (n === 3) throw new Error('three')
    return n
  })
  await assert.rejects(async () => {
    for await (const result of results) found.push(result)
  }, /three/)
  assert.deepEqual(found, [1, 2])
})
