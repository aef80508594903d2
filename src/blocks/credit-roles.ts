/** Part of a person or body named in a byline or credit; `provider` gave the pictures, `source` the text. */
export type CreditRole = 'reporter' | 'photographer' | 'contributor' | 'editor' | 'source' | 'provider'

/**
 * A role word: `person` words name who somebody is and stand before the name (记者, 通讯员, 编辑);
 * `act` words name what was done and stand before or behind (文, 图, 摄, 摄影报道, 供稿).
 */
export interface RoleWord {
  kind: 'person' | 'act'
  roles: CreditRole[]
}

/**
 * Characters of role words as a scan misreads them (记着, 通迅员, 报到) or a traditional page prints them, each before the one
 * meant. One character for one; only role words are folded, never names.
 */
const MISPRINTS =
  '着者考者迅讯汛讯訊讯到道導道纪记紀记記记報报員员贝员攝摄慑摄景影彰影編编偏编輯辑缉辑責责對对圖图評评論论實实習习門门專专電电長长總总設设計计畫画視视聞闻華华來来約约'
const MEANT: ReadonlyMap<string, string> = new Map(
  Array.from({ length: MISPRINTS.length / 2 }, (_, at) => [MISPRINTS.charAt(at * 2), MISPRINTS.charAt(at * 2 + 1)]),
)

/** A word with the misprints and traditional forms of role words put right, one character for one. */
function roleKey(word: string): string {
  let folded = ''
  for (const character of word) folded += MEANT.get(character) ?? character
  return folded
}

/** 记者 with who sends them (本报, 新华社, 区融媒体中心) and their rank; any other words before 记者 make it prose. */
const REPORTER =
  /^(?:本[报台刊网]|\p{Script=Han}{1,8}(?:社|报|台|网|中心|融媒|传媒))?(?:全媒体|融媒体?|首席|高级|主任|资深|特派|特约|见习|实习|驻\p{Script=Han}{2,6}|通讯员)*记者$/u

type Entry = readonly [RegExp, RoleWord['kind'], CreditRole[]]

/** Words for those who make a page, as the source of a regular expression. */
export const EDITOR_WORDS =
  '(?:第?[一二三四五六七八九十\\d]{1,2}版)?(?:责任|本版|版面|值班|当班|美术|图片|文字|视觉|执行|本期|新媒体)*(?:编辑|责编|美编|校对|审校|版[式面]|编审|审核|监制|组版|制图|校检|检校|终审|复审|初审|[一二三]校|[一二三]审|审读|制版|排版|组稿|统筹|总?策划|执行|文案|主编|副主编|设计|视觉|视频|剪辑|后期|海报|动画|出镜|配音|总值班)|(?:值班|当班|本期|本版)(?:编委|主任|总编辑?|主编|领导)'

const VOCABULARY: readonly Entry[] = [
  [new RegExp(`^(?:${EDITOR_WORDS})$`, 'u'), 'person', ['editor']],
  [/^(?:特约|本报|首席)?摄影记者$/u, 'person', ['photographer']],
  [
    /^(?:本[报台刊网]|特约|骨干|[街镇]道?)*(?:通讯员|供稿人)$|^(?:通讯|撰稿人|特约撰稿人?)$/u,
    'person',
    ['contributor'],
  ],
  [REPORTER, 'person', ['reporter']],
  [/^(?:\p{Script=Han}{0,6}评论员|作者|撰文|撰稿|采写|采访|文字|执笔)$/u, 'person', ['reporter']],
  [
    /^(?:(?:本报|见习)?实习生|(?:本报|校园)?小记者|(?:指导|辅导)(?:老师|教师)|记录|翻译|译者?)$/u,
    'person',
    ['contributor'],
  ],
  [/^(?:摄影报道|图文报道|摄影撰文|图文|文并摄|文图|文摄|摄文)$/u, 'act', ['photographer', 'reporter']],
  [/^(?:摄影|摄像|摄|图片|图|供图|配图|图源)$/u, 'act', ['photographer']],
  [/^(?:供稿|整理|来稿|口述|讲述)$/u, 'act', ['contributor']],
  [/^(?:文|报道|撰文|著|编著|原著)$/u, 'act', ['reporter']],
]

/** Role words are at most so long; the longest are senders and ranks before 记者. */
const LONGEST_ROLE = 18

/** The role word that `word` is, a misprint in it forgiven, or null when it is none. */
export function roleWord(word: string): RoleWord | null {
  if (word.length > LONGEST_ROLE) return null
  const key = roleKey(word)
  const entry = VOCABULARY.find(([pattern]) => pattern.test(key))
  return entry ? { kind: entry[1], roles: entry[2] } : null
}

/**
 * Two role words that stand together as one (文/图, 记者/编辑). An act before a person word says what that person did:
 * 图/记者 is who took the picture, no more.
 */
export function mergeRoles(first: RoleWord, second: RoleWord): RoleWord {
  if (first.kind === 'act' && second.kind === 'person') return { kind: 'person', roles: first.roles }
  return { kind: first.kind, roles: [...new Set([...first.roles, ...second.roles])] }
}
