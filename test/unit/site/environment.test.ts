import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeEnvironment } from '../../../src/site/environment.ts'

const environment = makeEnvironment({ href: (url) => url, phrases: (text) => text.split('|') })
const render = (template: string, values: object): string => environment.renderString(template, values)

test('a headline may break between its phrases, which are escaped', () => {
  assert.equal(render('{{ "甲<乙|丙" | breaks }}', {}), '甲&lt;乙<wbr>丙')
})

test('places of a text are filled, values escaped, what a macro made left as it is', () => {
  const macro = '{% macro to(text) %}<a href="/">{{ text }}</a>{% endmacro %}'
  assert.equal(
    render(`${macro}{{ text | fill({ name: name, home: to("首页 & 家") }) }}`, {
      text: '{name}回到{home}。',
      name: '<b>甲</b>',
    }),
    '&lt;b&gt;甲&lt;/b&gt;回到<a href="/">首页 &amp; 家</a>。',
  )
})

test('a text itself is escaped, and filled into another once', () => {
  assert.equal(render('{{ "{n} < 3" | fill({ n: 1 }) }}', {}), '1 &lt; 3')
  assert.equal(render('{{ "（{a}）" | fill({ a: "{n} & 3" | fill({ n: 1 }) }) }}', {}), '（1 &amp; 3）')
})

test('a place without a value is an error', () => {
  assert.throws(() => render('{{ "{n}" | fill({ m: 1 }) }}', {}), /no value for \{n\}/)
})
