import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

/** Kinds of pages by the form of their paths, the first that fits. */
const KINDS: readonly [string, RegExp][] = [
  ['event day', /^events\/.+\/index\.html$/],
  ['home', /^index\.html$/],
  ['year', /^\d{4}\/index\.html$/],
  ['month', /^\d{4}\/\d{2}\/index\.html$/],
  ['issue', /^(?:\d{4}\/\d{2}\/\d{2}|undated\/[^/]+)\/index\.html$/],
  ['article', /\/\d{2}-\d{2}\/index\.html$/],
  ['page', /\/\d{2}\/index\.html$/],
  ['leader', /^leaders\/.+\/index\.html$/],
  ['reporter', /^reporters\/.+\/index\.html$/],
  ['chronicle month', /^chronicle\/\d{4}\/\d{2}\/index\.html$/],
  ['chronicle year', /^chronicle\/.+\/index\.html$/],
  ['people by letter', /^people\/.+\/index\.html$/],
  ['other', /^([a-z]+)\/index\.html$/],
]

/** One page: raw and packed sizes in bytes; `beyond` is what is packed besides the text of an article's body. */
interface Weight {
  file: string
  kind: string
  raw: number
  packed: number
  beyond: number
  scripts: number
  styles: number
}

const pack = (text: string): number => gzipSync(text, { level: 9 }).length
const kb = (size: number): string => `${(size / 1024).toFixed(1)} KB`

function kindOf(file: string): string | undefined {
  const [kind, form] = KINDS.find(([, each]) => each.test(file)) ?? []
  return kind === 'other' ? form?.exec(file)?.[1] : kind
}

/** Weighs the pages of one built site. */
class Scale {
  private readonly known = new Map<string, number>()
  private readonly dir: string
  constructor(dir: string) {
    this.dir = dir
  }
  private asset(name: string): number {
    const size = this.known.get(name) ?? pack(readFileSync(path.join(this.dir, 'assets', name), 'utf8'))
    this.known.set(name, size)
    return size
  }
  /** Sum of the files that the page names; parts that scripts load later are not in it. */
  private named(html: string, form: RegExp): number {
    return [...html.matchAll(form)].reduce((all, [, name = '']) => all + this.asset(name), 0)
  }
  page(file: string, kind: string): Weight {
    const html = readFileSync(path.join(this.dir, file), 'utf8')
    const body = /<div class="prose[^]*?<\/div>/.exec(html)?.[0] ?? ''
    const packed = pack(html)
    return {
      file,
      kind,
      raw: Buffer.byteLength(html),
      packed,
      beyond: kind === 'article' ? packed - pack(body.replace(/<[^>]*>/g, '')) : 0,
      scripts: this.named(html, /<script[^>]* src="[^"]*assets\/([^"]+)"/g),
      styles: this.named(html, /<link rel="stylesheet" href="[^"]*assets\/([^"]+)"/g),
    }
  }
}

function kindLine(kind: string, weights: readonly Weight[]): string {
  const most = (part: 'raw' | 'packed' | 'beyond' | 'scripts' | 'styles'): string =>
    kb(Math.max(...weights.map((weight) => weight[part])))
  const mean = kb(weights.reduce((all, { packed }) => all + packed, 0) / weights.length)
  const own = kind === 'article' ? `, beyond its text ${most('beyond')}` : ''
  const name = `${kind.padEnd(16)} ${String(weights.length).padStart(5)}`
  return `${name}  mean ${mean}, most ${most('packed')} (${most('raw')} raw)${own}, script ${most('scripts')}, style ${most('styles')}`
}

/** Prints what pages weigh by kind, packed with gzip, and the ten heaviest. `dir` is a built site under `/`. */
export function tellWeights(dir: string): void {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
  const scale = new Scale(dir)
  const weights = names.flatMap((file) => {
    const kind = file.startsWith('pagefind/') ? undefined : kindOf(file)
    return kind === undefined ? [] : [scale.page(file, kind)]
  })
  const kinds = [...new Set([...KINDS.map(([kind]) => kind), ...weights.map(({ kind }) => kind)])]
  for (const kind of kinds) {
    const some = weights.filter((weight) => weight.kind === kind)
    if (some.length > 0) console.log(kindLine(kind, some))
  }
  console.log('heaviest:')
  for (const { file, raw, packed } of weights.sort((a, b) => b.packed - a.packed).slice(0, 10))
    console.log(`  ${file}  ${kb(packed)} (${kb(raw)} raw)`)
}
