// Worth of the weights of the reading: lines of composed pages that are read wrong, the reader's confidence, and
// with `--fit` what a search over one half of the pages finds, and what that is worth on the other half.
// usage: npm run bench:weights -- SETDIR… [--fit ROUNDS]   (SETDIR: pages/NAME.txt, gold/NAME.json)
import { parseArgs } from 'node:util'
import { WEIGHTS, type Weights } from '../../src/blocks/weights.ts'
import { tellCalibration } from './weights/calibration.ts'
import { fit, flat, wrongLines } from './weights/fit.ts'
import { readSet } from './weights/gold.ts'

const { values, positionals } = parseArgs({ options: { fit: { type: 'string' } }, allowPositionals: true })
if (positionals.length === 0) {
  console.error('用法错误：要写至少一个样本文件夹（里面有 pages 和 gold）。 [usage]')
  process.exit(2)
}
const pages = positionals.flatMap(readSet)
const half = (which: 0 | 1) => pages.filter((page) => page.half === which)

function tellFit(name: string, found: Weights): void {
  const before = flat(WEIGHTS)
  const changed = [...flat(found)].filter(([path, value]) => (before.get(path) ?? 1) !== value)
  const worth = ([0, 1] as const).map(
    (which) => `${wrongLines(half(which), WEIGHTS)} → ${wrongLines(half(which), found)}`,
  )
  console.log(`${name}: wrong lines, even pages ${worth[0]}, odd pages ${worth[1]}`)
  for (const [path, value] of changed) console.log(`  ${path}: ${before.get(path) ?? 1} → ${value}`)
}

tellCalibration(pages)
const rounds = Number(values.fit ?? 0)
if (rounds > 0) {
  tellFit('fitted on even pages', fit(half(0), WEIGHTS, rounds))
  tellFit('fitted on odd pages', fit(half(1), WEIGHTS, rounds))
  tellFit('fitted on all pages', fit(pages, WEIGHTS, rounds))
}
