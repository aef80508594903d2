const LONGEST = 40
const LEADING_TIME =
  /^(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:至\d{1,2}日)?(?:上午|下午|晚上?|中午|清晨|凌晨)?[，,]?|^(?:今天|昨天|近日|日前|连日来|当天)[，,]/u
const LEAD_OUT = /(?:时)?(?:指出|强调|表示|要求|说|认为)$|时$/u

/** A clause that only says where or when: the next one says what. */
const ADVERBIAL = /(?:里|上|中|下|时|后|前|内|旁|边|间|际)$/u

/**
 * A title for an article that prints none, made from its first sentence alone: without the leading day, words in
 * brackets, and the verb that leads on to what was said. Shown as ours, never as printed.
 */
export function displayTitleFrom(text: string): string {
  const sentence = text.split(/[。！？!?]/u)[0] ?? ''
  const bare = sentence
    .replace(/[（(][^（）()]*[）)]/gu, '')
    .replace(LEADING_TIME, '')
    .trim()
  const clauses = bare.split(/[，,；;]/u)
  let title = clauses.shift() ?? ''
  while ((title.length < 8 || ADVERBIAL.test(title)) && clauses.length > 0) title += `，${clauses.shift()}`
  const closed = title.replace(LEAD_OUT, '') || title
  return closed.length > LONGEST ? `${closed.slice(0, LONGEST)}……` : closed
}
