import { editsOf, type PeopleDecision, type PeopleFacts } from '../archive/people-decisions.ts'
import { savePeople } from '../files/people-save.ts'
import type { Message } from '../model/message.ts'
import { beginWalk, gatherNames } from '../review/names-walk.ts'
import type { Options } from './parse.ts'
import { askPeople, listLines, termLines } from './people-dialogue.ts'
import { report, step } from './report.ts'

function decisionsIn({ accept = [], merge = [], reject = [], notLeader = [] }: Options): PeopleDecision[] {
  const simple = (kind: 'accept' | 'reject' | 'not-leader', ids: readonly string[]): PeopleDecision[] =>
    ids.map((who) => ({ kind, who }))
  const merges = merge.map((pair): PeopleDecision => {
    const [who = '', into = ''] = pair.split('=')
    return { kind: 'merge', who, into }
  })
  return [...simple('accept', accept), ...merges, ...simple('reject', reject), ...simple('not-leader', notLeader)]
}

function decide(decisions: readonly PeopleDecision[], facts: PeopleFacts, place: [string, string]): Message[] {
  const [contentDir, today] = place
  const { value: edits, messages } = editsOf(decisions, facts)
  const saved = savePeople({ contentDir, today }, edits)
  const done = saved.length > 0 ? 0 : edits.length
  console.log(done === 0 ? 'people.yaml 没有变。' : `people.yaml 记下了 ${done} 处；运行 npm run ingest 后生效。`)
  return [...messages, ...saved]
}

/**
 * Names to confirm: decides as the options say; else asks on a terminal, one name at a time; else, and with `--list`, lists
 * them. `today` is told to whoever finds the folder locked. Gives the exit status: 1 when anything was refused.
 */
export async function runPeople(options: Options, today: string): Promise<number> {
  const contentDir = options.content
  step(`待定的人名：${contentDir}`)
  const { value: facts, messages } = gatherNames(contentDir)
  if (facts === null) return report(messages)
  const decisions = decisionsIn(options)
  const isAsking = process.stdin.isTTY && process.stdout.isTTY && options.list !== true
  if (decisions.length > 0) return report([...messages, ...decide(decisions, facts, [contentDir, today])])
  if (!isAsking || facts.proposals.length === 0) {
    console.log([...listLines(facts.proposals), ...termLines(facts)].join('\n'))
    return report(messages)
  }
  const asked = await askPeople(beginWalk(facts), { contentDir, today })
  console.log('确认过的人名在 people.yaml 里；运行 npm run ingest 后生效。')
  return report([...messages, ...asked])
}
