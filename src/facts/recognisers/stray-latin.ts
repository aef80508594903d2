import type { Recogniser } from '../finding.ts'

/** English function words: in Chinese prose set alone between Han characters they are a slip of the keyboard or of a machine. */
const FUNCTION_WORDS =
  'and|or|of|the|to|in|on|for|with|by|at|from|as|is|are|was|be|an|a|but|not|this|that|it|its|their|we|our|you|into|than|then|also|which'
const STRAY = new RegExp(
  `(?<=[\\p{Script=Han}”》」)])\\s*(?<![A-Za-z])(${FUNCTION_WORDS})(?![A-Za-z])\\s*(?=[\\p{Script=Han}“《「(])`,
  'giu',
)

/** A single English function word between Chinese words: 全会精神 and 区党代会精神. Kept as printed, and flagged. */
export const strayLatin: Recogniser = {
  id: 'stray-latin',
  needs: 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ',
  find: ({ part }) =>
    [...part.key.matchAll(STRAY)].map((match) => {
      const from = match.index + match[0].indexOf(match[1] as string)
      return { kind: 'flag', text: match[1] as string, from }
    }),
  examples: [
    { text: '学习全会精神 and 区党代会精神', finds: ['and'] },
    { text: '发布新专辑《In the Mood》。', finds: [] },
    { text: '推广使用 app 办事', finds: [] },
  ],
}
