import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonicalBody } from '../../../src/formats/body.ts'
import type { BodyBlock } from '../../../src/model/article.ts'
import { renderBody } from '../../../src/site/body.ts'
import { paragraph } from '../../site/fixture.ts'
import { visibleText } from '../../site/render.ts'

const NAMES = [
  { name: '林晓', href: '/a/' },
  { name: '林晓川', href: '/b/' },
]

function render(body: BodyBlock[], names = NAMES, dateline = ''): string {
  return renderBody({ body, names, dateline })
}

test('the longer of two names that begin together is linked', () => {
  assert.equal(render([paragraph('见林晓川。')]), '<p id="p1">见<a class="nb" href="/b/">林晓川</a>。</p>')
})

test('each name once in each paragraph', () => {
  assert.equal(
    render([paragraph('林晓、林晓川、林晓。'), paragraph('林晓')]),
    '<p id="p1"><a class="nb" href="/a/">林晓</a>、<a class="nb" href="/b/">林晓川</a>、林晓。</p>\n' +
      '<p id="p2"><a class="nb" href="/a/">林晓</a></p>',
  )
})

test('a name that Markdown escapes is found, and escaped in HTML', () => {
  const names = [{ name: '<_a*>', href: '/x/?a=1&b="2"' }]
  assert.equal(
    render([paragraph('见<_a*>。')], names),
    '<p id="p1">见<a class="nb" href="/x/?a=1&amp;b=&quot;2&quot;">&lt;_a*&gt;</a>。</p>',
  )
})

test('the dateline stands before the first paragraph, after a cross-head', () => {
  const body: BodyBlock[] = [{ kind: 'crosshead', text: '一' }, paragraph('二'), paragraph('三')]
  assert.equal(
    render(body, [], '本报讯'),
    '<h2>一</h2>\n<p id="p1"><b class="dl">本报讯</b>　二</p>\n<p id="p2">三</p>',
  )
})

test('an empty name, no names, no body', () => {
  assert.equal(render([paragraph('河')], [{ name: '', href: '/' }]), '<p id="p1">河</p>')
  assert.equal(render([], NAMES, '本报讯'), '')
})

test('whatever the text, readers see the text', () => {
  const blocks = fc.array(
    fc.record({
      kind: fc.constantFrom('paragraph', 'crosshead'),
      text: fc.string({ unit: fc.constantFrom(...'林晓川 <>&*_#[]()`{}%!|~\\"1.-+=:a') }),
    }),
  )
  fc.assert(
    fc.property(blocks, (body) => {
      const wanted = canonicalBody(body as BodyBlock[]).map(({ text }) => text)
      const html = render(body as BodyBlock[])
      const found = [...html.matchAll(/<(p|h2)(?: id="p\d+")?>([\s\S]*?)<\/\1>/g)].map(([, , inner = '']) =>
        visibleText(inner),
      )
      assert.deepEqual(found, wanted)
    }),
  )
})
