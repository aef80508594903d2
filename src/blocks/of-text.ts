/** So many lines at the bottom of a page are its edge. */
export const EDGE_BOTTOM = 4

/**
 * A line found to be furniture, and the rule that found it; `isBelowText`: text stands right above it, on a page whose blocks are parted by empty lines;
 * `isAmongFurniture`: other furniture does, or below it.
 */
interface Found {
  rule: string
  key: string
  isBelowText: boolean
  isAmongFurniture: boolean
}

/** Address and telephone of the paper, not of whoever a notice is from. */
const OWN_CONTACT = /^(?:本[报刊版社]|(?:\p{Script=Han}{2,4})?新闻|报料|爆料|编辑部|出版|社址|发行|广告|订阅|零售)/u
/** The mailbox of the paper, or of whoever calls for texts right above it. */
const MAILBOX = /^(?:投稿|来[信稿])/u

/**
 * True for what belongs to the text away from the page's edge: a number that counts something or is that of a part (01 一块旧砖),
 * the telephone of a notice.
 * `left`: lines from there to the end of the page.
 */
export function isOfText({ rule, key, isBelowText, isAmongFurniture }: Found, left: number): boolean {
  if (rule === 'furniture-contact')
    return !OWN_CONTACT.test(key) && (isBelowText || left > EDGE_BOTTOM || !(isAmongFurniture || MAILBOX.test(key)))
  if (rule === 'furniture-number') return /^\d/u.test(key) && left > EDGE_BOTTOM
  return rule === 'furniture-folio' && !key.includes('版') && left > 1
}
