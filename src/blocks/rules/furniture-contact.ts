import type { FurnitureRule } from '../rule.ts'

const PHONE_WORDS =
  /^(?:\S{0,8}(?:电话|热线|传真|邮编|邮箱|信箱|电子邮件|投稿|地址|网址|E-?mail|QQ|微信|公众号|新闻线索|广告|发行|印刷|承印)\S{0,6}[::\s]\s*\S.*)$/iu

/** A sentence, or the contact of a notice, with the person to ask for. */
const PRIVATE = /[。!?]$|(?:先生|女士|小姐|老师|同志|联系人\S*)$|^联系人/u

/** Who publishes the paper: in its masthead alone, for events have organisers too. */
const PUBLISHER = /^(?:主管主办|主办|主管|出版)(?:单位)?:[^。,]{2,40}$/u

/** Telephone, address and subscription lines. */
export const contactLine: FurnitureRule = {
  id: 'furniture-contact',
  matches: (key, atEdge) =>
    (atEdge && PUBLISHER.test(key)) ||
    (key.length <= 120 && PHONE_WORDS.test(key) && /\d{5,}|@|www\.|https?:/iu.test(key) && !PRIVATE.test(key)),
  examples: {
    good: [
      '新闻热线:64872222 传真:64873333',
      '投稿邮箱:news@example.com',
      '主办:中共河湾区委宣传部',
      '地址:某路1号 邮编:200030 电话:64870000',
    ],
    bad: ['联系电话:64870000 佘先生', '热线开通以来接到来电10000个。', '居民拨打电话求助', '微信公众号上线'],
  },
}
