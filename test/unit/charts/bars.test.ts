import assert from 'node:assert/strict'
import { test } from 'node:test'
import { monthBars, meter } from '../../../src/charts/columns.ts'

const months = (counts: Record<string, [number, number]>) =>
  Array.from({ length: 12 }, (_, at) => {
    const month = `2021-${String(at + 1).padStart(2, '0')}`
    const [count, inferred] = counts[month] ?? [0, 0]
    return { month, count, inferred }
  })

test('columns stand for counts; what is inferred is drawn apart, on top', () => {
  const svg = monthBars(months({ '2021-02': [4, 1], '2021-12': [2, 2] }), '说明')
  assert.equal(svg.split('class="bar1"').length - 1, 1)
  assert.equal(svg.split('class="bar1 est"').length - 1, 2)
  assert.match(svg, /class="bar1" x="9.33%" y="3.15rem" width="6.33%" height="5.25rem"/)
  assert.match(svg, /class="bar1 est" x="9.33%" y="1.4rem" width="6.33%" height="1.75rem"/)
  assert.match(svg, /<text class="val"[^>]*>4<\/text>/)
})

test('nothing is drawn when nothing is counted', () => {
  assert.equal(monthBars(months({}), '说明'), '')
  assert.equal(monthBars([], '说明'), '')
})

test('the number over the last month ends with the chart', () => {
  assert.match(monthBars(months({ '2021-12': [3, 0] }), '说明'), /<text class="val"[^>]*text-anchor="end">3/)
})

test('a meter is a share of its width and silent', () => {
  assert.match(meter(0.5), /^<svg class="meter" height="0.7rem" aria-hidden="true"><rect class="bar1" width="50%"/)
})
