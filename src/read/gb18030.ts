/**
 * The characters met most often in running Chinese (function words, and words of district news), and punctuation.
 * Korean and Japanese bytes that also decode as GB18030 give hardly any of them.
 */
const FREQUENT = new Set(
  '的一是不了在人有我他这为之大来以个中上们到说国和地也子时道出而要于就下得可你年生自会那后能对着事其里所去行过家' +
    '十用发天如然作方成者多日都三小二无同经法当起与好看学进种将还分此心前面又定见只主没公从区市党委工建设民社街部' +
    '长本报记月书全动治服务开展城组织体文，。、；：？！“”‘’（）《》—…·　０１２３４５６７８９',
)

/** Texts with fewer non-ASCII characters than this are judged by the kind of their characters alone. */
const SHORT = 20

/** Least share of GB 2312 level 1 characters and symbols among the non-ASCII characters; Big5 read as GB18030 has under 0.5. */
const PLAIN_SHARE = 0.85
const PLAIN_SHARE_SHORT = 0.7

/** Least share of {@link FREQUENT}; simplified Chinese prose has 0.35 to 0.5, Korean read as GB18030 about 0.05. */
const FREQUENT_SHARE = 0.12

const decoder = (): TextDecoder => new TextDecoder('gb18030', { fatal: true })

/** All characters of the rows from `first` to `last` of GB 2312 (lead bytes), each row in trail bytes A1 to FE. */
function rows(first: number, last: number): string {
  const bytes: number[] = []
  for (let lead = first; lead <= last; lead += 1) {
    for (let trail = 0xa1; trail <= 0xfe; trail += 1) bytes.push(lead, trail)
  }
  return decoder().decode(Uint8Array.from(bytes))
}

let plainCharacters: Set<string> | undefined

/** GB 2312's symbols (rows A1 to A3) and its 3,755 characters of level 1 (rows B0 to D7). */
const plain = (): Set<string> => (plainCharacters ??= new Set(rows(0xa1, 0xa3) + rows(0xb0, 0xd7)))

/** True for one of the 3,755 characters that GB 2312 sets first, as the usual ones of Chinese, or for one of its symbols. */
export const isUsualCharacter = (character: string): boolean => plain().has(character)

/** Code points up to this have characters of two bytes in GBK. */
const LAST_CODE = 0x2ffff
const TRAILS = Array.from({ length: 0xfe - 0x3f }, (_, at) => 0x40 + at).filter((trail) => trail !== 0x7f)
let encoder: Uint16Array | undefined

/** The two bytes of GBK of every code point as one number, the first byte high; 0 for none. */
function twoBytes(): Uint16Array {
  const table = new Uint16Array(LAST_CODE + 1)
  const gbk = decoder()
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    const row = gbk.decode(Uint8Array.from(TRAILS.flatMap((trail) => [lead, trail])))
    for (const [at, character] of [...row].entries())
      table[character.codePointAt(0) ?? 0] = (lead << 8) + (TRAILS[at] ?? 0)
  }
  table[0x20ac] = 0x80 // €
  return table
}

/** The bytes of a character in GBK as one number, the first of two high; 0 when it has none. */
export const encodeGbk = (character: string): number => (encoder ??= twoBytes())[character.codePointAt(0) ?? 0] ?? 0

const share = (characters: readonly string[], known: ReadonlySet<string>): number =>
  characters.filter((character) => known.has(character)).length / characters.length

/** Commonness of a text's characters: each of GB 2312's level 1, its symbols or ASCII counts one, the most frequent count two. */
export function commonness(text: string): number {
  const common = plain()
  return [...text].reduce((sum, character) => {
    if (FREQUENT.has(character)) return sum + 2
    return sum + (common.has(character) || (character >= ' ' && character <= '~') ? 1 : 0)
  }, 0)
}

/** True when the text looks like simplified Chinese, not like another encoding that happens to decode. */
export function looksChinese(text: string): boolean {
  const characters = text.match(/[^\u0000-\u007f]/gu) ?? []
  if (characters.length === 0) return false
  if (characters.length < SHORT) return share(characters, plain()) >= PLAIN_SHARE_SHORT
  return share(characters, plain()) >= PLAIN_SHARE && share(characters, FREQUENT) >= FREQUENT_SHARE
}

/** Texts with fewer non-ASCII characters than this may be anything. */
const LEAST_JUDGED = 40
/** A page of Chinese, be it of names alone, is above one of these: running text has 0.3 of {@link FREQUENT}, lists of names 0.85 of level 1. */
const [FOREIGN_FREQUENT, FOREIGN_PLAIN] = [0.08, 0.7]

/** True when a text is of characters that Chinese pages hardly have: another language, or a wrong encoding. */
export function looksForeign(text: string): boolean {
  const characters = text.match(/[^\u0000-\u007f\s]/gu) ?? []
  if (characters.length < LEAST_JUDGED) return false
  return share(characters, FREQUENT) < FOREIGN_FREQUENT && share(characters, plain()) < FOREIGN_PLAIN
}

/** The bytes as GB18030 (GBK, GB 2312), or null when they are not that or not plausibly Chinese. */
export function decodeGb18030(bytes: Uint8Array): string | null {
  try {
    const text = decoder().decode(bytes)
    return looksChinese(text) ? text : null
  } catch {
    return null
  }
}
