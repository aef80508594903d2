import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildArchive } from '../../../../src/archive/build.ts'
import { statsOf, type Stats } from '../../../../src/archive/stats.ts'
import { leadersFigure } from '../../../../src/site/views/stats-people.ts'
import { heatFigure } from '../../../../src/site/views/stats-time.ts'
import { makeArticle, SITE } from '../../../site/fixture.ts'

/** Figures of an archive with so many articles on these days, each about one leader. */
function stats(days: Record<string, number>): Stats {
  const leaders = [{ id: 'cao-li-qiang', name: '曹立强', role: '区委书记' }]
  const articles = Object.entries(days).flatMap(([day, count]) =>
    Array.from({ length: count }, (_, at) => makeArticle(`${day}-01-0${at + 1}`, { leaders })),
  )
  return statsOf(buildArchive({ site: SITE, articles, registrations: [], people: [], issues: {} }).value)
}

const shades = (days: Record<string, number>) => heatFigure(stats(days))[0]?.key?.levels.map(({ text }) => text)

test('a shade of the calendar stands for one number of articles where weeks have few, else for a range', () => {
  assert.deepEqual(shades({ '2022-11-07': 1, '2022-11-14': 3 }), ['1篇', '3篇'])
  assert.deepEqual(shades({ '2022-11-07': 1, '2022-11-14': 4, '2022-11-21': 8 }), ['1至2篇', '3至4篇', '7篇以上'])
})

test('of years in which a leader is named equally often, the sentence names the first', () => {
  const [figure] = leadersFigure(stats({ '2021-11-08': 1, '2022-11-07': 1, '2023-11-06': 1 }))
  assert.match(figure?.rows[0]?.svg ?? '', /2021/)
  assert.doesNotMatch(figure?.rows[0]?.svg ?? '', /2022/)
})
