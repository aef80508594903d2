import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chart, escapeText, label, percent, rem, shape } from '../../../src/charts/svg.ts'

const HOSTILE = `<script>"&'</script>`

test('text is escaped in elements and attributes', () => {
  assert.equal(escapeText(HOSTILE), '&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt;')
  assert.equal(label(HOSTILE, { x: '0%' }), `<text x="0%">${escapeText(HOSTILE)}</text>`)
  assert.ok(chart({ height: 2, says: HOSTILE }, []).includes(`aria-label="${escapeText(HOSTILE)}"`))
})

test('attributes that are undefined are left out, numbers are short', () => {
  assert.equal(shape('line', { class: 'axis', x1: undefined, y1: 0 }), '<line class="axis" y1="0"/>')
  assert.deepEqual([percent(1 / 3), percent(0), rem(1.5), rem(0.1 + 0.2)], ['33.33%', '0%', '1.5rem', '0.3rem'])
})

test('a chart is an image with a sentence and no style of its own', () => {
  const svg = chart({ height: 3, says: '一句话' }, ['<g></g>'])
  assert.equal(svg, '<svg class="chart" height="3rem" role="img" aria-label="一句话"><g></g></svg>')
})
