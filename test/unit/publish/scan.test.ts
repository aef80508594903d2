import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { idsOf, inlineOf, referencesOf, tagsOf } from '../../../src/publish/page.ts'
import { pageScanner } from '../../../src/publish/scan.ts'

const scan = pageScanner()
const distinct = (list: readonly string[]): string[] => [...new Set(list)].sort()

/** What the slow reader of pages finds. */
function slowly(html: string) {
  const tags = tagsOf(html)
  const of = (isLoaded: boolean) =>
    distinct(referencesOf(tags).flatMap((each) => (each.isLoaded === isLoaded ? [each.address] : [])))
  return { ids: distinct([...idsOf(tags)]), followed: of(false), loaded: of(true), isInline: inlineOf(tags).length > 0 }
}

function quickly(html: string) {
  const { ids, followed, loaded, isInline } = scan(html)
  return { ids: distinct([...ids]), followed: distinct([...followed]), loaded: distinct([...loaded]), isInline }
}

const PIECES = [
  '<p id="a">',
  '<a class="x" href="/a/?b=1&amp;c=2#d">甲</a>',
  "<img src='/b.png' srcset=\"/c.png 1x, /d.png 2x\" alt='a > b'>",
  '<!-- <a href="/gone/"> -->',
  '<script type="application/ld+json">{"a":"<a href=/no/>"}</script>',
  '<script src="/s.js"></script>',
  '<script>1</script>',
  '<p style="color:red">',
  '<button onclick="x()">',
  '<meta http-equiv="refresh" content="0; url=/new/">',
  '<link rel="stylesheet" href="/x.css"><link rel="canonical" href="https://x.example/">',
  '1 < 2 &lt;a href="/text/"&gt;',
  '<style>p{}</style>',
  '</p>\n<br>',
  '<a\nhref="/lines/"\n>',
  '<!--\n<p id="no">\n-->',
  '<script type="application/json">\n"<p id=x>"\n</script>',
  '\n',
]

test('the quick reader of pages finds what the slow one finds', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }), (pieces) => {
      assert.deepEqual(quickly(pieces.join('')), slowly(pieces.join('')))
    }),
  )
})
