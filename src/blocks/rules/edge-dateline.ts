import type { EdgeRule } from '../rule.ts'

const DAY = '(?:\\s*\\d{1,2}月)?(?:\\s*\\d{1,2}日)?'
const OWN = '(?:本报|本台|本刊|本网|本社|本市)(?:\\p{Script=Han}{0,8}?)'
const AGENCY =
  '(?:据|综合)?(?:新华社|中新社|中新网|新华网|人民网|央视网|\\p{Script=Han}{2,6}(?:通讯社|日报|晚报|时报|新闻网))(?:\\p{Script=Han}{0,10}?)'
/** Outlets of a county's or a district's own: 清溪融媒, 清溪新闻网, 今日清溪网. */
const LOCAL =
  '(?:\\p{Script=Han}{2,8}(?:融媒体?(?:中心)?|新闻网|传媒|网|报|发布|客户端|广播电视台|电视台)|今日\\p{Script=Han}{2,5})'
const DATELINE = new RegExp(
  `^(?:[融全]媒体?讯(?=[\\s(])|本报讯|本台讯|本刊讯|本网讯|${OWN}${DAY}\\s*(?:专电|消息|电|讯)(?=[\\s(,])|${LOCAL}${DAY}\\s*(?<!通)讯(?=[\\s(])|${AGENCY}${DAY}\\s*(?:专电|综合电|综合消息|消息|电)(?=[\\s(,]))`,
  'u',
)

/** 本报讯, 本报上海11月16日电, 新华社北京3月1日电: where a report comes from, in front of its first words. */
export const dateline: EdgeRule = {
  id: 'edge-dateline',
  side: 'front',
  find: (key) => {
    const match = DATELINE.exec(key)
    return match ? { kind: 'dateline', from: 0, to: match[0].length } : null
  },
  examples: {
    good: [
      '本报讯 今天上午',
      '本报讯(记者 李明)今天',
      '本报讯今天上午',
      '本报上海11月16日电 今天',
      '新华社北京3月1日电 (记者 李明)',
      '据新华社北京电 国家统计局',
      '柳河融媒讯(记者 李明)今天',
      '柳河新闻网5月8日讯 今天',
      '今日柳河讯 记者李明',
    ],
    bad: [
      '本报记者 李明',
      '新华社记者了解到,今天',
      '讯问室里',
      '新华社长篇通讯:领航掌舵',
      '本市今天降温',
      '今日柳河通讯(一)',
      '他们在网上通讯 今天',
    ],
  },
}
