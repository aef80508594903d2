import type { ArticleKind } from '../model/article.ts'
import type { ArticleDraft } from '../model/draft.ts'
import type { Makers } from './credits.ts'
import { kindView, type KindForm, isLabelled, isUnsigned, lastOf, type KindView } from './kind-view.ts'

const endsSentence = (text: string): boolean => /[。!?…][”’)]*$/u.test(text)

const NOTICES =
  '公告|启事|通告|声明|公示|讣告|讣闻|敬告|告示|布告|通知|通知书|告知书|告客户书|告居民书|招租|招聘|预告|谢启|致谢|鸣谢|更正|致歉|公示表|名单公示|停电信息|停水信息|敬告读者|告读者书|告用户书|简章|征集令'
const NOTICE_TITLE = new RegExp(`(?:${NOTICES})(?:\\s*[(][^()]{1,12}[)])?$`, 'u')
/** A report about a notice: who gave it out stands before it. */
const REPORTED = new RegExp(`(?:发布|发出|出台|印发|刊登|公布|下发|收到|发现|致以)[^,。]{0,16}(?:${NOTICES})$`, 'u')
const NOTICE_LABEL = new RegExp(`^\\p{Script=Han}{0,2}(?:${NOTICES})$`, 'u')

/** True for the headline of a notice: 关于某某路封闭的通告, 遗失声明. */
const isNoticeTitle = (headline: string): boolean => NOTICE_TITLE.test(headline) && !REPORTED.test(headline)

const FORMULA =
  /(?:特此|特作|谨此)(?:公告|通告|声明|公示|通知|启事|更正|敬告|讣告|讣闻|奉闻|告知|致谢|鸣谢|说明)|声明作废[。]?$|(?:现|特)?(?:公告|通告|公示|通知)如下:$/u
const DATE_LINE = /^(?:\d{4}|[二〇○零一九八七六五四三]{4})年\S{1,3}月\S{1,3}日$/u
const BODY_LINE = /^[\p{Script=Han}()“”]{4,40}[局委会院署办处所社司厂校馆站团部府组队店行心协园]$/u

/** Time and place each on a line of its own: an invitation, not a report. */
function invites({ paragraphs }: KindView): boolean {
  const has = (form: RegExp): boolean => paragraphs.some((text) => form.test(text))
  return has(/^(?:时间|日期)\S{0,4}:/u) && has(/^(?:地点|地址)\S{0,4}:/u)
}

/** The body that gives it out stands on a line of its own at the end, over its date where one is printed. */
function isGivenOut({ endings }: KindView): 'dated' | 'named' | null {
  const [last = '', above = ''] = endings.slice(-2).reverse()
  if (DATE_LINE.test(last)) return BODY_LINE.test(above) ? 'dated' : null
  return BODY_LINE.test(last) ? 'named' : null
}

/** Announcements of a body or a person: 公告, 启事, 遗失声明, 讣告, an invitation with time and place. */
const notice: KindForm = {
  kind: 'notice',
  surely: (view) =>
    !view.signed &&
    (isNoticeTitle(view.headline) ||
      isLabelled(view, NOTICE_LABEL) ||
      view.paragraphs.some((text) => FORMULA.test(text)) ||
      invites(view) ||
      isGivenOut(view) === 'dated'),
  perhaps: (view) => isUnsigned(view) && (REPORTED.test(view.headline) || isGivenOut(view) === 'named'),
}

const AD_LABEL = /^[·(【[]*(?:商业)?广告[·)】\]]*$/u
const CONTACT =
  /(?:热线|电话|咨询|订购|订票|预约|报名|客服|微信|地址|网址)[^。,]{0,8}?[:\s]?\s*(?:[\d-]{5,}|\S{2,}[路街道巷弄]\S{0,12}号)|(?:^|\D)(?:400|800)-?\d{3}-?\d{3,4}/u
const OFFER =
  /元起|起售|特价|优惠|[\d.]折|让利|免费(?:领|送|试|体验|停车)|买.送|满\d+(?:减|送|返)|抢购|限时|限量|促销|钜惠|大促|盛大开[业盘]|开盘|热销|热卖|诚招|加盟|首付|利率低至|低至\d|大奖|包邮|火热(?:预约|招生|认购)|欢迎(?:选购|光临|洽谈|惠顾)|最终解释权/u
