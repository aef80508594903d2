import { FIELD_NAMES, type Problem } from './query.ts'

/** Most characters of a query that are said again; a link to the search page can hold any text. */
const LONGEST = 60

/** A text as it may stand in a sentence: no control or formatting characters (they could turn the line around), cut. */
export function said(text: string, longest = LONGEST): string {
  const plain = [...text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim()]
  return plain.length > longest ? `${plain.slice(0, longest).join('')}……` : plain.join('')
}

/** Says in Chinese what is odd about a query, how it was read, and how to write what may have been meant. */
export function explain(problem: Problem): string {
  switch (problem.kind) {
    case 'open-quote':
      return `“${said(problem.text)}”前有引号而后面没有收尾，这个引号当作普通标点。整句要照原样查，请前后都加引号。`
    case 'lone-or':
      return '“或”的两边都要有词，例如：曹立强 或 钟晓咏。这里缺了一边，这个“或”没有算。要查“或”字本身，请加引号。'
    case 'lone-minus':
      return '减号后面要紧跟不想看到的词，例如：会议 -党代会。这个减号没有算。'
    case 'excluded-or':
      return `减号不能与“或”连用；“${said(problem.text)}”按单独的条件处理。`
    case 'empty-field':
      return `“${FIELD_NAMES[problem.field][0]}:”后面缺少要找的词，例如：${FIELD_NAMES[problem.field][0]}:${problem.field === 'page' ? '01' : '某某'}。`
    case 'marks':
      return `“${said(problem.text)}”里只有标点或符号。标点和空格不参与查找，请输入汉字、数字或字母。`
    case 'only-excluded':
      return '只写了不要的词，没有写要找的词。请再写一个要找的词，例如：会议 -党代会。'
    case 'too-many':
      return `词太多了，只查了前${problem.terms}个。整句要照原样查，请前后都加引号。`
    case 'too-long':
      return `写得太长了，只查了前${problem.characters}个字。`
  }
}
