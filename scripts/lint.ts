import { checkDirections, type CheckOutcome } from './checks/directions.ts'
import { runNode } from './checks/run-node.ts'
import { checkTree } from './checks/tree.ts'

async function tool(name: string, args: readonly string[]): Promise<CheckOutcome> {
  const { code, output } = await runNode(args)
  const lines = output.trimEnd() === '' ? [] : [output.trimEnd()]
  return { ok: code === 0, lines: [...lines, `${name}: ${code === 0 ? 'ok' : `failed (${code})`}`] }
}

const checks = [
  tool('eslint', ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.']),
  tool('prettier', ['node_modules/prettier/bin/prettier.cjs', '--log-level', 'warn', '--check', '.']),
  checkDirections(),
  Promise.resolve().then(checkTree),
]
const outcomes = await Promise.all(checks)
for (const { lines } of outcomes) console.log(lines.join('\n'))
process.exitCode = outcomes.every(({ ok }) => ok) ? 0 : 1