/** A longer text with an offer is hardly an advertisement that nobody marked as one. */
const LONGEST_AD = 200
/** A shorter one needs no telephone number, where no sentence stands in it. */
const BARE_AD = 60

const adWords = (view: KindView): string[] => [view.label, view.headline, ...view.endings]

/** An advertisement: marked as one, or lines without a sentence that offer something and say where to ask. */
const ad: KindForm = {
  kind: 'ad',
  surely: (view) => {
    if (!isUnsigned(view)) return false
    const words = adWords(view)
    if (words.some((text) => AD_LABEL.test(text.replace(/\s/gu, '')))) return true
    if (view.paragraphs.some(endsSentence) || !words.some((text) => OFFER.test(text))) return false
    return view.length <= (words.some((text) => CONTACT.test(text)) ? LONGEST_AD : BARE_AD)
  },
  perhaps: (view) => {
    const words = adWords(view)
    const has = (form: RegExp): boolean => words.some((text) => form.test(text))
    return isUnsigned(view) && view.length <= LONGEST_AD && has(OFFER) && has(CONTACT)
  },
}

const OTHER_PAGE = '(?:今日|本报)?第?\\s*[A-Z]?[\\d一二三四五六七八九十]{1,3}(?:\\s*[-—、至]\\s*[A-Z]?\\d{1,2})?\\s*版'
const POINTS = new RegExp(
  `(?:详见|请看|见|报道见|全文见|内容见|刊|刊于|刊载于|更多\\S{0,6}见)\\s*${OTHER_PAGE}\\s*[)】\\]▶►→>。]*$`,
  'u',
)
const NUMBER_OF_PAGE = new RegExp(`(?:\\s|[(…·▶►→])${OTHER_PAGE}\\s*[)】\\]▶►→>]*$`, 'u')
const TABLE_OF_CONTENTS = /^(?:今日|本期|要闻|内页|本版)?(?:导读|要目|看点|提要|目录)$/u
/** A longer text that ends with a page to see is a report of its own. */
const LONGEST_TEASER = 120

/** Lines or a few words that end with the page on which the report stands. */
const teaser: KindForm = {
  kind: 'teaser',
  surely: (view) => {
    if (!isUnsigned(view) || view.length > LONGEST_TEASER * 2) return false
    const lines = view.paragraphs.flatMap((text) => text.split('\n'))
    const isList = lines.length > 0 && lines.every((text) => POINTS.test(text) || NUMBER_OF_PAGE.test(text))
    return isList || isLabelled(view, TABLE_OF_CONTENTS) || (view.length <= LONGEST_TEASER && POINTS.test(lastOf(view)))
  },
  perhaps: (view) => isUnsigned(view) && view.length <= LONGEST_TEASER * 2 && POINTS.test(lastOf(view)),
}

const OPINION =
  /^(?:本报|本刊|今日|每日|每周|区报)?(?:社论|社评|评论|时评|短评|快评|锐评|微评|杂谈|言论|评论员(?:文章)?|特约评论员文章?|评论员观察)$/u
const EDITORS_WORDS =
  /^(?:编者按|编者的话|编者话|编后|编后语|编余|开栏的话|开栏语|卷首语|发刊词|创刊词|致读者|新年献词|元旦献词)$/u
const COLUMN_OF_VIEWS = /[评论谈议言]$/u

/** Opinion of the paper itself, or of a writer in a column of views: 社论, 评论员文章, 编者按. */
const editorial: KindForm = {
  kind: 'editorial',
  surely: (view) =>
    (view.signedByBody && !notice.surely(view)) || isLabelled(view, OPINION) || isLabelled(view, EDITORS_WORDS),
  perhaps: (view) => view.penName && COLUMN_OF_VIEWS.test(view.label),
}

const LETTERS =
  /^(?:读者|群众|市民|居民)?(?:来信|来函|投书)(?:选登|摘登|照登|选刊|摘编)?$|^(?:编读往来|读者之声|给编辑的信)$/u
