/** Words that some YAML reader takes for something other than text. */
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n|nan|inf|infinity)$/i

/** Plain ASCII: a word, an id, a path. */
const PLAIN_ASCII = /^[A-Za-z](?:[\w./-]*\w)?$/

/** Plain Chinese: letters, digits, marks and full-width punctuation with at least one Han character; blanks only within. */
const PLAIN_CHINESE =
  /^(?=.*\p{Script=Han})[\p{L}\p{N}“‘《（【](?:[\p{L}\p{N}“”‘’《》（）【】，。、；：？！…—·%.+/ -]*[\p{L}\p{N}”’》）】，。、；：？！…])?$/u

const DIGEST = /^[0-9a-f]{32,}$/

/** Characters that JSON leaves as they are but a YAML reader or an editor may take for a line end or lose. */
const INVISIBLE = /[\u007f-\u00a0\u00ad\u061c\u180e\u2000-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff0-\uffff]/g

const escapeUnit = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

/** True for a text that every YAML reader takes for this very text without quotes, in a list or group too. */
export function isPlainScalar(text: string): boolean {
  if (RESERVED.test(text) || DIGEST.test(text)) return false
  return PLAIN_ASCII.test(text) || PLAIN_CHINESE.test(text)
}

/** One text as YAML: bare where no reader can mistake it, else in double quotes, in one line. Dates and digits are quoted. */
const yamlText = (text: string): string =>
  isPlainScalar(text) ? text : JSON.stringify(text).replace(INVISIBLE, escapeUnit)

const isGroup = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** A value as flow YAML in one line: text, numbers, true, false, null, lists, and groups with their keys in this order. */
export function yamlValue(value: unknown, keys: readonly string[] = []): string {
  if (typeof value === 'string') return yamlText(value)
  if (Array.isArray(value)) return `[${value.map((item) => yamlValue(item, keys)).join(', ')}]`
  if (!isGroup(value)) return String(value)
  const fields = keys.filter((key) => value[key] !== undefined).map((key) => `${key}: ${yamlValue(value[key])}`)
  return `{ ${fields.join(', ')} }`
}
