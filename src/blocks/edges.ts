import type { EdgeRule } from './rule.ts'
import { dateline } from './rules/edge-dateline.ts'
import { jumpFrom, jumpTo } from './rules/edge-jump.ts'
import { leadByline } from './rules/edge-lead-byline.ts'
import { tailCredit } from './rules/edge-tail-credit.ts'
import type { Edge } from './unit.ts'

/** Every edge rule; the first that finds something is cut off, and all are asked again of the rest. */
export const EDGE_RULES: readonly EdgeRule[] = [jumpFrom, dateline, leadByline, jumpTo, tailCredit]

interface Rest {
  from: number
  to: number
}

function trim(key: string, rest: Rest): Rest {
  const text = key.slice(rest.from, rest.to)
  return {
    from: rest.from + text.length - text.trimStart().length,
    to: rest.to - (text.length - text.trimEnd().length),
  }
}

function cut(key: string, rest: Rest, side: EdgeRule['side']): { edge: Edge; rest: Rest } | null {
  const text = key.slice(rest.from, rest.to)
  for (const rule of EDGE_RULES) {
    const found = rule.side === side ? rule.find(text) : null
    if (!found) continue
    const edge: Edge = { kind: found.kind, from: rest.from + found.from, to: rest.from + found.to, rule: rule.id }
    const left = side === 'front' ? { from: edge.to, to: rest.to } : { from: rest.from, to: edge.from }
    return { edge, rest: trim(key, left) }
  }
  return null
}

/**
 * Cuts datelines, bylines, credits and jump marks off both ends of a line's text (a trimmed width key). Returns them in
 * printed order, with the offsets of what is left between them (`from === to` when nothing is).
 */
export function cutEdges(key: string): { edges: Edge[]; from: number; to: number } {
  const front: Edge[] = []
  const back: Edge[] = []
  let rest: Rest = { from: 0, to: key.length }
  for (const [side, edges] of [
    ['front', front],
    ['back', back],
  ] as const) {
    for (let found = cut(key, rest, side); found && found.edge.to > found.edge.from; found = cut(key, rest, side)) {
      edges.push(found.edge)
      rest = found.rest
    }
  }
  return { edges: [...front, ...back.reverse()], ...rest }
}
