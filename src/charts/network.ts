import { layout } from './layout.ts'
import type { Edge, Point, Room } from './layout.ts'
import { chart, label, percent, rem, shape } from './svg.ts'
import type { Says } from './svg.ts'

/** A person of a network: a name, and how large, from 0 to 1. */
interface NetworkNode {
  name: string
  size: number
}

/** Height of a network of so many nodes, and the width at which no label lies over another; in rem. */
function roomFor(nodes: readonly NetworkNode[]): Room {
  const many = nodes.length > FEW
  return {
    width: many ? WIDE : NARROW,
    height: Math.round(6 + nodes.length * (many ? 0.95 : 1.3)),
    halves: nodes.map(({ name }) => Math.max(0.9, [...name].length * 0.48) + 0.15),
  }
}

/** Most nodes that find room on a telephone; more are drawn at a width of their own. */
const FEW = 12
/** Widths in rem; the style sheet has them as `min-width` of `.net` and `.net.wide`. */
const [NARROW, WIDE] = [16, 26]

function line({ from, to, weight }: Edge, points: readonly Point[], width: number): string {
  const [a, b] = [points[from], points[to]]
  if (!a || !b) return ''
  const kind = weight > 2 / 3 ? 'e3' : weight > 1 / 3 ? 'e2' : 'e1'
  const ends = { x1: percent(a.x / width), y1: rem(a.y), x2: percent(b.x / width), y2: rem(b.y) }
  return shape('line', { class: kind, ...ends })
}

function node({ name, size }: NetworkNode, { x, y }: Point, width: number): string {
  const radius = 0.28 + 0.42 * Math.sqrt(size)
  const at = percent(x / width)
  const dot = shape('circle', { cx: at, cy: rem(y), r: rem(radius) })
  return dot + label(name, { x: at, y: rem(y - radius - 0.3), 'text-anchor': 'middle' })
}

/** People as dots and lines between those seen together, at least two of them; '' otherwise. */
export function network(nodes: readonly NetworkNode[], edges: readonly Edge[], says: Says): string {
  if (nodes.length < 2 || edges.length === 0) return ''
  const room = roomFor(nodes)
  const points = layout(edges, room)
  const dots = nodes.map((each, at) => node(each, points[at] ?? { x: 0, y: 0 }, room.width))
  const lines = edges.map((edge) => line(edge, points, room.width)).join('')
  const kind = nodes.length > FEW ? 'net wide' : 'net'
  return chart({ height: room.height, says, kind }, [lines, ...dots])
}
