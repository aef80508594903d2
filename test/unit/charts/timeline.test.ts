import assert from 'node:assert/strict'
import { test } from 'node:test'
import { timeline } from '../../../src/charts/timeline.ts'
import type { TimelineRow } from '../../../src/charts/timeline.ts'

const mark = (day: string, inferred = false) => ({ day, inferred })
const row = (fields: Partial<TimelineRow>): TimelineRow => ({ title: '区长', marks: [], terms: [], ...fields })
const draw = (...rows: TimelineRow[]): string => timeline(rows, '说明')
const count = (svg: string, part: string): number => svg.split(part).length - 1

test('nothing is drawn without a single day', () => {
  assert.equal(draw(), '')
  assert.equal(draw(row({})), '')
  assert.equal(draw(row({ terms: [{}] })), '')
})

test('one proof is a dot without a bar; two are joined', () => {
  const one = draw(row({ marks: [mark('2021-11-22')] }))
  assert.deepEqual([count(one, '<circle'), count(one, 'class="span"')], [1, 0])
  const two = draw(row({ marks: [mark('2021-01-01'), mark('2021-11-22')] }))
  assert.deepEqual([count(two, '<circle'), count(two, 'class="span" x1="0%"')], [2, 1])
})

test('inferred days are drawn otherwise; marks on one spot are one, inferred only when all are', () => {
  const svg = draw(row({ marks: [mark('2021-03-01', true), mark('2021-03-01'), mark('2021-11-22', true)] }))
  assert.deepEqual([count(svg, 'class="dot"'), count(svg, 'class="dot est"')], [1, 1])
})

test('five hundred proofs stay few shapes', () => {
  const days = Array.from({ length: 500 }, (_, at) =>
    new Date(Date.UTC(2012, 0, 1 + at * 7)).toISOString().slice(0, 10),
  )
  const svg = draw(row({ marks: days.map((day) => mark(day)) }))
  assert.ok(count(svg, '<circle') <= 200 && count(svg, '<circle') > 100)
  assert.ok(svg.includes('r="0.2rem"'))
})

test('terms are outlines, open ones reach the edge and are marked', () => {
  const closed = draw(row({ terms: [{ from: '2020-01-01', to: '2020-12-31' }] }))
  assert.match(closed, /<rect class="term" x="0%" y="[^"]+" width="100%"/)
  const open = draw(row({ terms: [{ from: '2020-07-01' }] }), row({ marks: [mark('2021-02-01')] }))
  const [, x = '', width = ''] = /<rect class="term open" x="([\d.]+)%" y="[^"]+" width="([\d.]+)%"/.exec(open) ?? []
  assert.equal(Number(x) + Number(width), 100)
})

test('no title leaves the chart: it begins over its bar, ends over it, or begins at the edge', () => {
  const placed = (title: string, from: string, to: string): string => {
    const svg = draw(row({ title: '甲', marks: [mark('2010-01-01')] }), row({ title, marks: [mark(from), mark(to)] }))
    return new RegExp(`<text class="val" ([^>]*) y="[^"]*">${title}<`).exec(svg)?.[1] ?? ''
  }
  assert.equal(placed('区长', '2010-01-01', '2020-12-31'), 'x="0%"')
  assert.match(placed('区委书记', '2020-06-01', '2020-12-31'), /^x="9\d[.\d]*%" text-anchor="end"$/)
  assert.equal(placed('区人民代表大会常务委员会代表资格审查委员会主任委员', '2014-06-01', '2016-12-31'), 'x="0%"')
})

test('a chart carries no style and no colour', () => {
  const svg = draw(row({ marks: [mark('2021-01-01')], terms: [{ to: '2022' }] }))
  assert.doesNotMatch(svg, /style=|fill=|stroke=|<style/)
})
