import { editsOf, termEdits, type PeopleDecision, type PeopleFacts } from '../archive/people-decisions.ts'
import { proposalsOf, termsByName } from '../archive/proposals.ts'
import { readArticles } from '../files/article-files.ts'
import { readPeopleText, savePeople } from '../files/people-save.ts'
import { readPeople } from '../files/people.ts'
import { isFolder, noFolder } from '../files/read-file.ts'
import { readRegistry } from '../files/registry.ts'
import { readSiteInfo } from '../files/site-info.ts'
import type { Message, Result } from '../model/message.ts'
import { districtOf } from '../people/district.ts'
import type { Options } from './parse.ts'
import { askPeople } from './people-dialogue.ts'
import { listLines, termLines } from './people-view.ts'
import { report, step } from './report.ts'

/** What is known before anything is decided; null when people.yaml cannot be used. */
function gather(contentDir: string): Result<(PeopleFacts & { text: string | null }) | null> {
  if (!isFolder(contentDir)) return { value: null, messages: [noFolder(contentDir)] }
  const file = readPeopleText(contentDir)
  if (file.value === null) return { value: null, messages: file.messages }
  const people = readPeople(contentDir).value
  const articles = readArticles(contentDir)
  const site = readSiteInfo(contentDir).value
  const district = districtOf(site?.place, site?.paper, site?.kind)
  const proposals = proposalsOf(articles.value, people, district)
  const terms = termEdits(people, termsByName(articles.value, district))
  const registry = readRegistry(contentDir)
  const names = new Map(registry.value.flatMap((entry) => (entry.type === 'person' ? [[entry.id, entry.name]] : [])))
  const facts = { people, proposals, names, terms, text: file.value.text }
  return { value: facts, messages: [...articles.messages, ...registry.messages] }
}

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
  const { value: facts, messages } = gather(contentDir)
  if (facts === null) return report(messages)
  const decisions = decisionsIn(options)
  const isAsking = process.stdin.isTTY && process.stdout.isTTY && options.list !== true
  if (decisions.length > 0) return report([...messages, ...decide(decisions, facts, [contentDir, today])])
  if (!isAsking || facts.proposals.length === 0) {
    console.log([...listLines(facts.proposals), ...termLines(facts)].join('\n'))
    return report(messages)
  }
  const asked = await askPeople({ facts, place: { contentDir, today }, text: facts.text })
  console.log('确认过的人名在 people.yaml 里；运行 npm run ingest 后生效。')
  return report([...messages, ...asked])
}
