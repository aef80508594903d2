import type { VoteRule } from '../rule.ts'
import { CONTINUING_STATES, votesFor } from '../states.ts'

const POINT =
  /^(?:[一二三四五六七八九十]{1,2}[是要]|[一二三四五六七八九十]{1,3}、|[(][一二三四五六七八九十\d]{1,3}[)]|\d{1,2}[.、](?!\d)|[①-⑳]|第[一二三四五六七八九十]{1,2}[,、]|[●■◆★▲○□•·]\s*\S)/u

/** 一是…, (一)…, 1.…, ●…: a numbered point begins a paragraph. */
export const numberedPoint: VoteRule = {
  id: 'vote-numbered',
  vote: ({ core }) => (POINT.test(core) ? { ...votesFor(CONTINUING_STATES, -5), paragraph: 1 } : null),
  examples: {
    good: ['一是全力冲刺经济指标。', '(一)减免租金。', '1.早睡晚起。', '●区总工会启动送温暖活动。', '第二,抓落实。'],
    bad: ['1.5亿元投向民生', '一网通办再升级', '十一届区委召开会议'],
  },
}
