import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { barsView } from '../../../../src/search/page/bars-view.ts'
import { tellIncomplete } from '../../../../src/search/page/incomplete.ts'
import type { Counted } from '../../../../src/search/page/narrow.ts'
import type { Parts } from '../../../../src/search/page/page-parts.ts'
import { lostItem, markingOf, resultItem } from '../../../../src/search/page/result-item.ts'
import type { Answer } from '../../../../src/search/page/searcher.ts'
import type { Shown } from '../../../../src/search/page/snippet.ts'
import { drawing, paper } from '../../../run/drawn.ts'
import { expectFolder } from '../../../run/expect-folder.ts'

function bars(counted: Counted[]): string {
  const place = paper()
  place.append(...barsView({ title: '各年', counted, hrefOf: (key) => `?y=${key}` }))
  return drawing(place)
}

const years = (count: number): Counted[] =>
  Array.from({ length: count }, (_, at) => ({ key: String(2001 + at), name: `${2001 + at}年`, articles: at + 1 }))

const SHOWN: Shown = {
  url: '/2023/05/22/01-01/',
  headline: '河道治理',
  date: { text: '2023年5月22日' },
  page: '第01版',
  byline: '记者 王芳',
  paragraphs: ['先说别的。', `${'远'.repeat(60)}河道${'近'.repeat(80)}`],
}

function incomplete(lost: number, withoutNames: boolean): string {
  const [notes, list] = [paper(), paper()]
  list.append(...Array.from({ length: lost }, lostItem))
  tellIncomplete({ notes, list } as unknown as Parts, { withoutNames } as Answer, () => undefined)
  return drawing(notes)
}

test('the views of the search page draw their states', () => {
  paper()
  const item = (more: Partial<Shown>, texts: string[]): string =>
    drawing(resultItem({ ...SHOWN, ...more }, markingOf(texts), '/news/'))
  const inferred: Partial<Shown> = {
    ours: true,
    kicker: '河道两岸',
    byline: '',
    date: { text: '约2023年', note: '按内容推断' },
  }
  const views = {
    bars: [bars([]), bars([{ key: '2023-05', name: '2023年5月', articles: 2 }]), bars(years(2))],
    results: [item({}, ['河道']), item(inferred, ['河道', '两岸']), item({}, []), drawing(lostItem())],
    incomplete: [incomplete(0, false), incomplete(2, false), incomplete(0, true), incomplete(1, true)],
  }
  const files = Object.entries(views).map(([name, states]) => [`${name}.txt`, states.join('\n')] as const)
  expectFolder(new Map(files), path.resolve(import.meta.dirname, 'drawn'))
})

test('more bars than stand side by side are wide', () => {
  assert.deepEqual(
    [12, 13].map((count) => bars(years(count)).includes('bars wide')),
    [false, true],
  )
})

test('a link asks an article to mark no more than servers take, cut between two characters', () => {
  const asked = (texts: string[]): string[] => new URLSearchParams(markingOf(texts).search).getAll('hit')
  assert.equal(markingOf([]).search, '')
  assert.deepEqual(
    asked(['河'.repeat(100), '河'.repeat(101)]).map(({ length }) => length),
    [100, 100],
  )
  assert.equal(asked(Array.from({ length: 9 }, (_, at) => String(at))).length, 8)
})
