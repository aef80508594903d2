import type { Verdict } from '../../../src/blocks/verdict.ts'
import { CONTINUING_STATES, KIND_OF_STATE, opens, type State } from '../../../src/blocks/states.ts'
import type { BlockKind } from '../../../src/model/block.ts'
import type { GoldArticle, GoldPage } from './gold.ts'

/** Right reading of a line; `starts` tells whether a paragraph begins with it. */
interface Truth {
  kind: BlockKind | 'other'
  opens: boolean
  starts: boolean
}

const bare = (text: string | null): string => (text ?? '').normalize('NFKC').replace(/\s+/gu, '')

/** Finds the lines of an article one after the other in its title lines and its text. */
class Finder {
  private readonly titles: { kind: BlockKind; text: string }[]
  private readonly body: string
  private readonly starts = new Map<number, BlockKind>()
  private at = 0

  constructor({ kicker, headline, subhead, paras }: GoldArticle) {
    const titles: [BlockKind, string | null][] = [
      ['kicker', kicker],
      ['headline', headline],
      ['subhead', subhead],
    ]
    this.titles = titles.map(([kind, text]) => ({ kind, text: bare(text).replace(/^——/u, '') }))
    let body = ''
    for (const { t, cross } of paras) {
      this.starts.set(body.length, cross === true ? 'crosshead' : 'paragraph')
      body += bare(t)
    }
    this.body = body
  }

  /** Right reading of the article's next line, by its words. */
  next(words: string): Omit<Truth, 'opens'> {
    const text = bare(words)
    const bareTitle = text.replace(/^——/u, '')
    const title =
      this.at === 0 ? this.titles.find((each) => bareTitle !== '' && each.text.includes(bareTitle)) : undefined
    if (title) {
      title.text = title.text.replace(bareTitle, '')
      return { kind: title.kind, starts: true }
    }
    const found = this.body.indexOf(text, this.at)
    if (text === '' || found < 0) return { kind: 'other', starts: false }
    this.at = found + text.length
    const kind = this.starts.get(found)
    return { kind: kind ?? 'paragraph', starts: kind !== undefined }
  }
}

const KINDS_BESIDE: readonly BlockKind[] = ['byline', 'credit', 'caption', 'jump', 'dateline', 'furniture']

function isRight({ state }: Verdict, truth: Truth, before: State | undefined): boolean {
  const kind = KIND_OF_STATE[state]
  const isOpening = opens(state, before, false)
  if (truth.kind === 'other') return KINDS_BESIDE.includes(kind) && !isOpening
  if (kind !== truth.kind && !(kind === 'caption' && truth.kind === 'paragraph')) return false
  if (kind === 'paragraph' && truth.starts === CONTINUING_STATES.includes(state)) return false
  return before === undefined || isOpening === truth.opens
}

/** Judgement of each verdict on a page: true when right; null for lines that belong to no article. */
export function judge({ heard, articles }: GoldPage, verdicts: readonly Verdict[]): (boolean | null)[] {
  const finders = articles.map((article) => new Finder(article))
  let last = -1
  return verdicts.map((verdict, at) => {
    const view = heard[at]?.view
    if (view === undefined) return null
    const { line } = view.unit
    const own = articles.findIndex(({ lines }) => lines[0] <= line && line <= lines[1])
    if (own < 0) return null
    const truth = { ...(finders[own] as Finder).next(view.core), opens: own !== last }
    last = own
    return isRight(verdict, truth, verdicts[at - 1]?.state)
  })
}
