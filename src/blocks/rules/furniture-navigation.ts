import type { FurnitureRule } from '../rule.ts'

/** What the web pages of an e-paper put around a text, and what they leave in a copy of it. */
const WORDS =
  /上一版|下一版|上一页|下一页|上一期|下一期|放大\+?|缩小-?|默认|朗读|打印|收藏|分享(?:到)?|字号|大中小|标题导航|版面导航|版面目录|返回目录|返回首页|往期回顾|PDF版?|全文复制|[\s|+:>《》\-—·]/gu
const LINE =
  /^(?:(?:上一篇|下一篇)\s*[:>].*|版权所有.*|.{0,20}[京沪津渝粤苏浙鲁][A-Z]{0,2}ICP[备证].*|\p{Script=Han}{2,8}(?:数字报|电子报|电子版))$/u
/** 扫码看视频, (扫描二维码进入云展厅), 更多精彩内容请关注…公众号: prompts beside a text, never part of it. */
const PROMPT =
  /^[([]?(?:请?(?:扫码|扫一扫|扫描\S{0,6}二维码|长按\S{0,4}识别\S{0,4})[\s,]{0,2}(?:看|观看|收看|听|收听|进入|关注|预约|了解|下载|报名|参与|阅读|加入)?\S{0,8}|更多(?:精彩|新闻|资讯)\S{0,6},?请?关注\S{2,24})[)\]]?$/u

/** Navigation of a web page, and prompts to scan a code. */
export const navigation: FurnitureRule = {
  id: 'furniture-navigation',
  matches: (key) => {
    if (key.length > 80 || /[。!?]$/u.test(key)) return false
    const rest = key.replace(WORDS, '')
    return LINE.test(key) || PROMPT.test(key) || (rest === '' && key.length >= 2 && /\p{Script=Han}/u.test(key))
  },
  examples: {
    good: [
      '上一版 下一版',
      '放大 缩小 默认',
      '上一篇:没有了 下一篇:社区食堂添了夜宵',
      '标题导航',
      '扫一扫 看视频',
      '(扫描二维码进入展厅)',
      '更多精彩内容请关注“河湾发布”微信公众号',
    ],
    bad: ['扫码骑行的规矩该立了。', '下一版规划已经启动', '上一期说到,石库弄里的酱园失了火。', '默认勾选该停了'],
  },
}
