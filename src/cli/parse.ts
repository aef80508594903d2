import { Command, CommanderError, Option } from 'commander'
import { typed, type CommandSpec } from './commands.ts'
import type { OptionSpec } from './options.ts'

/** The options of all commands; those that a command does not have keep their defaults. */
export interface Options {
  /** The archive folder; '' for commands that work on none. */
  content: string
  out: string
  base: string
  siteUrl?: string
  port?: number
  dryRun: boolean
  /** Place at which the page of review opens: `<issue>/<page>:<line>`. */
  at?: string
  /** The line that ingest is to explain, in the same form. */
  explain?: string
  /** False when no browser is to be opened. */
  open?: boolean
  /** The offline edition, whether it holds scans and cards, and the file that a build is packed into. */
  offline?: boolean
  scans?: boolean
  cards?: boolean
  zip?: string
  /** The share of the site to build, `1/4`; `join`: true when the shares are to be put together. */
  shard?: string
  join?: boolean
  /** True when only trouble is told; `json`: a JSON object a line, for programs. */
  quiet?: boolean
  json?: boolean
  /** Decisions on names; ids, and `ID=OTHER` for merging. */
  list?: boolean
  accept?: string[]
  merge?: string[]
  reject?: string[]
  notLeader?: string[]
  /** The folder of a new archive, and what is said of it; `rhythm` in words. */
  folder?: string
  paper?: string
  title?: string
  place?: string
  rhythm?: string
  url?: string
  contact?: string
  licence?: string
  /** Target of publishing, the host whose limits hold, and leave to take many files away. */
  to?: string
  host?: string
  yes?: boolean
  /** Kind of export, and its year; `text` is also the words to take out of an article. */
  bag?: string
  epub?: string
  text?: string
  year?: string
  /** The files to read in, the issue they belong to, and whether pages that were read before are replaced. */
  files?: string[]
  issue?: string
  again?: boolean
  /** The file that the command is about, and why it is done. */
  file?: string
  why?: string
  /** True when the releases are to be listed, when every file is to be read anew, and the copy to repair from. */
  releases?: boolean
  fixity?: boolean
  against?: string
  /** Mark in the place of words that are taken out of an article, and the reason. */
  with?: string
  reason?: string
  /** True when what was withdrawn is to be put back. */
  back?: boolean
}

/** Options as they were typed: the archive folder may be left out. */
export type Given = Omit<Options, 'content'> & { content?: string }

/** Options to run with, or a text to print (help, or what is wrong with the arguments) and the exit status. */
export type Parsed = { options: Given } | { text: string; status: 0 | 2 }

const DEFAULTS: Given = { out: '_site', base: '/', dryRun: false }
/** Default folder of the offline edition. */
const OFFLINE_OUT = '_offline'
const TITLES: Readonly<Record<string, string>> = { 'Usage:': '用法：', 'Options:': '选项：', 'Arguments:': '参数：' }

function optionOf({ flags, about, fallback, read, repeats, isRequired, conflicts = [] }: OptionSpec): Option {
  const option = new Option(flags, fallback === undefined ? about : `${about}（默认 ${fallback}）`)
  option.makeOptionMandatory(isRequired === true).conflicts(conflicts)
  if (repeats === true) {
    const value = read ?? String
    return option.argParser((text: string, before: unknown) => [...(Array.isArray(before) ? before : []), value(text)])
  }
  return read === undefined ? option : option.argParser(read)
}

/** Arguments after the command, as the help shows them. */
const argumentsOf = ({ folder, file, files }: CommandSpec): [string, string][] => [
  ...(folder === undefined ? [] : [['<DIR>', folder] satisfies [string, string]]),
  ...(file === undefined ? [] : [['<FILE>', file] satisfies [string, string]]),
  ...(files === undefined ? [] : [['<FILES...>', files] satisfies [string, string]]),
]

function commanderOf(spec: CommandSpec): Command {
  const command = new Command(typed(spec.name))
    .usage(['--', ...argumentsOf(spec).map(([name]) => name), '[选项]'].join(' '))
    .description(spec.about)
    .helpOption('-h, --help', '显示这段说明')
    .showSuggestionAfterError(false)
    .configureHelp({ styleTitle: (title) => TITLES[title] ?? title })
    .addHelpText('after', `\n例如：${spec.example}`)
    .exitOverride()
  for (const [name, about] of argumentsOf(spec)) command.argument(name, about)
  for (const option of spec.options) command.addOption(optionOf(option))
  return command
}

/** The words between the first pair of quotes in commander's English text: the option or argument it is about. */
function quoted(text: string): string {
  return /'([^']*)'/.exec(text)?.[1] ?? ''
}

function explain({ code, message }: CommanderError, spec: CommandSpec): string {
  const name = quoted(message)
  if (code === 'commander.unknownOption') return `没有“${name}”这个选项`
  if (code === 'commander.optionMissingArgument') return `选项“${name}”后面要写值`
  if (code === 'commander.missingArgument') return `没有写${argumentsOf(spec)[0]?.[1] ?? '参数'}，例如 ${spec.example}`
  if (code === 'commander.missingMandatoryOptionValue') return `要写“${name}”，例如 ${spec.example}`
  if (code === 'commander.excessArguments') {
    return `有多余的参数。npm 的命令要在选项前加两个连字符，例如 ${spec.example}`
  }
  if (code === 'commander.conflictingOption') return `“${name.split(' ')[0] ?? name}”不能和别的这几个选项一起写`
  if (code === 'commander.invalidArgument') {
    const value = /argument '(.*)' is invalid/s.exec(message)?.[1] ?? ''
    const reason = /is invalid\.\s*(.*)$/s.exec(message)?.[1] ?? ''
    return `选项“${name.split(' ')[0] ?? name}”的值“${value}”不对：${reason}`
  }
  return `参数不对（${code}）`
}

/** Arguments of a command (without `node` and the script) → its options, or help (status 0), or what is wrong (status 2), in Chinese. */
export function parseArguments(spec: CommandSpec, args: readonly string[]): Parsed {
  let output = ''
  const write = (text: string) => void (output += text)
  const command = commanderOf(spec).configureOutput({ writeOut: write, writeErr: () => undefined })
  try {
    command.parse([...args], { from: 'user' })
    const [named] = command.args
    const one = named === undefined ? {} : spec.file === undefined ? { folder: named } : { file: named }
    const about = spec.files === undefined ? one : { files: command.args }
    const given = command.opts<Partial<Options>>()
    const out = given.offline === true ? { out: OFFLINE_OUT } : {}
    return { options: { ...DEFAULTS, ...out, ...given, ...about } }
  } catch (problem) {
    if (!(problem instanceof CommanderError)) throw problem
    if (problem.exitCode === 0) return { text: output.trimEnd(), status: 0 }
    const help = `可用的选项见 ${typed(spec.name)} -- --help`
    return { text: `用法错误：${explain(problem, spec)}。处理：${help}。 [usage]`, status: 2 }
  }
}
