/** Names of columns as newsrooms and content systems write them; white space, marks and case apart. */
const NAMES = {
  headline: /^(?:文章|新闻|稿件|主|正)?标题$|^(?:题目|正题|主题|题名|headline|title)$/u,
  kicker: /^(?:肩题|引题|眉题|引标题|肩标题|kicker|introtitle)$/u,
  subhead: /^(?:副题|副标题|子标题|小标题|subtitle|subhead(?:line)?|subheading)$/u,
  column: /^(?:栏目|专栏|栏目名称?|版块|column|section)$/u,
  date: /^(?:(?:出版|见报|发布|刊发|刊登|发表|报纸)?(?:日期|时间)|date|pub(?:lish)?(?:ed)?(?:date|time)?)$/u,
  page: /^(?:版次|版面|版号|版|所在版面?|版面号|page(?:no|number)?)$/u,
  reporter: /^(?:(?:本报|文字)?记者|reporters?)$/u,
  author: /^(?:作者|署名|作者姓名|撰文|authors?|byline|writer)$/u,
  photographer: /^(?:摄影|摄影者|摄影记者|图片作者|图片摄影|photo(?:grapher)?s?)$/u,
  contributor: /^(?:通讯员|contributors?)$/u,
  source: /^(?:来源|稿源|稿件来源|文章来源|source)$/u,
  dateline: /^(?:电头|dateline)$/u,
  body: /^(?:正文|内容|全文|文章内容|正文内容|稿件内容|body|content|text|articlebody)$/u,
  caption: /^(?:图说|图注|图片说明|captions?)$/u,
} as const

/** Fields that a column of a table of articles can hold. */
export type ColumnField = keyof typeof NAMES

const FIELDS = Object.keys(NAMES) as ColumnField[]

/** Field of a column with this name; null for a name that says nothing of an article's text. */
export function columnField(name: string): ColumnField | null {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-:：*()（）【】[\]]/gu, '')
  return FIELDS.find((field) => NAMES[field].test(plain)) ?? null
}

/** True for the names of columns of a table of articles: a title or text, and one more thing that is known. */
export function isHeader(names: readonly string[]): boolean {
  const fields = new Set(names.flatMap((name) => columnField(name) ?? []))
  return (fields.has('headline') || fields.has('body')) && fields.size >= 2
}
