import { notice } from './kind-announcements.ts'
import { isLabelled, isUnsigned, lastOf, type KindForm, type KindView } from './kind-view.ts'

const OPINION =
  /^(?:本报|本刊|今日|每日|每周|区报)?(?:社论|社评|评论|时评|短评|快评|锐评|微评|杂谈|言论|评论员文章|特约评论员文章?|评论员观察)$/u
const EDITORS_WORDS =
  /^(?:编者按|编者的话|编者话|编后|编后语|编余|开栏的话|开栏语|卷首语|发刊词|创刊词|致读者|新年献词|元旦献词)$/u
const COLUMN_OF_VIEWS = /[评论谈议言]$/u

/** What the paper itself thinks, or a writer in a column of views: 社论, 评论员文章, 编者按. */
export const editorial: KindForm = {
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
export const letter: KindForm = {
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
export const serial: KindForm = {
  kind: 'serial',
  surely: (view) =>
    isLabelled(view, SERIES_LABEL) ||
    IN_TITLE.test(view.headline) ||
    TO_GO_ON.test(lastOf(view)) ||
    (NUMBERED.test(view.headline) && view.endings.some((text) => NEXT_TIME.test(text))),
  perhaps: (view) => NEXT_TIME.test(lastOf(view)),
}

/** Nothing but lines that keep their ends. */
export const poem: KindForm = { kind: 'poem', surely: ({ verse }) => verse, perhaps: () => false }
