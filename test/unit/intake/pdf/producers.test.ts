import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { openPdfReader } from '../../../../src/intake/pdf/pdf.ts'
import { words } from '../pages.ts'
import { lines, writtenPage, writtenRun, type Run } from './written.ts'

const reader = openPdfReader()
after(() => reader.close())

async function read(bytes: Uint8Array): Promise<{ lines: string[]; rules: string[]; sizes: number[] }> {
  const { pages, messages } = await reader.read({ file: '01.pdf', bytes, sha256: '' })
  const text = pages.map((page) => page.text).join('')
  const layout = pages[0]?.layout
  return {
    lines: text.split('\n').filter((line) => line !== ''),
    rules: messages.map(({ rule }) => rule),
    sizes: [layout?.page.width ?? 0, layout?.page.height ?? 0],
  }
}

const [FIRST, SECOND, OTHER, LAST] = [words(90, 1), words(70, 2), words(80, 3), words(60, 4)]
const TITLE = '滨江又见白鹭'

/** A title over two paragraphs in one column. */
const RUNS: Run[] = [
  { text: TITLE, x: 50, y: 700, size: 24 },
  ...lines(FIRST, { text: '', x: 50, y: 660, measure: 25 }),
  ...lines(SECOND, { text: '', x: 50, y: 600, measure: 25 }),
]
const page = (runs: readonly Run[], more = ''): Uint8Array => writtenPage(runs.map(writtenRun).join('\n'), more)

const pieces = (runs: readonly Run[], length: number): Run[] =>
  runs.flatMap((run) =>
    Array.from({ length: Math.ceil(run.text.length / length) }, (_, at) => ({
      ...run,
      text: run.text.slice(at * length, (at + 1) * length),
      x: run.x + at * length * (run.size ?? 10),
    })),
  )

const WHOLE = [TITLE, FIRST, SECOND]
const reads = async (bytes: Uint8Array, want: readonly string[] = WHOLE): Promise<void> =>
  assert.deepEqual((await read(bytes)).lines, want)

describe('text is put together as it is printed', () => {
  it('from runs of characters, and from characters placed one by one in any order', async () => {
    await reads(page(RUNS))
    await reads(page(pieces(RUNS, 3)))
    await reads(page(pieces(RUNS, 1).reverse()))
  })

  it('with blanks before and behind the words of a line', async () => {
    await reads(page(RUNS.map((run) => ({ ...run, text: `　　${run.text}　 `, x: run.x - 2 * (run.size ?? 10) }))))
  })

  it('once, where it is printed twice: a shadow, a bold made by hand, a hidden layer', async () => {
    const shadow = (dx: number, before = '') => RUNS.map((run) => ({ ...run, x: run.x + dx, y: run.y - dx, before }))
    await reads(page([...shadow(1.5), ...RUNS]))
    await reads(page([...RUNS, ...shadow(0.3), ...shadow(0.6)]))
    await reads(page([...RUNS, ...shadow(1, '3 Tr')]))
  })

  it('without the blanks of a spaced title', async () => {
    const spaced = RUNS.flatMap((run) =>
      run.text === TITLE ? pieces([run], 1).map((each, at) => ({ ...each, x: each.x + at * 24 })) : [run],
    )
    await reads(page(spaced))
    await reads(page(RUNS.map((run) => (run.text === TITLE ? { ...run, text: [...TITLE].join('　') } : run))))
    await reads(
      page(RUNS.map((run) => (run.text === TITLE ? { ...run, before: '18 Tc' } : { ...run, before: '0 Tc' }))),
    )
  })

  it('with radicals as the characters that they look like', async () => {
    const radicals = RUNS.map((run) => ({ ...run, text: run.text.replaceAll('水', '⽔').replaceAll('人', '⼈') }))
    await reads(page(radicals))
  })
})

describe('a page is what is seen of it', () => {
  it('turned as the file says, or as its text runs', async () => {
    await reads(
      writtenPage(`q 0 1 -1 0 800 0 cm ${RUNS.map(writtenRun).join('\n')} Q`, '/MediaBox [0 0 800 600] /Rotate 90'),
    )
    const turned = writtenPage(`q 0 1 -1 0 800 0 cm ${RUNS.map(writtenRun).join('\n')} Q`, '/MediaBox [0 0 800 600]')
    await reads(turned)
    assert.deepEqual((await read(turned)).sizes, [600, 800])
  })

  it('cut off at its box', async () => {
    const marks = [
      { text: '排版文件第三版清样', x: 50, y: 780 },
      { text: '裁切线外', x: 560, y: 300 },
    ]
    await reads(page([...RUNS, ...marks], '/CropBox [20 20 550 760]'))
  })

  it('two pages side by side, one read after the other', async () => {
    const right = [
      { text: '老街新巷飘书香', x: 650, y: 700, size: 24 },
      ...lines(OTHER, { text: '', x: 650, y: 660, measure: 25 }),
      ...lines(LAST, { text: '', x: 650, y: 600, measure: 25 }),
    ]
    const below = [
      { text: '旧书市集开张', x: 50, y: 520, size: 20 },
      ...lines(LAST, { text: '', x: 50, y: 490, measure: 25 }),
    ]
    const all = [...WHOLE, '旧书市集开张', LAST, '老街新巷飘书香', OTHER, LAST]
    await reads(page([...RUNS, ...right, ...below], '/MediaBox [0 0 1200 800]'), all)
  })

  it('only a picture where the file does not tell which characters it prints', async () => {
    const { lines: found, rules } = await read(
      writtenPage(
        RUNS.map(writtenRun)
          .join('\n')
          .replace(/<[^>]*>/g, (row) => row.replace(/[5-9a-f](?=...(?:....)*>)/g, '0')),
        '',
        false,
      ),
    )
    assert.deepEqual(found, [])
    assert.ok(rules.includes('intake-unknown'), rules.join())
  })
})
