import { info } from '../messages/message.ts'
import type { ColumnEntry } from '../model/authority.ts'
import type { Message } from '../model/message.ts'
import { widthKey } from '../read/width.ts'

const keyOf = (name: string): string => widthKey(name).replace(/\s/g, '')

/** One message for every column that articles have and that nobody has confirmed; `used` has each as often as articles do. */
export function proposals(used: Iterable<string>, decided: readonly ColumnEntry[]): Message[] {
  const known = new Set(decided.map(({ name }) => keyOf(name)))
  const counts = new Map<string, number>()
  for (const name of used) if (!known.has(keyOf(name))) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].map(([name, count]) =>
    info({
      file: 'columns.yaml',
      what: `“${name}”在几个版上反复出现，暂作 ${count} 篇文章的栏目`,
      todo: `是栏目，加一行 - { name: ${name}, status: confirmed }；不是，写 rejected`,
      rule: 'column-proposed',
    }),
  )
}
