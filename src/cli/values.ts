import { InvalidArgumentError } from 'commander'

/** A folder's name: anything but nothing. Throws commander's error with what to do, in Chinese. */
export function folderValue(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('要写文件夹的名字')
  return text
}

/** Whom to merge into whom: `ID=OTHER`. */
export function mergeValue(text: string): string {
  if (/^[^=]+=[^=]+$/.test(text)) return text
  throw new InvalidArgumentError('要写成 甲=乙：甲是待定人名的编号，乙是另一人的编号，例如 yin-lijin=yin-li')
}

/** A path prefix: `/`, `/x/`, `/x/y/`, of characters that need no escaping in an address. */
export function baseValue(text: string): string {
  if (/^\/(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*\/)*$/.test(text)) return text
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
