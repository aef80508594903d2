import { InvalidArgumentError } from 'commander'
import { RHYTHM_FORMS, rhythmOf } from '../facts/rhythm-words.ts'
import { HOSTS } from '../publish/send/limits.ts'
import { linePlace } from '../files/explain-line.ts'
import { isIssueFolder } from '../files/names.ts'
import { isBase, isSiteUrl } from '../files/site-info.ts'

/** A text in one line that is not empty. Throws commander's error with what to do, in Chinese; so do all others here. */
export function textValue(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain !== '') return plain
  throw new InvalidArgumentError('不能是空的')
}

/** A rhythm in words: see {@link rhythmOf}. */
export function rhythmValue(text: string): string {
  if (rhythmOf(text) !== null) return text
  throw new InvalidArgumentError(`认不出刊期，可以写：${RHYTHM_FORMS}`)
}

/** A year in four digits. */
export function yearValue(text: string): string {
  if (/^[12]\d{3}$/.test(text)) return text
  throw new InvalidArgumentError('要写四位数的年份，例如 2021')
}

/** A host whose limits are known. */
export function hostValue(text: string): string {
  if (text in HOSTS) return text
  throw new InvalidArgumentError(`只能是 ${Object.keys(HOSTS).join('、')}`)
}

/** The name of a raw folder: a day, alone or with the name of a supplement, or `undated-` and a name. */
export function issueValue(text: string): string {
  if (isIssueFolder(text)) return text
  throw new InvalidArgumentError('写成存在的日子，如 2021-11-22，或 undated-名字')
}

/** The public address of a site as site.yaml has it: host, and path where it has one. */
export function addressValue(text: string): string {
  if (isSiteUrl(text)) return text
  throw new InvalidArgumentError('要写以 http:// 或 https:// 开头的地址，例如 https://example.org')
}

/** A folder's name: anything but nothing. Throws commander's error with what to do, in Chinese. */
export function folderValue(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('要写文件夹的名字')
  return text
}

/** What stands in the place of words that are taken out: no mark of Markdown or YAML, at most twenty characters. */
export function markValue(text: string): string {
  if (/^[\p{L}\p{N}×＊□■〇○△…·]{1,20}$/u.test(text)) return text
  throw new InvalidArgumentError('只能写文字和 × ＊ □ ■ 〇 ○ △，不超过二十个，例如 ×××、李某')
}

/** A reason in words. */
export function reasonValue(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('要写理由')
  return text.trim()
}

/** Whom to merge into whom: `ID=OTHER`. */
export function mergeValue(text: string): string {
  if (/^[^=]+=[^=]+$/.test(text)) return text
  throw new InvalidArgumentError('要写成 甲=乙：甲是待定人名的编号，乙是另一人的编号，例如 yin-lijin=yin-li')
}

/** A path prefix: see {@link isBase}. */
export function baseValue(text: string): string {
  if (isBase(text)) return text
  throw new InvalidArgumentError('前缀要以 / 开头、以 / 结尾，中间只用字母、数字和 . _ ~ -，例如 /news/')
}

function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}

/** The public address of a site, as scheme and host: `https://example.org`. The path belongs to the prefix. */
export function siteUrlValue(text: string): string {
  const url = parseUrl(text)
  const isWeb = url !== undefined && ['http:', 'https:'].includes(url.protocol) && url.username === ''
  if (!isWeb) throw new InvalidArgumentError('要写以 http:// 或 https:// 开头的地址，例如 https://example.org')
  if (url.pathname === '/' && url.search === '' && url.hash === '') return url.origin
  throw new InvalidArgumentError('只写到主机名为止；网站放在子目录里时，子目录用 --base 写，例如 --base /news/')
}

/** A port: 0 (any free one) to 65535. */
export function portValue(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN
  if (port <= 65535) return port
  throw new InvalidArgumentError('端口要是 0 到 65535 之间的整数，例如 8090')
}

/** A line of a raw page: `<issue>/<page>:<line>`, as messages about doubts name it. */
export function lineValue(text: string): string {
  if (linePlace(text) !== null) return text
  throw new InvalidArgumentError('写成 期/版:行，例如 2021-11-22/01:15')
}
