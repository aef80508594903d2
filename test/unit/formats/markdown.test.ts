import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createMarkdown } from '../../../src/formats/markdown.ts'

test('typed text is text: no HTML, links by themselves, smart quotes or forced line breaks', () => {
  const html = createMarkdown().render('<b>甲</b> www.example.org "乙"\n(c) 丙')
  assert.equal(html, '<p>&lt;b&gt;甲&lt;/b&gt; www.example.org &quot;乙&quot;\n(c) 丙</p>\n')
  assert.equal(createMarkdown().render('> 甲\n\n    乙'), '<p>&gt; 甲</p>\n<p>乙</p>\n')
})
