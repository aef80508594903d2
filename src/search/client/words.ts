import type { Query } from './query.ts'

/** Shown while the box is empty. */
export const HOW_TO =
  '输入要找的字、词、姓名、日期或整句话，不必分词，例如一个人名或“11月16日”。标题、正文、图片说明和署名都在查找之列。'

/** Shown while the index loads for the first time. */
export const LOADING = '正在取检索索引……'

/** Shown when a file of the index could not be had. */
export const FAILED = '搜索没有完成：检索索引没有取到。请看看网络是否通畅，再按一次“搜索”。'

/** Most characters of a query that are said again; a link to this page can hold any text. */
const LONGEST = 500

/** A query as it may stand in a sentence: no control or formatting characters (they could turn the line around), cut. */
function said(text: string): string {
  const plain = [...text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim()]
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST).join('')}……` : plain.join('')
}

/** Shown when the box holds nothing that is searched. */
export function onlyMarks(text: string): string {
  return `“${said(text)}”里只有标点或符号。标点和空格不参与查找，请输入汉字、数字或字母。`
}

function tried(query: Query): string {
  return query.kind === 'phrase' ? said(query.units.join('·')) : ''
}

/** Says what was tried when nothing was found in `articles` articles. */
export function nothingFound(text: string, query: Query, articles: number): string {
  const how = `查遍${articles}篇的标题、正文、图片说明和署名，没有一处依次写着 ${tried(query)}`
  return `没有找到“${said(text)}”。${how}（全角半角、大小写、标点、空格都不计较；数字要整个相同）。可以少写几个字，或换一种写法再试。`
}

/** Says how many articles were found and how many of them are listed. */
export function foundSome(text: string, found: number, listed: number): string {
  const rest = listed < found ? `，列出前${listed}篇` : ''
  return `“${said(text)}”：找到${found}篇${rest}。`
}

/** Label of the button that lists the next `count` articles. */
export function moreLabel(count: number): string {
  return `再看${count}篇`
}
