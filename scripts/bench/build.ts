// Cost of a clean build beside Hugo, a bare loop and only writing: `npm run bench:build -- [--sizes 1000,10000]`.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { editOne, writeContent, writeHugo } from './build/content.ts'
import { hasHugo, measured, type Cost } from './build/processes.ts'

/** One measurement, as a command runs: made ready once, before the first. */
const PHASE = [path.join(import.meta.dirname, '..', 'run.js'), 'bench/build/phase']

function sizesAsked(): number[] {
  const { values } = parseArgs({
    options: { sizes: { type: 'string', default: '1000,10000' } },
  })
  const sizes = values.sizes.split(',').map(Number)
  if (sizes.every((size) => Number.isInteger(size) && size > 0)) return sizes
  console.error('用法错误：--sizes 后面要是用逗号隔开的大于 0 的整数。 [usage]')
  process.exit(2)
}

function line(what: string, { wall, processor, peak, files }: Cost): void {
  const figures = [
    `${wall.toFixed(1)} s`,
    `${processor.toFixed(1)} s of processor`,
    `${peak.toFixed(0)} MB`,
    `${files} files`,
  ]
  console.log(`  ${what.padEnd(28)}${figures.join(', ')}`)
}

async function measureSize(size: number, dir: string): Promise<void> {
  const [content, hugo] = [path.join(dir, 'content'), path.join(dir, 'hugo')]
  const articles = writeContent(content, size)
  console.log(`${articles} articles`)
  const node = (phase: string) => {
    return measured(process.execPath, [...PHASE, phase, content, path.join(dir, phase)], path.join(dir, phase))
  }
  const ours = await node('ours')
  line('ours, without the index', ours)
  await node('release')
  line('  again, nothing changed', await node('release'))
  editOne(content)
  line('  again, one article edited', await node('release'))
  const floor = await node('floor')
  line('bare loop', floor)
  line(
    'only writing our files',
    await measured(
      process.execPath,
      [...PHASE, 'copy', path.join(dir, 'ours'), path.join(dir, 'copy')],
      path.join(dir, 'copy'),
    ),
  )
  const ratio = (other: Cost): string => (ours.processor / other.processor).toFixed(1)
  if (!hasHugo()) return console.log(`  hugo is not installed; ours / bare loop ${ratio(floor)}`)
  writeHugo(content, hugo)
  const theirs = await measured(
    'hugo',
    ['--quiet', '--source', hugo, '--destination', path.join(dir, 'hugo-out')],
    path.join(dir, 'hugo-out'),
  )
  line('Hugo', theirs)
  console.log(`  processor time: ours / Hugo ${ratio(theirs)} (goal 2), ours / bare loop ${ratio(floor)} (goal 4)`)
}

for (const size of sizesAsked()) {
  const dir = mkdtempSync(path.join(tmpdir(), 'bench-build-'))
  try {
    await measureSize(size, dir)
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
