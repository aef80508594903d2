import { warning } from '../messages/message.ts'
import type { Message } from '../model/message.ts'
import { addTo } from '../model/order.ts'
import { likeness, type Identity } from './identity.ts'

/** A page by its file, with what its whole text is recognised by, and its length in characters. */
interface PageIdentity extends Identity {
  file: string
  length: number
}

/** Shorter pages are alike by chance: a masthead, a list of numbers. */
const LEAST_LENGTH = 100
/** From here on two pages are one that was recorded twice. */
const SAME_PAGE = 0.75
/** Parts of a sketch that must be equal for two pages to be compared; pages alike by {@link SAME_PAGE} nearly always have them. */
const BAND = 16

function samePageMessage({ file }: PageIdentity, first: PageIdentity, isSame: boolean): Message {
  const what = `与 ${first.file} ${isSame ? '一字不差' : '几乎相同'}，像是同一版收了两次`
  const todo = `两版本来就相似，不用处理；收重了，删去多的一个，再运行 npm run accept -- ${file} --why "重复"`
  return warning({ file, what, todo, rule: 'page-twice' })
}

/** Pages that are the same as an earlier one, or nearly so, in the same issue or another: a warning for each. */
export function samePages(pages: readonly PageIdentity[]): Message[] {
  const byBand = new Map<string, PageIdentity[]>()
  return pages
    .filter(({ length }) => length >= LEAST_LENGTH)
    .flatMap((page): Message[] => {
      const bands = [0, 1, 2, 3].map((at) => `${at} ${page.sketch.slice(at * BAND, (at + 1) * BAND)}`)
      const near = bands.flatMap((band) => byBand.get(band) ?? [])
      for (const band of bands) addTo(byBand, band, page)
      const same = near.find(({ anchor }) => anchor === page.anchor)
      const first = same ?? near.find(({ sketch }) => likeness(sketch, page.sketch) >= SAME_PAGE)
      return first ? [samePageMessage(page, first, same !== undefined)] : []
    })
}
