import { isChineseName } from '../blocks/name-shape.ts'
import { insideBrackets, readCredits, type Credit } from '../blocks/credits.ts'
import type { CreditRole } from '../blocks/credit-roles.ts'
import type { Caption } from '../model/article.ts'
import type { Block } from '../model/block.ts'
import type { ArticleDraft } from '../model/draft.ts'
import { isHidden } from '../people/name-set.ts'
import { unifiedName, widthKey } from '../read/width.ts'

/** Makers of an article, by its bylines and credits; every list in printed order, no name twice. */
export interface Makers {
  reporters: string[]
  /** True when who wrote it signed with a pen name, which is nobody's name of people. */
  penName: boolean
  photographers: string[]
  contributors: string[]
  /** 来源, as printed; or the body that signs in the place of a person: 本报评论员. */
  source: string | null
  /** Giver of the pictures, and the printed words (图片由…提供). */
  provider: { name: string; text: string } | null
  captions: Caption[]
  /** True when the article is a picture with its words: a picture's credit and no byline. */
  photoStory: boolean
}

/** Bodies that sign what they wrote as a person would. */
const SIGNS = /^[^\s()]{2,12}(?:评论员|编辑部|评论部|编委会)$/u
const FROM_AGENCY = /^据\p{Script=Han}{2,6}(?:社|报|台|网)$/u

/** True when a source is a body that wrote the text itself: 本报评论员, 本报编辑部. */
export const isSigner = (source: string): boolean => SIGNS.test(source)

/** A picture's words are at most so many paragraphs; a longer text with a picture's credit is a report. */
const LONGEST_PHOTO_STORY = 4

function named(credits: readonly Credit[], role: CreditRole): string[] {
  return [
    ...new Set(
      credits
        .filter(({ roles, name }) => roles.includes(role) && !isHidden(name))
        .map((credit) => unifiedName(credit.name)),
    ),
  ]
}

/** The texts of bylines or credits; one that goes on in the next line is one. */
function textsOf(blocks: readonly Block[]): string[] {
  const starts = blocks.flatMap(({ continues }, at) => (continues && at > 0 ? [] : [at]))
  return starts.map((from, at) =>
    blocks
      .slice(from, starts[at + 1])
      .map(({ text }) => text)
      .join(''),
  )
}

/** The credits of one printed text. */
const creditsIn = (text: string): readonly Credit[] => readCredits(widthKey(text)) ?? []

function readAll(blocks: readonly Block[]): Credit[] {
  return textsOf(blocks)
    .flatMap(creditsIn)
    .map((credit) => (credit.roles.length === 0 ? { ...credit, roles: ['reporter'] } : credit))
}

/** A picture with its words: its credit names a photographer, nobody but one who took it signed above it, and its text is short. */
function isPhotoStory(draft: ArticleDraft, bylines: readonly Credit[], credits: readonly Credit[]): boolean {
  const isPicture = [...bylines, ...credits].some(
    ({ roles }) => roles.includes('photographer') && !roles.includes('source') && !roles.includes('provider'),
  )
  const isPictureAlone =
    draft.captions.length > draft.paragraphs.length &&
    textsOf(draft.bylines).every((text) => /摄影报道\s*$/u.test(text))
  const isSigned =
    draft.bylines.length > 0 &&
    !isPictureAlone &&
    (bylines.length === 0 || bylines.some(({ roles }) => roles.some((role) => role !== 'photographer')))
  return isPicture && !isSigned && draft.paragraphs.length <= LONGEST_PHOTO_STORY
}

function providerOf(draft: ArticleDraft): Makers['provider'] {
  for (const text of textsOf([...draft.credits, ...draft.bylines])) {
    const credits = creditsIn(text)
    const credit = credits.find(({ roles }) => roles.includes('provider'))
    const words = insideBrackets(text)
    if (credit) return { name: credit.name, text: credits.length > 1 ? (words.split(/\s/u).at(-1) ?? words) : words }
  }
  return null
}

/** The captions of a draft; a credit for all pictures (本组图片由×××摄) is the photographer of those that have none of their own. */
function captionsOf(draft: ArticleDraft, credits: readonly Credit[]): Caption[] {
  const forAll = named(credits, 'photographer')[0]
  return draft.captions.map((caption) => {
    const photographer = named(readAll(caption.credits), 'photographer')[0] ?? forAll
    const text = caption.blocks.map((block) => block.text.trim()).join('')
    return photographer === undefined ? { text } : { text, photographer }
  })
}

const ORNAMENTS = /^[\s◉●◎□■◇◆▲▌]+|\s+$/gu

/** The body that a byline names in the place of a person (□本报评论员, 据新华社); null when there is none. */
function signingBody(bylines: readonly Block[]): string | null {
  const printed = textsOf(bylines).map((text) => widthKey(text).replace(ORNAMENTS, ''))
  const found = printed.find((text) => SIGNS.test(text) || FROM_AGENCY.test(text))
  return found?.replace(/^据/u, '') ?? null
}

/** A byline, or a credit in brackets, of two to four characters that are no name of a usual form: a pen name (小雨). */
function penNameOf({ bylines, credits }: ArticleDraft): string | null {
  const [byline = '', more] = textsOf(bylines.length > 0 ? bylines : credits)
  const word = byline.replace(ORNAMENTS, '').replace(/[\s()（）]/gu, '')
  const isRoled = creditsIn(byline).some(({ roles }) => roles.length > 0)
  return more || isRoled || !/^(?!记者|通讯员)\p{Script=Han}{2,4}$/u.test(word) || isChineseName(word) ? null : word
}

/** Reads the bylines and credits of a draft. A name in a credit without any role word (×××) is the writer's. */
export function makersOf(draft: ArticleDraft): Makers {
  const [bylines, credits] = [readAll(draft.bylines), readAll(draft.credits)]
  const pictures = readAll(draft.captions.flatMap((caption) => caption.credits))
  const all = [...bylines, ...credits, ...pictures]
  const reporters = named([...bylines, ...credits], 'reporter')
  const body = signingBody(draft.bylines)
  const pen = reporters.length < 2 && body === null ? penNameOf(draft) : null
  return {
    reporters: pen === null ? reporters : [pen],
    penName: pen !== null,
    photographers: named(all, 'photographer'),
    contributors: named(all, 'contributor'),
    source: named(all, 'source')[0] ?? body,
    provider: providerOf(draft),
    captions: captionsOf(draft, credits),
    photoStory: isPhotoStory(draft, bylines, credits),
  }
}
