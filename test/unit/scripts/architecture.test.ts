import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, it } from 'node:test'

type Graph = Map<string, Set<string>>

/** The room of a file of src: its folder, or `pipeline`. */
const roomOf = (file: string): string => file.split('/')[1]?.replace(/\.ts$/, '') ?? ''

function importsBetweenRooms(): Graph {
  const graph: Graph = new Map()
  for (const name of readdirSync('src', { recursive: true, encoding: 'utf8' })) {
    const file = `src/${name.replaceAll('\\', '/')}`
    if (!file.endsWith('.ts')) continue
    for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import\() ?'(\.[^']+)'/g)) {
      const [from, to] = [roomOf(file), roomOf(path.posix.join(path.posix.dirname(file), target))]
      if (from !== to && !target.includes('/templates/')) graph.set(from, (graph.get(from) ?? new Set()).add(to))
    }
  }
  return graph
}

function reached(graph: Graph, room: string): Set<string> {
  const next = [...(graph.get(room) ?? [])]
  return new Set(next.flatMap((other) => [other, ...reached(graph, other)]))
}

/** Imports without those that follow from others. */
function reduced(graph: Graph): string[] {
  return [...graph].flatMap(([from, all]) => {
    const needed = [...all].filter((to) => ![...all].some((other) => other !== to && reached(graph, other).has(to)))
    return needed.map((to) => `${from} --> ${to}`)
  })
}

const drawn = (text: string): string[] =>
  [...text.matchAll(/^ {2}(\w+) --> ([\w &]+)$/gm)].flatMap(([, from = '', to = '']) =>
    to.split(' & ').map((room) => `${from} --> ${room}`),
  )

describe('ARCHITECTURE.md', () => {
  const text = readFileSync('ARCHITECTURE.md', 'utf8')

  it('draws the imports between rooms', () => {
    assert.deepEqual(drawn(text).sort(), reduced(importsBetweenRooms()).sort())
  })

  for (const name of ['ARCHITECTURE.md', 'CONTRIBUTING.md'])
    it(`${name} names files that are there`, () => {
      const files = [...readFileSync(name, 'utf8').matchAll(/`((?:src|test|templates|scripts)\/[\w./-]+)`/g)]
      assert.ok(files.length > 5)
      for (const [, file = ''] of files) assert.doesNotThrow(() => readdirSync(path.dirname(file)), file)
      for (const [, file = ''] of files) if (/\.\w+$/.test(file)) assert.doesNotThrow(() => readFileSync(file), file)
    })
})
