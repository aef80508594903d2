import { error } from '../messages/message.ts'
import { explained, KNOWN_CODES, systemCode } from '../messages/system-problems.ts'
import type { Message } from '../model/message.ts'
import { commandNamed, type CommandName } from './commands.ts'
import { parseArguments, type Given, type Options } from './parse.ts'
import { report, say, speak } from './report.ts'

/** First version of Node.js that runs this program. */
const NODE = [20, 11] as const

function isNodeTooOld(): boolean {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return major < NODE[0] || (major === NODE[0] && minor < NODE[1])
}

/** A system error that nobody met on its way, by what it means: the disk is full, a file is in use. */
function systemTrouble(problem: unknown): Message | null {
  if (!(problem instanceof Error && 'syscall' in problem) || !KNOWN_CODES.includes(systemCode(problem))) return null
  const { what, todo } = explained(problem)
  const place = 'path' in problem ? `${String(problem.path)}：` : ''
  return error({ file: '', what: `${place}${what}`, todo, rule: 'file-unreadable' })
}

/** A system error is told with its remedy, anything else thrown with its stack; the status is 1. */
function crash(problem: unknown): void {
  const trouble = systemTrouble(problem)
  if (trouble !== null) process.exit(report([trouble]))
  const stack = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)
  console.error(`程序出错，已经停止；没有写完的网站不会发布。请把下面各行报告给维护者。 [crash]\n${stack}`)
  process.exit(1)
}

/** Ends the program when a reader of its output goes away (`| head`): nobody is left to tell anything. */
function stopWithReader(problem: NodeJS.ErrnoException): void {
  if (problem.code === 'EPIPE') process.exit(1)
  throw problem
}

type Run = (options: Options) => Promise<number>

/** Commands that leave the archive folder as it is. */
const READING: readonly CommandName[] = ['check', 'doctor', 'upgrade:check', 'deploy:check', 'export']

/** Says which archive a command works on, runs it there, and seals what it left. */
async function runThere(name: CommandName, given: Given, run: Run): Promise<number> {
  speak(given)
  const [{ chosenArchive, isSample }, { sealContent }] = await Promise.all([
    import('./chosen-archive.ts'),
    import('../files/fixity.ts'),
  ])
  const { value, messages } = chosenArchive(given.content)
  if (value === null) return report(messages)
  say(value.told)
  const status = await run({ ...given, content: value.dir })
  const isReading = READING.includes(name) || given.shard !== undefined
  const unsealed = given.dryRun || isSample(value.dir) || isReading ? [] : sealContent(value.dir)
  return unsealed.length === 0 ? status : Math.max(status, report(unsealed))
}

async function runWith(name: CommandName, run: Run): Promise<number> {
  const spec = commandNamed(name)
  const parsed = parseArguments(spec, process.argv.slice(2))
  if ('options' in parsed) {
    const needsArchive = spec.options.some(({ flags }) => flags.startsWith('--content '))
    return needsArchive ? runThere(name, parsed.options, run) : run({ ...parsed.options, content: '' })
  }
  if (parsed.status === 0) console.log(parsed.text)
  else console.error(parsed.text)
  return parsed.status
}

/**
 * Entry of a script: reads the arguments, runs the command and sets the exit status (0 done, 1 refused or failed,
 * 2 wrong use). Anything thrown is told in Chinese with its stack on standard error, status 1.
 */
export async function main(name: CommandName, run: Run): Promise<void> {
  process.on('uncaughtException', crash)
  process.stdout.on('error', stopWithReader)
  if (isNodeTooOld()) {
    console.error(
      `Node.js 太旧（${process.version}）。处理：从 https://nodejs.org 安装 ${NODE.join('.')} 或更新的版本。 [usage]`,
    )
    process.exitCode = 2
    return
  }
  process.exitCode = await runWith(name, run)
}