const TO_EDITORS = /^(?:尊敬的|敬爱的|亲爱的)?\S{0,8}(?:编辑|编者|记者|主编|总编|报社)\S{0,6}:$/u
const ANY_GREETING = /^(?:尊敬的|敬爱的|亲爱的|各位|全[区市县镇]|广大)\S{1,24}:$/u
const BY_READER = /^(?:一[位名])?(?:老|热心|忠实)?读者(?:\s*\p{Script=Han}{2,4})?$/u
const LETTER_TITLE = /(?:的|一封)(?:公开)?信$|^(?:公开信|倡议书|感谢信|慰问信|贺信|表扬信)$/u

const greets =
  (form: RegExp) =>
  (view: KindView): boolean =>
    view.paragraphs.slice(0, 2).some((text) => form.test(text))

/** A letter to the paper or to the public: its greeting, or a reader who signs. */
const letter: KindForm = {
  kind: 'letter',
  surely: (view) =>
    greets(TO_EDITORS)(view) ||
    (isUnsigned(view) && view.endings.slice(-3).some((text) => BY_READER.test(text))) ||
    (LETTER_TITLE.test(view.headline) && greets(ANY_GREETING)(view)) ||
    isLabelled(view, LETTERS),
  perhaps: (view) => isUnsigned(view) && greets(ANY_GREETING)(view),
}

const PART = '[(·\\s]*第?[\\d一二三四五六七八九十百]{1,4}[)章回节期]?'
const SERIES_LABEL = new RegExp(`^\\p{Script=Han}{0,6}连载(?:${PART})?$`, 'u')
const IN_TITLE = new RegExp(
  `^\\p{Script=Han}{0,6}连载(?:${PART})?[:·|]|[(]连载(?:之)?(?:${PART})?[)]$|连载${PART}$`,
  'u',
)
const TO_GO_ON = /^[(【[]?\s*(?:未完[,、]?待续|待续|未完|全文完|连载完)\s*[)】\]]?$|[(【](?:未完[,、]?待续|待续)[)】]$/u
const NEXT_TIME = /^[(【].{0,2}(?:下期|下回|明日|下周)(?:续|刊登|刊载|连载|预告|请看)[^。]{0,24}[)】]$/u
const NUMBERED = new RegExp(
  `[(](?:[\\d一二三四五六七八九十百]{1,4}|上|中|下)[)]$|第[\\d一二三四五六七八九十百]{1,4}[章回节]`,
  'u',
)

/** A part of a longer work: 连载, 未完待续. */
const serial: KindForm = {
  kind: 'serial',
  surely: (view) =>
    isLabelled(view, SERIES_LABEL) ||
    IN_TITLE.test(view.headline) ||
    TO_GO_ON.test(lastOf(view)) ||
    (NUMBERED.test(view.headline) && view.endings.some((text) => NEXT_TIME.test(text))),
  perhaps: (view) => NEXT_TIME.test(lastOf(view)),
}

/** Nothing but lines that keep their ends. */
const poem: KindForm = { kind: 'poem', surely: ({ verse }) => verse, perhaps: () => false }

/** Every kind that is told by its form, in the order in which they are asked; what none claims is a report. */
const KIND_FORMS: readonly KindForm[] = [teaser, poem, serial, editorial, letter, notice, ad]

/** Kind of an article, and the kind it may be instead: another one of which something in it speaks, too little to decide. */
export interface KindReading {
  kind: ArticleKind
  perhaps?: ArticleKind
}

/**
 * Kind of an article by its form: a photo story by its credit; otherwise the first kind of `KIND_FORMS` whose forms it
 * surely has; otherwise a report, which may be a kind that only something in it speaks for.
 */
export function kindOf(draft: ArticleDraft, makers: Makers): KindReading {
  if (makers.photoStory) return { kind: 'photo' }
  const view = kindView(draft, makers)
  const sure = KIND_FORMS.find(({ surely }) => surely(view))
  if (sure) return { kind: sure.kind }
  const perhaps = KIND_FORMS.find((form) => form.perhaps(view))
  return perhaps ? { kind: 'news', perhaps: perhaps.kind } : { kind: 'news' }
}
