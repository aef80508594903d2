/** What a person or body named in a byline or credit did; `provider` gave the pictures, `source` the text. */
export const CREDIT_ROLES = ['reporter', 'photographer', 'contributor', 'editor', 'source', 'provider'] as const
/** One of {@link CREDIT_ROLES}. */
export type CreditRole = (typeof CREDIT_ROLES)[number]

/**
 * A role word: `person` words name who somebody is and stand before the name (记者, 通讯员, 编辑);
 * `act` words name what was done and stand before or behind (文, 图, 摄, 摄影报道, 供稿).
 */
export interface RoleWord {
  kind: 'person' | 'act'
  roles: CreditRole[]
}

/** 记者 with who sends them (本报, 新华社, 区融媒体中心) and their rank; any other words before 记者 make it prose. */
const REPORTER =
  /^(?:本[报台刊网]|\p{Script=Han}{1,8}(?:社|报|台|网|中心))?(?:全媒体|融媒体?|首席|高级|主任|资深|特派|特约|见习|实习|驻\p{Script=Han}{2,6}|通讯员)*记者$/u

type Entry = readonly [RegExp, RoleWord['kind'], CreditRole[]]

const VOCABULARY: readonly Entry[] = [
  [
    /^(?:责任|本版|版面|值班|美术|图片|文字|视觉|执行|本期)?(?:编辑|责编|美编|校对|审校|版式|编审|审核|监制|组版|制图|总值班|校检|检校|终审|复审|初审|制版|排版|统筹|策划|主编|副主编|设计)$/u,
    'person',
    ['editor'],
  ],
  [/^(?:特约|本报|首席)?摄影记者$/u, 'person', ['photographer']],
  [/^(?:本[报台刊网]|特约|骨干|[街镇]道?)*通讯员$|^(?:通讯|撰稿人|特约撰稿人?)$/u, 'person', ['contributor']],
  [REPORTER, 'person', ['reporter']],
  [/^(?:实习生|作者|撰文|撰稿|采写|采访|文字|口述)$/u, 'person', ['reporter']],
  [/^(?:摄影报道|图文报道|摄影撰文|图文|文并摄|文图|文摄|摄文)$/u, 'act', ['photographer', 'reporter']],
  [/^(?:摄影|摄像|摄|图片|图|供图|配图|图源)$/u, 'act', ['photographer']],
  [/^(?:供稿|整理|撰稿|来稿)$/u, 'act', ['contributor']],
  [/^(?:文|报道|撰文)$/u, 'act', ['reporter']],
]

/** The role word that `word` is, or null when it is none. */
export function roleWord(word: string): RoleWord | null {
  const entry = VOCABULARY.find(([pattern]) => pattern.test(word))
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
