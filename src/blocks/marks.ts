/** A scan may print a full stop as a half-width one. */
const STOP = /(?:[。!?…]|\p{Script=Han}\d*\.)$/u
const CLOSERS = '”’"』」)】》'
const OPEN_END = /[,、:;(“‘《〈\[【]$/u
const CLOSING_START = /^[,、。;:!?)”’》〉\]】%]/u
const OPENING = '“(《〈'
const CLOSING = '”)》〉'
const MARKS = /[“”()《》〈〉]/gu

/** True when the text ends as a sentence does: a full stop, with or without a closing quote behind it. */
export function endsSentence(key: string): boolean {
  let end = key.length
  while (end > 0 && CLOSERS.includes(key.charAt(end - 1))) end--
  return STOP.test(key.slice(Math.max(0, end - 3), end))
}

/** True when the text breaks off at a mark after which more must come: a comma, an opening quote or bracket. A colon may end a paragraph, so it does not count here. */
export function endsOpen(key: string): boolean {
  return OPEN_END.test(key) && !key.endsWith(':')
}

/** True when the text begins with a mark that cannot begin a paragraph. */
export function startsClosed(key: string): boolean {
  return CLOSING_START.test(key)
}

/** Number of quotes, brackets and title marks that are opened and not closed (positive) or closed and not opened (negative); the larger in size when both. */
export function openMarks(key: string): number {
  const depths = [0, 0, 0, 0]
  let closed = 0
  for (const mark of key.match(MARKS) ?? []) {
    const opens = OPENING.indexOf(mark)
    const at = opens >= 0 ? opens : CLOSING.indexOf(mark)
    if (opens >= 0) depths[at] = (depths[at] as number) + 1
    else if ((depths[at] as number) > 0) depths[at] = (depths[at] as number) - 1
    else closed++
  }
  const opened = depths.reduce((sum, depth) => sum + depth, 0)
  return opened >= closed ? opened : -closed
}

/** Reading length: Han characters count 1, runs of digits or Latin letters 1 for every two; spaces do not count. */
export function readingLength(key: string): number {
  let [wide, narrow] = [0, 0]
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at)
    if (code < 0x20 || code > 0x7e) wide++
    else if (code > 0x20) narrow++
  }
  return wide + narrow / 2
}

/** Number of times that `mark` stands in the text. */
export function countOf(key: string, mark: string): number {
  let found = 0
  for (let at = key.indexOf(mark); at >= 0; at = key.indexOf(mark, at + 1)) found++
  return found
}

/** Longer numbered lines are paragraphs. */
const LONGEST_CIRCLED = 60

const CAPTION =
  /^(?:[▲△▼▽◀▶↑↓←→]\s*)?(?:图[①-⑳一二三四五六七八九十\d]{1,2}\s*[:、为]?|[上下左右]图(?:\s*[:为]|\s)|图片说明\s*:?|图为|图\s*:|(?<=^[▲△▼▽↑↓←→]\s?)(?=\p{Script=Han}{4}))\s*\S/u

/** True for the words of a picture: 图为…, 图①:…, 上图:… */
export function isCaption(key: string): boolean {
  return CAPTION.test(key)
}

/** True for one of several numbered captions: ①凌晨时分,赶海人下滩。 */
export function isCircled(key: string): boolean {
  return /^[①-⑳]\s*\S/u.test(key) && key.length <= LONGEST_CIRCLED
}

const POINT =
  /^(?:[一二三四五六七八九十]{1,2}[是要]|[一二三四五六七八九十]{1,3}、|[(][一二三四五六七八九十\d]{1,3}[)]|\d{1,2}[.、](?!\d)|[①-⑳]|第[一二三四五六七八九十]{1,2}[,、]|[●■◆★▲○□•·]\s*\S|【[^】]{2,10}】\S|[问答]:|(?:编者|编辑|记者|本报)(?:按|回复|答复|点评|附言|的话|回访):)/u

/** True for the beginning of a numbered or marked point, or of what the paper adds: 一是…, (一)…, 1.…, ●…, 【…】, 编者按:…. */
export function isPoint(key: string): boolean {
  return POINT.test(key)
}

const OPEN_WORD =
  /(?:的|(?<!参)与|(?<![祥温总平共谐讲])和|(?<![所存实现内自])在|(?<![小名大健老闯])将|把|(?<![应绝面配])对|(?<![服顺跟听])从|(?<![作有行可])为)$/u

/** True for text that ends in a word after which more must come: …的, …在, …将, but not 参与, 小将. */
export function endsInOpenWord(key: string): boolean {
  return OPEN_WORD.test(key)
}

/** Marks that open a byline, box or item for the eye only. */
const ORNAMENT = /^[◉●◎○□■◇◆△▲▽▼☆★※▶▷▌▍]/u
const ORNAMENTS = /^[\s◉●◎○□■◇◆△▲▽▼☆★※►▶▷◀▌▍▎▏丨│*·•\-—]+/u

/** True for a line opened by an ornament, as bylines, boxes and brief items are. */
export function isMarked(key: string): boolean {
  return ORNAMENT.test(key)
}

/** A line without the ornaments in front of it: ◉ □ ▌ and their like. */
export function withoutOrnament(key: string): string {
  return key.replace(ORNAMENTS, '')
}

