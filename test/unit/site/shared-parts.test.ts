import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeEnvironment } from '../../../src/site/environment.ts'
import { makeLinks } from '../../../src/site/links.ts'
import { sharedParts } from '../../../src/site/shared-parts.ts'
import { sharedView } from '../../../src/site/shared.ts'
import { fixtureArchive } from '../../site/fixture.ts'

const links = makeLinks('/x/', undefined)
const shared = sharedView({ archive: fixtureArchive(), links }, '/x/')
const part = sharedParts(makeEnvironment({ href: links.href, phrases: (text) => [text] }), shared)
const nav = (section: 'leaders' | 'other', url: string): string => String(part('nav', { section, url }))

test('the navigation marks the page that it names, and the section of the others', () => {
  assert.match(nav('leaders', '/leaders/'), /href="\/x\/leaders\/" aria-current="page"/)
  assert.match(nav('leaders', '/leaders/lin-xiaochuan/'), /href="\/x\/leaders\/" aria-current="true"/)
  assert.doesNotMatch(nav('other', '/2023/05/22/01-01/'), /aria-current/)
})

test('a part is rendered once for all pages of a section, and ends without a line end', () => {
  assert.equal(part('nav', { section: 'other', url: '/a/' }), part('nav', { section: 'other', url: '/b/' }))
  assert.equal(part('foot'), part('foot'))
  assert.doesNotMatch(String(part('prefs')), /\n$/)
})
