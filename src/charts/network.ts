import { chart, label, percent, rem, shape, type Says } from './svg.ts'

/** A point in rem. */
interface Point {
  x: number
  y: number
}

/** A line between two nodes, by their places in the list; `weight` from 0 to 1 draws them together. */
interface Edge {
  from: number
  to: number
  weight: number
}

/** Room for the picture, and for each node half the width of its label, all in rem. */
interface Room {
  width: number
  height: number
  halves: readonly number[]
}

/** Turns by which seeds of a sunflower follow each other. */
const GOLDEN = 2.399963229728653
const ROUNDS = 300
/** Half of the height that a node and its label take. */
const HALF_ROW = 1.15

function sunflower({ width, height, halves }: Room): Point[] {
  return halves.map((_, at) => {
    const away = Math.sqrt((at + 0.5) / halves.length) / 2
    return {
      x: width / 2 + Math.cos(at * GOLDEN) * away * width,
      y: height / 2 + Math.sin(at * GOLDEN) * away * height,
    }
  })
}

/** Every node pushes every other one away, the nearer the harder. */
function push(points: readonly Point[], moves: readonly Point[], near: number): void {
  for (const [a, one] of points.entries())
    for (const [b, other] of points.entries()) {
      const move = moves[a]
      if (a === b || !move) continue
      const [dx, dy] = [one.x - other.x, one.y - other.y]
      const squared = Math.max(0.01, dx * dx + dy * dy)
      move.x += (dx / squared) * near * near
      move.y += (dy / squared) * near * near
    }
}

/** Lines draw their ends together, the heavier and longer the harder. */
function pull(
  points: readonly Point[],
  moves: readonly Point[],
  { edges, near }: { edges: readonly Edge[]; near: number },
): void {
  for (const { from, to, weight } of edges) {
    const [one, other, first, second] = [points[from], points[to], moves[from], moves[to]]
    if (!one || !other || !first || !second) continue
    const [dx, dy] = [one.x - other.x, one.y - other.y]
    const force = (Math.sqrt(dx * dx + dy * dy) / near) * (0.3 + 0.7 * weight)
    first.x -= dx * force
    first.y -= dy * force
    second.x += dx * force
    second.y += dy * force
  }
}

function settle(points: readonly Point[], edges: readonly Edge[], { width, height }: Room): void {
  const near = Math.sqrt((width * height) / points.length) * 0.6
  for (let round = 0; round < ROUNDS; round++) {
    const moves = points.map(({ x, y }) => ({ x: (width / 2 - x) * 0.2, y: (height / 2 - y) * 0.2 }))
    push(points, moves, near)
    pull(points, moves, { edges, near })
    const most = (width / 8) * (1 - round / ROUNDS)
    for (const [at, point] of points.entries()) {
      const { x, y } = moves[at] ?? { x: 0, y: 0 }
      const length = Math.max(0.001, Math.sqrt(x * x + y * y))
      point.x += (x / length) * Math.min(length, most)
      point.y += (y / length) * Math.min(length, most)
    }
  }
}

/** Stretches the points so that they fill the room. */
function fill(points: readonly Point[], { width, height }: Room): void {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const [across, down] = [Math.max(...xs) - left, Math.max(...ys) - top]
  for (const point of points) {
    point.x = across < 0.01 ? width / 2 : ((point.x - left) / across) * width
    point.y = down < 0.01 ? height / 2 : ((point.y - top) / down) * height
  }
}

function keepInside(points: readonly Point[], { width, height, halves }: Room): void {
  for (const [at, point] of points.entries()) {
    const half = halves[at] ?? 0
    point.x = Math.min(width - half, Math.max(half, point.x))
    point.y = Math.min(height - HALF_ROW + 0.4, Math.max(HALF_ROW + 0.4, point.y))
  }
}

/** Moves two labels that lie over each other apart, along the way that is shorter; true when it had to. */
function part(one: Point, other: Point, across: number): boolean {
  const [dx, dy] = [other.x - one.x, other.y - one.y]
  const [overX, overY] = [across - Math.abs(dx), HALF_ROW * 2 - Math.abs(dy)]
  if (overX <= 0.001 || overY <= 0.001) return false
  if (overY <= overX) {
    const step = (dy < 0 ? -overY : overY) / 2
    one.y -= step
    other.y += step
  } else {
    const step = (dx < 0 ? -overX : overX) / 2
    one.x -= step
    other.x += step
  }
  return true
}

function separate(points: readonly Point[], room: Room): void {
  for (let round = 0; round < ROUNDS * 2; round++) {
    let moved = false
    for (const [a, one] of points.entries())
      for (const [b, other] of points.entries())
        if (b > a && part(one, other, (room.halves[a] ?? 0) + (room.halves[b] ?? 0))) moved = true
    keepInside(points, room)
    if (!moved) return
  }
}

/**
 * Places the nodes of a network, the first near the middle: those with heavy lines near each other, no label over another
 * where there is room. The same input gives the same places: nothing is drawn by lot.
 */
function layout(edges: readonly Edge[], room: Room): Point[] {
  const points = sunflower(room)
  if (points.length > 1) settle(points, edges, room)
  fill(points, room)
  keepInside(points, room)
  separate(points, room)
  return points
}

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