/** The name of a column without its brackets or its mark, and without spaces: 【图片新闻】, ●导 读. */
export function inFrame(key: string): string {
  return key.replace(/[【】[\]●■◆\s]/gu, '')
}

const BRIEFS_COLUMN =
  /^(?:\p{Script=Han}{0,4}(?:简讯|短讯|快讯|简报|短波|短新闻|集萃|集锦|荟萃|动态|速览|速递|拾零|集装箱)|一句话新闻|新闻(?:快递|快报|拼盘|点击))$/u

/** True for a column of short items without headlines of their own: 简讯, 简 讯. */
export function isBriefsColumn(key: string): boolean {
  return BRIEFS_COLUMN.test(inFrame(key))
}

const PICTURE_COLUMN = /^(?:图片新闻|新闻图片|图片故事|图说\S{0,4}|光影\S{0,4}|镜头\S{0,4})$/u

/** True for a column of pictures with their words and no headline: 图片新闻. */
export function isPictureColumn(key: string): boolean {
  return PICTURE_COLUMN.test(inFrame(key))
}

const SPEAKER = /(?:^\p{Script=Han}{2,4}|[上中时])(?:强调|指出|表示|要求)$/u

/** True for a title line that says who speaks, or on what occasion, and no more: 周建军强调, 周建军在全区大会上强调. */
export function isSpeaker(key: string): boolean {
  return SPEAKER.test(key)
}

/** Words with which names of columns end, and hardly a title that tells something. */
const COLUMN_END =
  /^[^,。:]{2,10}(?:进行时|大家谈|走基层|直通车|面对面|在行动|回头看|小窍门|问答|说法|讲堂|论坛|茶座|坐诊|信箱|之窗|之声|之友|广角|纵横|聚焦|视窗|沙龙|园地|巡礼|见闻|札记|漫谈|杂谈|百科|速览)$/u

/** True for a line that ends as names of columns do: 产业升级进行时. */
export function endsAsColumn(key: string): boolean {
  return COLUMN_END.test(key)
}

/** True for the name of a column with its number and no more: 校园安全课 第12期, 老街记忆(第三期). */
export function isNumberedColumn(key: string): boolean {
  return /^[■□●◆]?\s*[\p{Script=Han}·|]{2,10}\s*[(|·]?\s*第\s*[\d一二三四五六七八九十百]+\s*[期讲回][)]?$/u.test(key)
}

/** True for the number of a part and no more: PART 1, 第三章, 壹, 其二. */
export function isPartNumber(key: string): boolean {
  return /^(?:(?:PART|CHAPTER|NO|VOL|STEP)\.?\s*\d{1,2}|\d{1,2}|第?[一二三四五六七八九十]{1,3}[章节篇部辑]?|[壹贰叁肆伍陆柒捌玖拾])$/iu.test(
    key,
  )
}

const HOST = /^(?:主办|联办|合办|协办|承办)(?:单位)?[:\s]\s*[^,。]{2,40}$/u
/** True for the line between a column's name and the title below it that says who keeps the column: 主办:区司法局. */
export function isColumnHost([above, key, below]: readonly (string | undefined)[]): boolean {
  const isUnderName = above !== undefined && (isNumberedColumn(above) || /^\p{Script=Han}{2,10}$/u.test(above))
  return isUnderName && HOST.test(key ?? '') && below !== undefined && !/[:。]/u.test(below)
}

/** True for the name of a column of readers' letters: 读者来信, 百姓心声. */
export function isLettersColumn(key: string): boolean {
  return /^\p{Script=Han}{0,4}(?:来信|来函|信箱|回音壁|心声|呼声|留言板)(?:选登|照登|摘登|选刊|摘编)?$/u.test(
    inFrame(key),
  )
}

/** True for the words with which a letter to the paper begins: 编辑同志:. */
export function isLetter(key: string): boolean {
  return /^(?:尊敬的|亲爱的)?(?:编辑|主编|总编|记者)(?:部|同志|老师|先生|女士|朋友)?(?:、?(?:同志|们|朋友))*[:,]/u.test(
    key,
  )
}

const HEADS_AN_ITEM =
  /(?:(?<!的)通知|停[水电气]|一览表?|灯谜|谜语|书讯|语录|招募|招考|节目单|新闻|简讯|快讯|速递|快递|快报|播报|短讯|短波|集锦|动态|资讯|要闻|集萃|公告|启事|通告|声明|公示|讣告|唁电|招聘会|天气预报|天气|更正|致歉|致谢|鸣谢|感谢信|表扬信|倡议书|招领|寻物|招租|[问预][答告]|警情|信息|开栏的话|结束语|编者的话|编后)$/u
/** True for words that head a notice or a collection of short items: 公告, 本周简讯. */
export function headsAnItem(key: string): boolean {
  return (
    HEADS_AN_ITEM.test(key) ||
    isBriefsColumn(key) ||
    /^(?:征集|招聘|招募|诚聘|诚招|急聘)\p{Script=Han}{2,6}$|^(?:招聘|征婚|征[稿文]|转让|寻人|小?(?:知识|常识|资料|幽默|笑话|百科|贴士))$|[诗词歌](?:[二两三四五六七八九]首|选)$|^致\p{Script=Han}{0,6}(?:读者|作者|家长|市民|居民|朋友)$/u.test(
      key,
    )
  )
}
