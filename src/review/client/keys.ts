import type { BlockKind } from '../../model/block.ts'

/** Decisions about the words, or the article, on which the cursor stands. */
export type PointedAct =
  | { do: 'kind'; kind: BlockKind }
  | { do: 'split-paragraph' | 'join-paragraph' | 'split-article' | 'join-article' }
  /** To the article before or after, or to that of another block (positions on the page). */
  | { do: 'to-article'; by: 1 | -1 }
  | { do: 'to-article'; from: number; to: number }
  | { do: 'not-article' | 'withdraw' | 'hide' | 'reviewed' | 'page-reviewed' }

/** Commands on the page of an issue. */
export type Command =
  | {
      do:
        | 'next-doubt'
        | 'previous-doubt'
        | 'accept'
        | 'explain'
        | 'undo'
        | 'help'
        | 'write'
        | 'preview'
        | 'list'
        | 'next-issue'
    }
  | PointedAct
  | { do: 'line' | 'page'; by: 1 | -1 }
  | { do: 'caret'; by: 1 | -1; grow: boolean }

/** A command with its key as it is shown, its name, and the group in which its button stands. */
interface KeySpec {
  key: string
  label: string
  group: string
  command: Command
}

const kind = (key: string, kind: BlockKind, label: string): KeySpec => ({
  key,
  label,
  group: '这一行是',
  command: { do: 'kind', kind },
})

/** Every command with a button, in the order of the buttons. A capital letter is the letter with Shift. */
export const KEY_SPECS: readonly KeySpec[] = [
  { key: 'n', label: '下一个疑问', group: '疑问', command: { do: 'next-doubt' } },
  { key: 'p', label: '上一个疑问', group: '疑问', command: { do: 'previous-doubt' } },
  { key: 'Enter', label: '认可，看下一个', group: '疑问', command: { do: 'accept' } },
  { key: 'e', label: '为什么这样认', group: '疑问', command: { do: 'explain' } },
  kind('h', 'headline', '标题'),
  kind('k', 'kicker', '肩题'),
  kind('s', 'subhead', '副题'),
  kind('b', 'byline', '署名'),
  kind('c', 'caption', '图片说明'),
  kind('t', 'paragraph', '正文'),
  kind('g', 'crosshead', '小标题'),
  kind('f', 'furniture', '版面资料'),
  { key: 'j', label: '接上一行、上一段，中间不空格', group: '分与合', command: { do: 'join-paragraph' } },
  { key: 'x', label: '从这里另起一段', group: '分与合', command: { do: 'split-paragraph' } },
  { key: 'J', label: '并入上一篇', group: '分与合', command: { do: 'join-article' } },
  { key: 'X', label: '从这里另起一篇', group: '分与合', command: { do: 'split-article' } },
  { key: '<', label: '到这里归上一篇', group: '分与合', command: { do: 'to-article', by: -1 } },
  { key: '>', label: '从这里归下一篇', group: '分与合', command: { do: 'to-article', by: 1 } },
  { key: 'd', label: '这篇不是文章', group: '这一篇', command: { do: 'not-article' } },
  { key: 'w', label: '撤下／恢复', group: '这一篇', command: { do: 'withdraw' } },
  { key: 'y', label: '隐去几个字', group: '这一篇', command: { do: 'hide' } },
  { key: 'r', label: '已阅', group: '这一篇', command: { do: 'reviewed' } },
  { key: 'R', label: '全版已阅', group: '这一篇', command: { do: 'page-reviewed' } },
  { key: 'v', label: '网页预览', group: '这一篇', command: { do: 'preview' } },
  { key: 'u', label: '撤销', group: '其他', command: { do: 'undo' } },
  { key: 'N', label: '下一期', group: '其他', command: { do: 'next-issue' } },
  { key: '?', label: '按键说明', group: '其他', command: { do: 'help' } },
]

/** Keys without a button, for the help. */
export const MORE_KEYS: readonly (readonly [key: string, label: string])[] = [
  ['↑ ↓', '光标上下移一行'],
  ['← →', '在一行里移动，指定从哪个字分开'],
  ['Shift ← →', '标出一行里的一部分'],
  ['[ ]', '上一版、下一版'],
  ['a', '认可（同 Enter）'],
  ['Ctrl S', '现在就写出文章文件'],
  ['Esc', '回到各期'],
]

const OTHERS: Readonly<Record<string, Command>> = {
  a: { do: 'accept' },
  ArrowDown: { do: 'line', by: 1 },
  ArrowUp: { do: 'line', by: -1 },
  '[': { do: 'page', by: -1 },
  ']': { do: 'page', by: 1 },
  '【': { do: 'page', by: -1 },
  '】': { do: 'page', by: 1 },
  '？': { do: 'help' },
  '《': { do: 'to-article', by: -1 },
  '》': { do: 'to-article', by: 1 },
  Escape: { do: 'list' },
}

const COMMANDS = new Map<string, Command>([
  ...Object.entries(OTHERS),
  ...KEY_SPECS.map(({ key, command }) => [key, command] as const),
])

/** The part of a keyboard event that says which key it was. */
export interface Pressed {
  key: string
  code: string
  shiftKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
}

/** The letter of a key whatever Caps Lock or an input method makes of it; other keys by their name. */
export function keyName({ key, code, shiftKey }: Pressed): string {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter !== undefined) return shiftKey ? letter : letter.toLowerCase()
  return key === 'Process' && code === 'Slash' && shiftKey ? '?' : key
}

/** Command of a key on the page of an issue; null when it is none of ours. */
export function commandOf(pressed: Pressed): Command | null {
  const name = keyName(pressed)
  if ((pressed.ctrlKey || pressed.metaKey) && name === 's') return { do: 'write' }
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null
  if (name === 'ArrowLeft' || name === 'ArrowRight') {
    return { do: 'caret', by: name === 'ArrowRight' ? 1 : -1, grow: pressed.shiftKey }
  }
  return COMMANDS.get(name) ?? null
}
