import { info, warning } from '../messages/message.ts'
import type { Article } from '../model/article.ts'
import type { Message, Result } from '../model/message.ts'
import { findWords, foldedWords, type TextStretch } from '../compose/fold-words.ts'
import { GAP } from './form.ts'
import { LETTER, type LetterPart } from './read.ts'
import { placeName, targetsOf, type LetterTarget, type TargetText } from './targets.ts'
import { alikeness } from '../compose/merge-words.ts'

/** Change that a letter asks for: a headline or a block of the body, its text now and with the reader's words. */
interface LetterChange {
  target: LetterTarget
  before: string
  after: string
}

/** Words found in a text, and what a reader wants in their place. */
interface Hit {
  place: TargetText
  stretch: TextStretch
  /** Between the first and the last words of a shortened quotation. */
  middle: TextStretch | null
  should: string | undefined
}

/** A quotation as it may stand in the text, with what is wanted in its place taken the same way. */
interface Wanted {
  quote: string
  should: string | undefined
}

const DELETED = /^[（(【]?\s*(?:删去|删除|删掉|删)\s*[）)】]?$/
/** Least alikeness of a paragraph and what a reader writes for the whole of it. */
const WHOLE = 0.5
const MARKS = /^(?:“(.+)”|"(.+)"|「(.+)」|『(.+)』|‘(.+)’)$/su

function bare(text: string): string {
  const found = MARKS.exec(text)
  return found?.slice(1).find((inner) => inner !== undefined) ?? text
}

const without = (text: string, start: string): string =>
  start !== '' && text.startsWith(start) ? text.slice(start.length).trim() : text

/** The quotation as written, without quotation marks around it, and without the dateline, which pages put before the text. */
function readings(quote: string, should: string | undefined, dateline: string): Wanted[] {
  const [inner, start] = [bare(quote), without(quote, dateline)]
  return [
    { quote, should },
    { quote: inner, should: should === undefined ? should : bare(should) },
    { quote: start, should: should === undefined ? should : without(should, dateline) },
  ]
}

/** All places of a quotation in a text; of a shortened one, from its first words to its last. */
function hitsIn(place: TargetText, { quote, should }: Wanted): Hit[] {
  const whole = findWords(place.text, quote).map((stretch) => ({ place, stretch, middle: null, should }))
  const [head = '', tail = '', ...more] = quote.split(/…+|\.{3,}/)
  if (whole.length > 0 || more.length > 0) return whole
  return findWords(place.text, head).flatMap(({ from, to }) => {
    const end = findWords(place.text.slice(to), tail)[0]
    if (end === undefined) return []
    const [start, stop] = [to + end.from, to + end.to]
    return [{ place, stretch: { from, to: stop }, middle: { from: to, to: start }, should }]
  })
}

/** The reader's words for those found; of a shortened quotation the middle stays where the reader left it out as well. */
function replacement({ place, middle, should = '' }: Hit): string {
  if (DELETED.test(should)) return ''
  const [head = '', tail, ...more] = should.split(/…+|\.{3,}/)
  if (middle === null || tail === undefined || more.length > 0) return should
  return head + place.text.slice(middle.from, middle.to) + tail
}

function tell(part: LetterPart, what: string, todo: string): Message {
  return warning({ file: LETTER, line: part.line, what, todo, rule: 'letter-place' })
}

const FIELD = { file: LETTER, rule: 'letter-field' } as const
const BY_HAND = '要改就在下面直接改'

/** The place as it is, for a person to edit, with what is to be told. */
function asIs({ target, text }: TargetText, ...messages: Message[]): Result<LetterChange> {
  return { value: { target, before: text, after: text }, messages }
}

function missing({ line }: LetterPart): Message {
  return info({ ...FIELD, line, what: '没有写“应为”', todo: BY_HAND })
}

