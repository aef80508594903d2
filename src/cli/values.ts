import { InvalidArgumentError } from 'commander'
import { RHYTHM_FORMS, rhythmOf } from '../facts/rhythm-words.ts'
import { HOSTS } from '../publish/send/limits.ts'
import { linePlace } from '../model/line.ts'
import { isIssueFolder } from '../files/names.ts'
import { isBase, isSiteUrl } from '../model/site.ts'
import { shareNamed } from '../site/share.ts'

/** Reader of an option's value: gives it, or throws commander's error with what to do, in Chinese. */
type Reader = (text: string) => string

/** A value that is taken as it was typed when it is right. */
const checked =
  (isRight: (text: string) => boolean, todo: string): Reader =>
  (text) => {
    if (isRight(text)) return text
    throw new InvalidArgumentError(todo)
  }

const isSaid = (text: string): boolean => text.trim() !== ''

/** A text in one line that is not empty. */
export const textValue: Reader = (text) => checked(isSaid, '不能是空的')(text).replace(/\s+/g, ' ').trim()

/** A reason in words. */
export const reasonValue: Reader = (text) => checked(isSaid, '要写理由')(text).trim()

/** A folder's name: anything but nothing. */
export const folderValue = checked(isSaid, '要写文件夹的名字')

/** A rhythm in words: see {@link rhythmOf}. */
export const rhythmValue = checked((text) => rhythmOf(text) !== null, `认不出刊期，可以写：${RHYTHM_FORMS}`)

/** A share of a site: see {@link shareNamed}. */
export const shareValue = checked((text) => shareNamed(text) !== null, '写成第几份/共几份，例如 1/4，最多 100 份')

/** A year in four digits. */
export const yearValue = checked((text) => /^[12]\d{3}$/.test(text), '要写四位数的年份，例如 2021')

/** A host whose limits are known. */
export const hostValue = checked((text) => text in HOSTS, `只能是 ${Object.keys(HOSTS).join('、')}`)

/** The name of a raw folder: a day, alone or with the name of a supplement, or `undated-` and a name. */
export const issueValue = checked(isIssueFolder, '写成存在的日子，如 2021-11-22，或 undated-名字')

const ADDRESS = '要写以 http:// 或 https:// 开头的地址，例如 https://example.org'

/** The public address of a site as site.yaml has it: host, and path where it has one. */
export const addressValue = checked(isSiteUrl, ADDRESS)

/** Mark in the place of words that are taken out: no mark of Markdown or YAML, at most twenty characters. */
export const markValue = checked(
  (text) => /^[\p{L}\p{N}×＊□■〇○△…·]{1,20}$/u.test(text),
  '只能写文字和 × ＊ □ ■ 〇 ○ △，不超过二十个，例如 ×××、李某',
)

/** Merger of two people: `ID=OTHER`. */
export const mergeValue = checked(
  (text) => /^[^=]+=[^=]+$/.test(text),
  '要写成 甲=乙：甲是待定人名的编号，乙是另一人的编号，例如 yin-lijin=yin-li',
)

/** A path prefix: see {@link isBase}. */
export const baseValue = checked(isBase, '前缀要以 / 开头、以 / 结尾，中间只用字母、数字和 . _ ~ -，例如 /news/')

/** A line of a raw page: `<issue>/<page>:<line>`, as messages about doubts name it. */
export const lineValue = checked((text) => linePlace(text) !== null, '写成 期/版:行，例如 2021-11-22/01:15')

/** The public address of a site, as scheme and host: `https://example.org`. The path belongs to the prefix. */
export const siteUrlValue: Reader = (text) => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isWeb = url !== undefined && ['http:', 'https:'].includes(url.protocol) && url.username === ''
  if (!isWeb) throw new InvalidArgumentError(ADDRESS)
  if (url.pathname === '/' && url.search === '' && url.hash === '') return url.origin
  throw new InvalidArgumentError('只写到主机名为止；网站放在子目录里时，子目录用 --base 写，例如 --base /news/')
}

/** A port: 0 (any free one) to 65535. */
export function portValue(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN
  if (port <= 65535) return port
  throw new InvalidArgumentError('端口要是 0 到 65535 之间的整数，例如 8090')
}
