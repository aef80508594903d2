import type { FactContext, Finding } from '../../../src/facts/finding.ts'
import { RECOGNISERS, findingsOf } from '../../../src/facts/facts.ts'
import type { ArticleText } from '../../../src/facts/text.ts'
import { authorityOf } from '../../../src/people/authority.ts'
import { widthKey } from '../../../src/read/width.ts'

/** What recognisers know in these tests: the district 徐汇区, and two named events. */
export const context: FactContext = {
  district: { short: '徐汇', level: '区' },
  people: ['陆建明', '方晓岚', '高天'].map((name) => ({
    id: name,
    name,
    aliases: [],
    offices: [],
    leader: true,
    not: [],
  })),
  places: [
    { name: '龙华烈士陵园', aliases: ['龙陵'] },
    { name: '西岸', aliases: [] },
    { name: '西岸美术馆', aliases: [] },
  ],
  events: [
    { names: ['党的十九届六中全会', '十九届六中全会'], dates: ['2021-11-08/2021-11-11'] },
    { names: ['上海市区和乡镇两级人大代表换届选举投票日'], dates: ['2016-11-16', '2021-11-16'] },
  ],
}

/** Paragraphs as the text of an article; line numbers count 1, 3, 5 … as on a page with empty lines between. */
export function articleText(paragraphs: readonly string[]): ArticleText {
  const parts = paragraphs.map((text, at) => ({ key: widthKey(text), text, lineAt: () => at * 2 + 1 }))
  return { title: [], paragraphs: parts, captions: [], all: parts.map(({ key }) => key).join('\n') }
}

/** What one recogniser, or all of them, find in these paragraphs. */
export function findingsIn(paragraphs: readonly string[], id?: string): Finding[] {
  const text = articleText(paragraphs)
  const { names, rejected } = authorityOf(context.people)
  const evidence = { page: text.all, known: names, rejected }
  return text.paragraphs.flatMap((part, paragraph) =>
    RECOGNISERS.filter((recogniser) => id === undefined || recogniser.id === id).flatMap((recogniser) =>
      findingsOf(recogniser, { part, where: 'body', paragraph, text, context, evidence }),
    ),
  )
}
