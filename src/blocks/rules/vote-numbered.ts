import { isPoint } from '../marks.ts'
import type { VoteRule } from '../rule.ts'

/** 一是…, (一)…, 1.…, ●…: a numbered point begins a paragraph. */
export const numberedPoint: VoteRule = {
  id: 'vote-numbered',
  about: 'paragraph',
  vote: ({ core }, { numbered: w }) => (isPoint(core) ? w : null),
  examples: {
    good: ['一是全力冲刺经济指标。', '(一)减免租金。', '1.早睡晚起。', '●区总工会启动送温暖活动。', '第二,抓落实。'],
    bad: ['1.5亿元投向民生', '一网通办再升级', '十一届区委召开会议'],
  },
}
