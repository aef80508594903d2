// The same pages as they come from elsewhere: every third page of a set written again with blanks between all characters, in
// traditional characters, with every empty line doubled, and wrapped by hand; each form a set of its own beside its gold.
// usage: npm run bench:perturb -- SETDIR OUT   (SETDIR: pages/NAME.txt, gold/NAME.json; then score OUT/spaced, OUT/doubled …)
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { simplifiedForms } from '../../src/read/simplified.ts'

const [set, out] = process.argv.slice(2)
if (set === undefined || out === undefined) {
  console.error('用法错误：要写样本文件夹（里面有 pages 和 gold）和结果文件夹。 [usage]')
  process.exit(2)
}

/** So many characters stand on a line of the wrapped set. */
const WIDTH = 17
const HAN = /\p{Script=Han}/gu
const traditional = new Map([...simplifiedForms()].reverse().map(([old, plain]) => [plain, old]))
const toTraditional = (text: string): string =>
  text.replace(HAN, (character) => traditional.get(character) ?? character)
const wrapped = (line: string): string => line.match(new RegExp(`.{1,${WIDTH}}`, 'gu'))?.join('\n') ?? ''

const unchanged = (text: string): string => text
/** Each form: how a page is written, and how the gold is, where its characters are others. */
const FORMS: Readonly<Record<string, { page: (text: string) => string; gold: (text: string) => string }>> = {
  spaced: { page: (text) => text.replace(/(?<=[^\s])(?=[^\s])/gu, ' '), gold: unchanged },
  traditional: { page: toTraditional, gold: toTraditional },
  doubled: { page: (text) => text.replace(/^[ \t\u3000]*\n/gmu, '\n\n'), gold: unchanged },
  wrapped: { page: (text) => text.split('\n').map(wrapped).join('\n'), gold: unchanged },
}

const pages = readdirSync(path.join(set, 'pages'))
  .sort()
  .filter((_, at) => at % 3 === 0)
for (const [name, form] of Object.entries(FORMS)) {
  for (const folder of ['pages', 'gold']) mkdirSync(path.join(out, name, folder), { recursive: true })
  for (const file of pages) {
    const gold = file.replace(/\.txt$/, '.json')
    writeFileSync(path.join(out, name, 'pages', file), form.page(readFileSync(path.join(set, 'pages', file), 'utf8')))
    if (form.gold === unchanged) copyFileSync(path.join(set, 'gold', gold), path.join(out, name, 'gold', gold))
    else
      writeFileSync(path.join(out, name, 'gold', gold), form.gold(readFileSync(path.join(set, 'gold', gold), 'utf8')))
  }
}
console.log(`${Object.keys(FORMS).join(', ')}: ${pages.length} pages each in ${out}`)