function changed(part: LetterPart, hit: Hit): Result<LetterChange> {
  const { place, stretch, middle, should } = hit
  if (should === undefined) return asIs(place, missing(part))
  const after = (place.text.slice(0, stretch.from) + replacement(hit) + place.text.slice(stretch.to)).trim()
  if (after === place.text) {
    const what = '“应为”与现在的文字相同，也许已经改过了'
    return asIs(place, info({ ...FIELD, line: part.line, what, todo: '不用做什么' }))
  }
  const isCut = middle !== null && !DELETED.test(should) && !/…|\.{3}/.test(should)
  const cut = tell(part, `原文用“${GAP}”略去了中间，“应为”没有，中间的字也会换掉`, '核对改后的文字，要留的在下面补上')
  return { value: { target: place.target, before: place.text, after }, messages: isCut ? [cut] : [] }
}

function withQuote(part: LetterPart, quote: string, { places, dateline }: Searched): Result<LetterChange | null> {
  const wanted = readings(quote, part.should, dateline)
  const all = wanted.map((each) => places.flatMap((place) => hitsIn(place, each)))
  const hits = all.find((each) => each.length > 0) ?? []
  const own = hits.filter(({ place }) => place.where === part.where)
  const [hit] = own.length > 0 ? own : hits
  if (hit === undefined) return notFound(part, quote, places)
  const others = own.length > 0 ? own : hits
  if (others.length > 1) {
    const names = [...new Set(others.map(({ place }) => placeName(place)))].join('、')
    return asIs(hit.place, tell(part, `原文“${quote}”有 ${others.length} 处（${names}），不知道是哪一处`, BY_HAND))
  }
  const { value, messages } = changed(part, hit)
  if (own.length > 0 || part.where === undefined) return { value, messages }
  const what = `来信说的地方没有这句原文，在${placeName(hit.place)}找到了`
  return { value, messages: [tell(part, what, '核对是不是这一处'), ...messages] }
}

function notFound(part: LetterPart, quote: string, places: readonly TargetText[]): Result<LetterChange | null> {
  const place = places.find(({ where }) => where === part.where)
  const should = part.should === undefined ? '' : foldedWords(part.should)
  const isDone = should.length > 1 && places.some(({ text }) => foldedWords(text).includes(should))
  const done = isDone ? '；“应为”的文字倒在文章里，也许已经改过了' : ''
  const message = tell(part, `文章里找不到原文“${quote}”${done}`, place ? BY_HAND : '对照文章补上段落或原文，再读一次')
  return place && part.where !== undefined ? asIs(place, message) : { value: null, messages: [message] }
}

/** A letter without a quotation: what is wanted takes the place of a paragraph only where it is a version of it. */
function withoutQuote(part: LetterPart, places: readonly TargetText[]): Result<LetterChange | null> {
  const place = part.where === undefined ? undefined : places.find(({ where }) => where === part.where)
  if (place === undefined) {
    const what = part.where === undefined ? '没有引原文，也没有说是哪一段' : '文章里没有来信所说的那一段，也没有引原文'
    return { value: null, messages: [tell(part, what, '对照文章补上段落或原文，再读一次')] }
  }
  if (part.should === undefined) return asIs(place, missing(part))
  const isVersion = alikeness(foldedWords(place.text), foldedWords(part.should)) >= WHOLE
  const stretch = { from: 0, to: place.text.length }
  if (isVersion) return changed(part, { place, stretch, middle: null, should: part.should })
  return asIs(place, tell(part, '没有引原文，不知道换掉哪几个字', BY_HAND))
}

interface Searched {
  places: readonly TargetText[]
  dateline: string
}

/**
 * Changes to an article as it is now that a reader's proposal asks for. Null when nobody can tell the place; one whose text stays
 * as it is where a person has to say what to do with it. Messages tell what was not clear; nothing is written.
 */
export function proposeChange(article: Article, part: LetterPart): Result<LetterChange | null> {
  const places = targetsOf(article)
  if (part.quote === undefined) return withoutQuote(part, places)
  return withQuote(part, part.quote, { places, dateline: article.dateline ?? '' })
}
