import { NAMED_DAYS } from '../../model/named-days.ts'

/** Names that readers write for short, and newspapers do not print alone. */
const SHORT: Readonly<Record<string, string>> = {
  新年: '元旦',
  三八: '妇女节',
  三八节: '妇女节',
  五一节: '五一',
  五四: '青年节',
  六一节: '六一',
  八一: '建军节',
  十一国庆节: '国庆节',
}

/** The day of the year (1月1日) that a name stands for (元旦); undefined for anything else. */
export function namedDay(name: string): string | undefined {
  const found = NAMED_DAYS.find(({ names }) => names.includes(SHORT[name] ?? name))
  return found && `${found.month}月${found.day}日`
}
