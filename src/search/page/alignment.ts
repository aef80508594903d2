/** Units that stand in both of two rows, as places in the one and in the other, in order. */
export type Places = [first: number, second: number][]

/** Score of two units alike when two rows are laid side by side, and of one otherwise or left out. */
const SCORE = { same: 2, other: -1 }

/** The table of the best scores of all beginnings, a row for each unit of the first, and where the greatest stands. */
function scores(first: readonly string[], second: readonly string[]): { best: Int16Array; end: number } {
  const width = second.length + 1
  const best = new Int16Array((first.length + 1) * width)
  let end = 0
  for (let at = width + 1; at < best.length; at++) {
    const column = at % width
    if (column === 0) continue
    const isSame = first[Math.floor(at / width) - 1] === second[column - 1]
    const across = (best[at - width - 1] ?? 0) + (isSame ? SCORE.same : SCORE.other)
    const aside = Math.max(best[at - 1] ?? 0, best[at - width] ?? 0) + SCORE.other
    best[at] = Math.max(0, across, aside)
    if ((best[at] ?? 0) > (best[end] ?? 0)) end = at
  }
  return { best, end }
}

/**
 * The stretches of two rows of units that are most alike, by local alignment (Smith and Waterman 1981): the units alike in
 * them, and the score; the greatest that a row of n units can have is 2 n.
 */
export function aligned(first: readonly string[], second: readonly string[]): { places: Places; score: number } {
  const { best, end } = scores(first, second)
  const width = second.length + 1
  const places: Places = []
  for (let at = end; (best[at] ?? 0) > 0;) {
    const [row, column] = [Math.floor(at / width) - 1, (at % width) - 1]
    const isSame = first[row] === second[column]
    if (best[at] === (best[at - width - 1] ?? 0) + (isSame ? SCORE.same : SCORE.other)) {
      if (isSame) places.push([row, column])
      at -= width + 1
    } else at -= best[at] === (best[at - 1] ?? 0) + SCORE.other ? 1 : width
  }
  return { places: places.reverse(), score: best[end] ?? 0 }
}

/** Of places alike those that follow on one another in both rows, two or more: a unit alone stands there by chance. */
export function runsOf(places: Places): Places[] {
  const runs: Places[] = []
  for (const place of places) {
    const last = runs[runs.length - 1]
    const before = last?.[last.length - 1]
    if (last && before && before[0] + 1 === place[0] && before[1] + 1 === place[1]) last.push(place)
    else runs.push([place])
  }
  return runs.filter(({ length }) => length > 1)
}
