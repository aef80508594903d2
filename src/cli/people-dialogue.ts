import { createInterface } from 'node:readline'
import type { LookAlike } from '../archive/look-alikes.ts'
import type { PeopleFacts } from '../archive/people-decisions.ts'
import { currentProposal, type Answered, type PeopleSession } from '../archive/people-session.ts'
import type { Proposal } from '../archive/proposals.ts'
import type { PeoplePlace } from '../files/people-save.ts'
import { printable } from '../messages/report.ts'
import type { Message } from '../model/message.ts'
import { ALIKE, mentionsText, takeAnswer, termText, type NamesWalk } from '../review/names-walk.ts'

/** The keys of the walk through the proposals. */
const KEYS = 'a 确认（是区领导）  m 并入（作为某人的别名）  r 不是人名  n 不是区领导  s 跳过  u 撤销上一步  q 退出'

/** Question when there is no proposal left. */
const AT_END = '都问完了。u 撤销上一步，直接回车结束。'

/** Message after an answer; '' where the next question says enough. */
const TOLD: Record<Answered, string> = {
  decided: '记下了。',
  skipped: '跳过。',
  undone: '撤销了上一步。',
  'nothing-to-undo': '没有可以撤销的。',
  'ask-merge': '并入谁？写上面“可能是同一人”的序号，或另一人的编号、名字；直接回车返回。',
  'no-merge': '',
  unknown: '没有这个选项，或没有这个人。',
  ended: '',
}

function likeLine({ id, name, why, decided }: LookAlike, at: number): string {
  return `    ${at + 1}. ${printable(name)}（${id}，${decided ? '已在 people.yaml' : '也待定'}，${ALIKE[why]}）`
}

/** Terms of people on file that articles tell of, and how to take them over; nothing where there are none. */
export function termLines({ people, terms = [] }: PeopleFacts): string[] {
  if (terms.length === 0) return []
  const nameOf = (id: string): string => people.find((person) => person.id === id)?.name ?? id
  const lines = terms.map(({ office, of }) => `  ${printable(nameOf(of))}（${of}）：${printable(termText(office))}`)
  return ['', '报上载明、people.yaml 里还没有的任期（npm run people -- --accept 编号 记下）：', ...lines]
}

/** A proposal for the terminal: name and id, roles as printed, quotations, names that may be the same person's. */
function proposalLines(proposal: Proposal): string[] {
  const { id, name, roles, quotes, lookAlikes, terms, namesake } = proposal
  const other = namesake && `${printable(namesake.name)}（${namesake.id}，${namesake.roles.map(printable).join('；')}）`
  return [
    `${printable(name)}（${id}）：${mentionsText(proposal)}`,
    `  职务：${roles.map(({ role, count }) => `${printable(role)} ${count} 篇`).join('；')}`,
    ...(terms.length === 0 ? [] : [`  任期：${terms.map((term) => printable(termText(term))).join('；')}`]),
    ...quotes.map(({ file, text }) => `  “${printable(text)}” ${file}`),
    ...(other === undefined ? [] : [`  与领导同名，职务不同：n 另有其人；m 后写 1 是同一人，即`, `    1. ${other}`]),
    ...(lookAlikes.length === 0 ? [] : ['  可能是同一人：', ...lookAlikes.map(likeLine)]),
  ]
}

/** All proposals, one below the other, and how many. */
export function listLines(proposals: readonly Proposal[]): string[] {
  const count = proposals.length === 0 ? '没有待定的人名。' : `共 ${proposals.length} 个待定的人名。`
  return [...proposals.flatMap((proposal) => [...proposalLines(proposal), '']), count]
}

function ask(session: PeopleSession): void {
  const proposal = currentProposal(session)
  if (session.merging) return
  if (proposal === null) return console.log(`\n${AT_END}`)
  const all = session.facts.proposals.length
  const at = session.facts.proposals.indexOf(proposal) + 1
  console.log(['', `── ${at}/${all}`, ...proposalLines(proposal), KEYS].join('\n'))
}

/**
 * Asks about one proposal after the other on the terminal; gives messages when people.yaml could not be written, which ends
 * the walk.
 */
export async function askPeople(begun: NamesWalk, place: PeoplePlace): Promise<Message[]> {
  let walk = begun
  const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' })
  ask(walk.session)
  lines.prompt()
  for await (const line of lines) {
    const { walk: next, outcome, messages } = takeAnswer(walk, line, place)
    if (messages.length > 0) return messages
    walk = next
    if (TOLD[outcome] !== '') console.log(TOLD[outcome])
    if (walk.session.ended) break
    if (outcome !== 'unknown') ask(walk.session)
    lines.prompt()
  }
  lines.close()
  return []
}
