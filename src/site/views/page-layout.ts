/** Columns that a page is laid out in on a wide screen. */
export const TRACKS = 3

/** Weight of an article in the layout: its characters, and whether it is the page's main one. */
export interface ArticleWeight {
  length: number
  main: boolean
}

/** Width of an article, in columns, the columns of its text, and its row, from 0, which it may begin. */
export interface LayoutBox {
  columns: number
  text: number
  row: number
  first: boolean
}

/** Characters whose lines take the room of a headline with its byline, in one column. */
const HEADLINE = 90
/** Below so many characters a column is a stump, above so many a reader has to scroll back. */
const [STUMP, TOWER] = [160, 700]
/** Cost of the main article standing in one column: more than any waste. */
const SQUEEZED = 100_000

/** The ways to share the columns of a row among one, two or three articles. */
const SHARES: readonly (readonly number[])[] = [[3], [1, 2], [2, 1], [1, 1, 1]]

/** Cost of a row: room left empty, columns too short or too long, a squeezed main article. */
function rowCost(row: readonly ArticleWeight[], shares: readonly number[]): number {
  const boxes = row.map(({ length, main }, at) => {
    const columns = shares[at] ?? 1
    const text = length / columns
    const stump = columns > 1 ? Math.max(0, STUMP - text) * columns * 2 : 0
    const tower = columns < TRACKS ? Math.max(0, text - TOWER) * 2 : 0
    return { columns, height: HEADLINE / columns + text, odd: stump + tower + (main && columns === 1 ? SQUEEZED : 0) }
  })
  const tallest = Math.max(...boxes.map(({ height }) => height))
  return boxes.reduce((sum, { columns, height, odd }) => sum + (tallest - height) * columns + odd, 0)
}

interface Plan {
  cost: number
  /** Rows of boxes, their own rows not yet counted. */
  rows: Omit<LayoutBox, 'row'>[][]
}

function bestFrom(articles: readonly ArticleWeight[], at: number, later: readonly Plan[]): Plan {
  const plans = SHARES.filter((shares) => at + shares.length <= articles.length).map((shares): Plan => {
    const rest = later[at + shares.length] ?? { cost: 0, rows: [] }
    const row = shares.map((columns, index) => {
      const { length = 0 } = articles[at + index] ?? {}
      return { columns, text: Math.max(1, Math.min(columns, Math.floor(length / STUMP))), first: index === 0 }
    })
    return {
      cost: rowCost(articles.slice(at, at + shares.length), shares) + rest.cost,
      rows: [row, ...rest.rows],
    }
  })
  return plans.reduce((best, plan) => (plan.cost < best.cost ? plan : best))
}

/**
 * Lays articles out in rows of three columns, in the order given: rows in which columns end at about one height, none a
 * stump, none a tower; a text too short for all its columns is set in fewer. The main article never stands in one column
 * beside others.
 */
export function layOut(articles: readonly ArticleWeight[]): LayoutBox[] {
  const plans: Plan[] = []
  for (let at = articles.length - 1; at >= 0; at--) plans[at] = bestFrom(articles, at, plans)
  return plans[0]?.rows.flatMap((boxes, row) => boxes.map((box) => ({ ...box, row }))) ?? []
}
