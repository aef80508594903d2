import { creditWords } from '../credit-words.ts'
import type { FurnitureRule } from '../rule.ts'

/** 责任编辑 ××× 校对 ×××: who made the page, never who wrote an article. */
export const editorsLine: FurnitureRule = {
  id: 'furniture-editors',
  matches: (key) => {
    if (key.length > 90 || !/编|校|审|版式|监制|组版|策划|设计/u.test(key)) return false
    const words = creditWords(key.replace(/(?:电话|热线|E-?mail)[::]?\s*[\w@.-]+/giu, ''))
    const first = words?.[0]
    return first !== undefined && 'role' in first && first.role.roles.length === 1 && first.role.roles[0] === 'editor'
  },
  examples: {
    good: [
      '责任编辑 杨振武 校对 叶挺',
      '编辑:李明 校对:王芳',
      '责编/李小明 美编/王大力',
      '本版编辑 李 明',
      '审校 王芳',
    ],
    bad: ['编辑部的故事', '记者/编辑 李小明', '校对工作要细', '责任编辑工作会议召开'],
  },
}
