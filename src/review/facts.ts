import { RULES } from '../messages/rules.ts'
import type { Article, PersonMention } from '../model/article.ts'
import { dayView, evidenceText } from '../site/dates.ts'
import { markedDay } from '../site/items.ts'
import type { ArticleCard } from './protocol.ts'

type Fact = ArticleCard['facts'][number]

const person = ({ name, role }: PersonMention): string => (role === '' ? name : `${role} ${name}`)

const meaning = (rule: string): string => (RULES as Readonly<Record<string, string>>)[rule] ?? rule

/** Facts about an article beside its words, as labels and values in Chinese; only those there are. */
export function factRows(article: Article): Fact[] {
  const all: Fact[] = [
    { label: '日期', values: [markedDay(dayView(article))] },
    {
      label: '日期依据',
      values: article.dateEvidence.map(({ text, line, says }) => `“${text}”（第 ${line} 行）：${evidenceText(says)}`),
    },
    { label: '栏目', values: article.column === undefined ? [] : [article.column] },
    { label: '领导', values: [...article.leaders.map(person), ...(article.leadersOpen ? ['等（名单未印全）'] : [])] },
    { label: '人物', values: article.people.map(person) },
    { label: '地点', values: article.places },
    { label: '事件', values: article.events.map(({ text, date }) => `${text}：${date}`) },
    { label: '来源', values: article.source === undefined ? [] : [article.source] },
    { label: '存疑', values: article.flags.map(({ rule, line, text }) => `第 ${line} 行“${text}”：${meaning(rule)}`) },
  ]
  return all.filter(({ values }) => values.length > 0)
}

/** Writers and photographers, as lines. */
export function bylineLines({ reporters, photographers, contributors }: Article): string[] {
  const line = (label: string, names: readonly string[]): string[] =>
    names.length === 0 ? [] : [`${label} ${names.join('、')}`]
  return [...line('记者', reporters), ...line('摄影', photographers), ...line('通讯员', contributors)]
}
