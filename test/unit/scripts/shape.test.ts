import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LIMITS, shapeProblems } from '../../../scripts/checks/shape.ts'

const lines = (count: number, text = '') => Array.from({ length: count }, () => text).join('\n')

test('a small documented file has no problem', () => {
  assert.deepEqual(shapeProblems('src/x/a.ts', '/** One. */\nexport const one = 1\n'), [])
})

test('a file over the limit is named with its length', () => {
  const text = `${lines(LIMITS.fileLines + 1, '// line')}\n`
  assert.deepEqual(shapeProblems('src/x/a.ts', text), ['src/x/a.ts:1: file of 251 lines'])
  assert.deepEqual(shapeProblems('src/x/a.ts', `${lines(LIMITS.fileLines, '// line')}\n`), [])
})

test('the words of an interface may have any number of lines, what fills their places not', () => {
  const text = `${lines(LIMITS.fileLines + 1, '// line')}\n`
  assert.deepEqual(shapeProblems('src/words/en.ts', text), [])
  assert.deepEqual(shapeProblems('src/words/fill.ts', text), ['src/words/fill.ts:1: file of 251 lines'])
})

test('a long function is refused in src and allowed in tests', () => {
  const text = `const f = () => {\n${lines(LIMITS.functionLines)}\n}\nf()\n`
  assert.deepEqual(shapeProblems('src/x/a.ts', text), ['src/x/a.ts:1: function of 42 lines'])
  assert.deepEqual(shapeProblems('test/unit/a.test.ts', text), [])
})

test('four parameters, any, and bare exports are found with their lines', () => {
  const text = 'function f(a: number, b: number, c: number, d: any) {\n  return [a, b, c, d]\n}\nexport const g = f\n'
  assert.deepEqual(shapeProblems('src/x/a.ts', text), [
    'src/x/a.ts:4: export without a doc comment',
    'src/x/a.ts:1: 4 parameters',
    'src/x/a.ts:1: any',
  ])
})

test('the word any in a comment or a name is no problem', () => {
  assert.deepEqual(shapeProblems('src/x/a.ts', '// any thing\nconst many = 1\nvoid many\n'), [])
})

test('a literal spread into another is a problem, a condition or a variable is none', () => {
  assert.deepEqual(shapeProblems('src/x/a.ts', 'const a = {\n  ...{ b: 1, c: 2 },\n}\nvoid a\n'), [
    'src/x/a.ts:2: literal spread into a literal',
  ])
  assert.deepEqual(shapeProblems('src/x/a.ts', 'const a = { ...b, ...(c ? { c } : {}) }\nvoid a\n'), [])
})

test('a comment that opens like a question is a problem, in either form', () => {
  const question = 'comment opens like a question; say what the thing is or returns'
  const text = '/** What a thing is. */\nconst a = 1\n/**\n * How it is.\n */\nvoid a\n// Where it is.\n'
  assert.deepEqual(
    shapeProblems('src/x/a.ts', text),
    [1, 4, 7].map((line) => `src/x/a.ts:${line}: ${question}`),
  )
  assert.deepEqual(shapeProblems('src/x/a.ts', '/** Whatever. The way in which it is. */\nconst a = 1\nvoid a\n'), [])
})

test('a tuple of unlike things in the place of parameters is a problem, a range of numbers is none', () => {
  const text = 'function f(a: number, [b, c]: readonly [number, string]) {\n  return [a, b, c]\n}\nf(1, [2, ""])\n'
  assert.deepEqual(shapeProblems('src/x/a.ts', text), ['src/x/a.ts:1: a tuple for parameters'])
  assert.deepEqual(shapeProblems('src/x/a.ts', text.replace('number, string', 'number, number')), [])
})
