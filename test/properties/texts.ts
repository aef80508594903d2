import fc from 'fast-check'
import { canonicalBody, canonicalText } from '../../src/formats/body.ts'
import type { BodyBlock } from '../../src/model/article.ts'

/** Pieces that Markdown, HTML, YAML or the template language would read as their own. */
const HOSTILE = [
  '#', '# ', '## ', '>', '> ', '1. ', '1.', '11.', '2) ', '=', '===', '-', '- ', '---', '----', '+ ', '* ', '***', '___',
  '**', '__', '*', '_', '`', '```', '~~~', '~~', '[', ']', '](', '![', '[a]: b', '[a]', '<', '>', '<b>', '</p>', '<!--', '-->',
  '&', '&amp;', '&#32;', '&#x4e00;', '&nbsp;', ';', '|', '| a |', '\\', '\\\\', '\\n', ':', ': ', ' #', '::', '"', "'", '{', '}',
  '{{ x }}', '{% y %}', '{# z #}', '%', '@', '!', '!!str', '!tag', '? ', '<<', '&a', '*a', '~', 'null', 'true', 'no', '0123',
  '1e3', '0x1f', '2021-11-22', '12:30', ',', '[a, b]', '...', ' ', '  ', '    ', '\t', '\u3000', '\u3000\u3000', '\u00a0',
  '\ufeff', '\u200b', '\n', '\n\n', '\r', '\r\n', '\u2028', '\u0085', '\u0000', '\u001b', '\u007f', '\ud800', '𠮷', '\ue000',
  '\ufffd', '\uffff', 'http://a.b', 'a@b.c', '__proto__', '党', '区委', '“一网统管”', '，', '。', 'Abc', '１２',
] // prettier-ignore

const piece = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 6 }))

/** Any text at all, hostile pieces oftener than chance has them. */
export const anyText = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))

/** Text of one line as front matter holds it: canonical, not empty. */
export const fieldText = anyText.map(canonicalText).filter((text) => text !== '')

/** Any block, canonical or not. */
export const anyBlock: fc.Arbitrary<BodyBlock> = fc.record({
  kind: fc.constantFrom('paragraph', 'crosshead', 'lines'),
  text: anyText,
})

/** Any list of blocks, canonical or not; blocks repeat now and then. */
export const anyBody = fc.array(fc.oneof(anyBlock, fc.constant({ kind: 'paragraph', text: '同样的一段。' } as const)), {
  maxLength: 6,
})

/** A body as an article file can hold it. */
export const storableBody = anyBody.map(canonicalBody)
