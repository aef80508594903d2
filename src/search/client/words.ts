import { said } from '../query/explain.ts'
import type { UsedForm } from './evaluate.ts'
import type { Answer } from './searcher.ts'

/** Shown while the box is empty. */
export const HOW_TO =
  '输入要找的字、词、姓名、日期或整句话，不必分词，例如一个人名或“11月16日”。标题、正文、图片说明和署名都在查找之列。'

/** Shown while the index loads for the first time. */
export const LOADING = '正在取检索索引……'

/** Shown when a file of the index could not be had. */
export const FAILED = '搜索没有完成：检索索引没有取到。请看看网络是否通畅，再按一次“搜索”。'

/** Most characters of a query that are said again. */
const LONGEST = 100

const quoted = (text: string): string => `“${said(text, LONGEST)}”`

/** Names the request: its words, or that everything is listed. */
function asked(text: string): string {
  return text.trim() === '' ? '所选范围' : quoted(text)
}

/** Says that nothing was found in `articles` articles, how was searched, and what may help. */
export function nothingFound(text: string, articles: number, isNarrowed: boolean): string {
  const how = `查遍${articles}篇的标题、正文、图片说明和署名，没有一篇合乎全部条件`
  const help = isNarrowed ? '可以去掉筛选再试。' : '可以少写几个字、换一种写法，或用“或”连起几种写法。'
  const what = text.trim() === '' ? '所选范围里没有报道' : `没有找到${quoted(text)}`
  return `${what}。${how}（全角半角、大小写、标点都不计较；数字要整个相同；一段之内连着才算）。${help}`
}

/** Says how many articles were found and how many of them are listed. */
export function foundSome(text: string, found: number, listed: number): string {
  const rest = listed < found ? `，列出前${listed}篇` : ''
  return `${asked(text)}：找到${found}篇${rest}。`
}

/** What there is to say of a range of days: that it ends before it begins, and which found articles it cannot judge. */
export function rangeNotes({ request: { from, to }, undated }: Pick<Answer, 'request' | 'undated'>): string[] {
  const reversed = from !== '' && to !== '' && from > to ? ['开始的日期晚于结束的日期，请对调。'] : []
  return undated === 0 ? reversed : [...reversed, `另有${undated}篇日期不详，不在所选日期之内。`]
}

/** Label of the button that lists the next `count` articles. */
export function moreLabel(count: number): string {
  return `再看${count}篇`
}

const FORMS: Readonly<Record<UsedForm['kind'], string>> = {
  simplified: '简体',
  pinyin: '拼音',
  alias: '别称',
  spaced: '连写',
}

/** Says under which other form a word was searched too, or could be. */
export function formNote({ kind, typed, text, articles, merged }: UsedForm): string {
  const said = `按${FORMS[kind]}，${quoted(typed)}`
  return merged
    ? `${said}也查了“${text}”（${articles}篇）。只查原字，请加引号。`
    : `${said}可能指“${text}”（${articles}篇）：`
}
