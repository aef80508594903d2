import assert from 'node:assert/strict'
import { test } from 'node:test'
import { network } from '../../../src/charts/network.ts'

const nodes = (count: number) => Array.from({ length: count }, (_, at) => ({ name: `王${at}`, size: 1 }))
const edge = (from: number, to: number, weight: number) => ({ from, to, weight })
const SAYS = { by: 'title' }

test('people are dots, and those seen together have a line between them, heavier for more', () => {
  const svg = network(nodes(4), [edge(0, 1, 1), edge(1, 2, 0.5), edge(2, 3, 0.2)], SAYS)
  assert.deepEqual(svg.match(/class="e\d"/g), ['class="e3"', 'class="e2"', 'class="e1"'])
  assert.equal(svg.match(/<circle/g)?.length, 4)
  assert.equal(svg, network(nodes(4), [edge(0, 1, 1), edge(1, 2, 0.5), edge(2, 3, 0.2)], SAYS))
})

test('many are drawn wider; fewer than two, or none together, are not drawn', () => {
  const drawn = (count: number): boolean => /\bnet wide\b/.test(network(nodes(count), [edge(0, 1, 1)], SAYS))
  assert.deepEqual([drawn(12), drawn(13)], [false, true])
  assert.deepEqual([network(nodes(1), [edge(0, 1, 1)], SAYS), network(nodes(2), [], SAYS)], ['', ''])
})
