/** Days of issue that the archive lacks, in calendars. */
export const calendarGaps = {
  count: '缺{n}期',
  mark: '，缺期',
  key: '缺期：应出而未见',
  title: '缺期',
  basis: '按{rhythm}推算',
  line: '缺期：按刊期应出，馆中未见',
  note: '按刊期推算，首末两期之间应有而馆中未见；也可能那一天本来没有出报。',
} as const

/** A page (版) laid out as text. */
export const pageText = {
  pages: '本期各版',
  note: '点标题看单篇：人物、日期依据、原样与引用都在那里。',
  more: '续读全文（{n}字）',
  source: '来源：{text}',
  took: '（{name} 摄）',
} as const
