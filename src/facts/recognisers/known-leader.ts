import { authorityOf } from '../../people/authority.ts'
import { COMMONERS } from '../../people/namesakes.ts'
import { nameWithSpace } from '../../people/name-set.ts'
import { WORDS_AFTER_NAMES } from '../../people/lexicon.ts'
import { wordAtStart } from '../../people/words.ts'
import type { Recogniser, Found } from '../finding.ts'

/** A name begins here: at a mark or the start, or behind a word that leads in to people. */
const BEGINS = /(?:^|[^\p{Script=Han}]|[由与和及向请]|随同|陪同|会见|听取|介绍|同志|书记|区长|主任|主席)$/u
/** Titles set behind a name: 曹立强同志, 曹立强书记. */
const TITLED = /^(?:同志|书记|副书记|区长|副区长|县长|副县长|主任|副主任|主席|副主席|部长|常委)/u
const IN_LIST = /^(?:、|以及)/u

/** Proof of a bare name: set in a list, with a title behind it, or at the head of what it does; null when there is none. */
function isProven(key: string, from: number, to: number): boolean {
  const [before, rest] = [key.slice(0, from), key.slice(to)]
  if (COMMONERS.test(before)) return false
  if (/、$/u.test(before) || IN_LIST.test(rest))
    return /、$|(?:^|[^\p{Script=Han}])$/u.test(before) || BEGINS.test(before)
  if (!BEGINS.test(before)) return false
  if (TITLED.test(rest)) return true
  const isWordless = wordAtStart(key.slice(from)) < to - from
  return WORDS_AFTER_NAMES.has(rest.slice(0, 2)) && (isWordless || to - from > 2)
}

/** A name of the authority file without a title, where its place in the sentence proves that it is a name. The day decides later whether the person held an office. */
export const knownLeader: Recogniser = {
  id: 'known-leader',
  find: (look) => {
    const { pattern } = authorityOf(look.context.people)
    const { key } = look.part
    if (pattern === null) return []
    return [...key.matchAll(pattern)].flatMap((match): Found[] => {
      const [name] = match
      const read = nameWithSpace(key.slice(match.index, match.index + 12), look.evidence, 2)
      if (read?.name !== name || !isProven(key, match.index, match.index + name.length)) return []
      return [{ kind: 'person', name, role: '', leader: true, open: false, bare: true, from: match.index }]
    })
  },
  examples: [
    { text: '陆建明指出,要压实责任。', finds: ['陆建明 '] },
    { text: '陆建明、方晓岚为中心揭牌。', finds: ['陆建明 ', '方晓岚 '] },
    { text: '高天流云之下,提高天气预报水平。', finds: [] },
    { text: '老师陆建明珠在会上发言。', finds: [] },
    { text: '居民高天、陆建明说,村民方晓岚说。', finds: [] },
  ],
}
