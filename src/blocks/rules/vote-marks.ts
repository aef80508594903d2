import { isPoint } from '../marks.ts'
import { isBrief } from '../neighbourhood.ts'
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

/** Items of a column of short news are articles without headlines. */
export const briefItem: VoteRule = {
  id: 'vote-brief',
  about: 'lead',
  vote: (view, { brief: w }) => (isBrief(view) ? w : null),
  examples: {
    good: ['简讯\n■近日,区科协组织专家走进小学。'],
    bad: ['本周要做三件事\n■近日,区科协组织专家走进小学。', '简讯\n区科协近日组织专家走进小学。'],
  },
}

/** A line that begins with a dash explains the headline above it. */
export const subheadDash: VoteRule = {
  id: 'vote-subhead-dash',
  about: 'subhead',
  vote: ({ core }, { subhead: w }) => (/^[—–-]{1,2}\s*\S/u.test(core) ? w : null),
  examples: { good: ['——区文明实践中心见闻', '—记一名社区医生'], bad: ['社区食堂开进家门口'] },
}
