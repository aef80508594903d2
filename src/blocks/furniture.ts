import { creditWords } from './credit-words.ts'
import { folioDate } from './folio-date.ts'
import { folioParts, NUMBER } from './folio-parts.ts'
import type { FurnitureRule } from './rule.ts'
import { teaserLine } from './teaser.ts'

const PAGE_NAME = '[\\p{Script=Han}·\\s/]{0,10}'
const FOLIO = new RegExp(
  `^(?:第\\s*[A-Z]?${NUMBER}{1,3}\\s*版?\\s*[::\\s|·-]\\s*${PAGE_NAME}|第\\s*[A-Z]?${NUMBER}{1,3}\\s*版|[A-Z]?\\d{2}\\s*版?\\s*[::\\s|·-]\\s*[\\p{Script=Han}·/]{2,8}|[A-Z]?\\d{1,2}\\s*版|[\\p{Script=Han}]{2,6}\\s+[A-Z]?\\d{2}(?:\\s*版)?|版\\s*[::]\\s*\\d{1,2})$`,
  'u',
)

/** 第02:综合, 02 综合新闻, 第03版:民生: the number of the page with its name. */
const folioPage: FurnitureRule = {
  id: 'furniture-folio',
  matches: (key) => key.length <= 20 && FOLIO.test(key),
  examples: {
    good: ['第02:综合', '02 综合新闻', '第03版:民生', '第4版', 'A02 要闻', '要闻 02', '02版', '第一版 要闻'],
    bad: ['第二届进博会开幕', '20个项目集中开工', '第1选区完成投票', '3个街道试点 效果好', '第四版图书上架'],
  },
}

/** 02 民生 河湾报, 04 副刊 责编:霍然, A3·副刊 2022-03-14: two parts of a folio, and nothing besides but the page's name. */
const folioLine: FurnitureRule = {
  id: 'furniture-folio-line',
  matches: (key, atEdge, paper) => folioParts(key, paper, atEdge) !== null,
  examples: {
    good: [
      '02 民生 河湾报',
      '河湾报 2022.3.14',
      'A3·副刊 2022-03-14 星期一',
      '河湾报 第3版 人物',
      '2022年3月14日 3 河湾报',
      '04 河湾·副刊 本版责编:霍然 投稿邮箱:hwb@example.com',
      '中共河湾区委机关报 河湾日报社出版 统一刊号:CN31-0000 第3126期 今日四版',
      '【02版】要闻',
      '4 体育·休闲',
    ],
    bad: [
      '河湾报创刊三十年',
      '来源:河湾报 2022.3.14',
      '读报 3 分钟',
      '《河湾报》 2022年3月14日',
      '3月14日 河湾报社举行开放日活动',
    ],
  },
}

/** A telephone number or an address behind those who made the page. */
const CONTACT =
  /(?:(?:新闻|投稿|本版|联系|编辑部)?(?:电话|热线|传真|(?:电子)?[邮信]箱)|电子邮件|E-?mail|QQ群?|微信)[::]?\s*[\w@.-]+/giu

/** Names among colleagues: 小蒋. */
const NICKNAME = /(?<=[\s:/])[小老阿]\p{Script=Han}(?=$|\s)/gu
/** 责任编辑 ××× 校对 ×××: who made the page, never who wrote an article. */
const editorsLine: FurnitureRule = {
  id: 'furniture-editors',
  matches: (key) => {
    if (key.length > 90 || !/编|校|审|版式|监制|组[版稿]|策划|设计/u.test(key)) return false
    const words = creditWords(key.replace(CONTACT, '').replace(NICKNAME, '李某'))
    const first = words?.[0]
    const isSigned = words?.some(({ role }) => role?.roles.includes('reporter')) === true
    return (
      !isSigned &&
      first !== undefined &&
      'role' in first &&
      first.role.roles.length === 1 &&
      first.role.roles[0] === 'editor'
    )
  },
  examples: {
    good: [
      '责任编辑 杨振武 校对 叶挺',
      '编辑:李明 校对:王芳',
      '责编/李小明 美编/王大力',
      '本版编辑 李 明',
      '审校 王芳',
      '责任编辑:方可 版式设计:蒋媛 电子信箱:hwb@example.com',
    ],
    bad: ['编辑部的故事', '记者/编辑 李小明', '校对工作要细', '责任编辑工作会议召开'],
  },
}

const PHONE_WORDS =
  /^(?:\S{0,8}(?:电话|热线|传真|邮编|邮箱|信箱|电子邮件|投稿|[地社]址|网址|E-?mail|QQ|微信|公众号|新闻线索|广告|发行|印刷|承印|来[信稿])\S{0,6}[::\s]\s*\S.*)$/iu

/** A number or an address to reach somebody by, or two labels of such: 地址:县委大院 电话:286. */
const REACHED = /\d{5,}|@|www\.|https?:|(?:(?:^|\s)\S{0,4}(?:电话|热线|[地社]址|邮编|印刷|发行|零售)[::]\s*\S+.*){2}/iu
/** A telephone number alone. */
const PHONE = /^(?:\d{3,4}-)?\d{7,8}$/u
/** A sentence, or the contact of a notice, with the person to ask for. */
const PRIVATE =
  /^(?:联系|咨询|报名|监督|举报|预约|服务|受理)(?:电话|地址|邮箱|热线|方式)|[。!?]$|(?:先生|女士|小姐|老师|同志|联系人\S*)$|^联系人/u

/** The publisher of the paper: in its masthead alone, for events have organisers too. */
const PUBLISHER = /^(?:主管主办|主办|主管|出版)(?:单位)?:[^。,]{2,40}$/u
/** The same with where to reach it, on any line of its own. */
const PUBLISHED = /^(?:编辑)?出版(?:单位)?:[^。,]{2,80}\d{5}[^。,]*$/u
/** One part of a masthead: its publisher, its licence, its name in Latin letters. */
const MASTHEAD_PART =
  /^(?:\p{Script=Han}{2,30}(?:主管|主办|协办|承办|出版|承印|编印)|[主协承]办|\p{Script=Han}{2,20}(?:委员会|宣传部|中心|办公室|人民政府|报社)|内部(?:资料|刊物|交流|发行)|总?第[\d一二三四五六七八九十百千〇]+[期号]|免费(?:交流|赠阅|发行)|(?:国内统一|连续性内部资料|内部资料)\S{0,10}[号证]\S*|邮发代号\S*|(?:中共|中国共产党)\p{Script=Han}{2,18}机关报|CN\S+|\d{2}-\d{4}(?:\/\S+)?|ISSN\S+|准印证\S*|网址\S*|[A-Z]{2,})$/u

/** True for a line of a masthead: its publisher, its licence, its name in Latin capitals. */
function isMasthead(key: string): boolean {
  const parts = key.split(/[\s|·()]+/u).filter((part) => part !== '')
  return /主[管办]|内部|[号证]|机关报$|^[A-Z ]+$/u.test(key) && parts.every((part) => MASTHEAD_PART.test(part))
}

/** Telephone, address and subscription lines. */
const contactLine: FurnitureRule = {
  id: 'furniture-contact',
  matches: (key, atEdge) =>
    (atEdge && (PHONE.test(key) || PUBLISHER.test(key) || isMasthead(key))) ||
    PUBLISHED.test(key) ||
    (key.length <= 120 && PHONE_WORDS.test(key) && REACHED.test(key) && !PRIVATE.test(key)),
  examples: {
    good: [
      '新闻热线:64872222 传真:64873333',
      '投稿邮箱:news@example.com',
      '主办:中共河湾区委宣传部',
      '中共河湾区委宣传部主管 河湾区融媒体中心主办 内部资料 免费交流',
      'HEWAN NEWS',
      '中共河湾区委机关报',
      '(内部发行) 总第八十七期',
      '社址:县委大院内 电话:286 印刷:县印刷厂',
      '国内统一连续出版物号CN 31-0099',
      '出版单位:河湾区融媒体中心 地址:某路1号 邮编:200030',
      '地址:某路1号 邮编:200030 电话:64870000',
    ],
    bad: [
      '联系电话:64870000 佘先生',
      '出版:河湾书局,共10000册',
      '热线开通以来接到来电10000个。',
      '居民拨打电话求助',
      '微信公众号上线',
      '区文化馆主办 百场演出下乡',
      '他办起全区第一张机关报',
    ],
  },
}

/** Texts that the web pages of an e-paper put around an article, and that stay in a copy of it. */
const WORDS =
  /上一版|下一版|上一页|下一页|上一期|下一期|放大\+?|缩小-?|默认|朗读|打印|收藏|分享(?:到)?|字号|大中小|标题导航|版面导航|版面目录|返回目录|返回首页|往期回顾|PDF版?|全文复制|[\s|+:>《》\-—·]/gu
const LINE =
  /^(?:(?:上一篇|下一篇)\s*[:>].*|版权所有.*|(?:您?的?(?:当前|现在|所在)的?)位置\s*:.*|(?:网站)?首页(?:[\s|]+\p{Script=Han}{2,6}){3,}|.{0,20}[京沪津渝粤苏浙鲁][A-Z]{0,2}ICP[备证].*|\p{Script=Han}{2,8}(?:数字报|电子报|电子版)|(?:作者|记者|来源|编辑|责编)\s*:)$/u
/** 扫码看视频, (扫描二维码进入云展厅), 更多精彩内容请关注…公众号: prompts beside a text, never part of it. */
const PROMPT =
  /^[([]?(?:请?(?:扫码|扫一扫|扫描\S{0,6}二维码|长按\S{0,4}识别\S{0,4})[\s,]{0,2}(?:看|观看|收看|听|收听|进入|关注|预约|了解|下载|报名|参与|阅读|加入)?\S{0,8}|更多(?:精彩|新闻|资讯)\S{0,6},?请?关注\S{2,24})[)\]]?$/u

/** One such word that may as well be the title of an article. */
const WORD_ALONE = /^(?:收藏|朗读|打印|分享|默认|字号)$/u

/** Navigation of a web page, and prompts to scan a code. */
const navigation: FurnitureRule = {
  id: 'furniture-navigation',
  matches: (key, atEdge) => {
    if (key.length > 80 || /[。!?]$/u.test(key) || (!atEdge && WORD_ALONE.test(key))) return false
    const rest = key.replace(WORDS, '')
    return LINE.test(key) || PROMPT.test(key) || (rest === '' && key.length >= 2 && /\p{Script=Han}/u.test(key))
  },
  examples: {
    good: [
      '上一版 下一版',
      '放大 缩小 默认',
      '上一篇:没有了 下一篇:社区食堂添了夜宵',
      '标题导航',
      '作者:',
      '当前位置:首页>新闻>要闻',
      '首页 新闻 政务 服务 专题',
      '扫一扫 看视频',
      '(扫描二维码进入展厅)',
      '更多精彩内容请关注“河湾发布”微信公众号',
    ],
    bad: ['扫码骑行的规矩该立了。', '下一版规划已经启动', '上一期说到,石库弄里的酱园失了火。', '默认勾选该停了'],
  },
}

/** A number alone, with or without dashes: the page's. */
const pageNumber: FurnitureRule = {
  id: 'furniture-number',
  matches: (key, atEdge) =>
    (atEdge && /^[〇零][一二三四五六七八九]$/u.test(key)) ||
    /^[-—–·.\s]*\d{1,3}[-—–·.\s]*$/u.test(key) ||
    /^[-—–_=*·.\s]{3,}$/u.test(key),
  examples: { good: ['12', '— 3 —', '-4-', '————'], bad: ['11月', '2021', '1034个'] },
}

/** Every furniture rule, in the order in which they are asked. */
export const FURNITURE_RULES: readonly FurnitureRule[] = [
  folioLine,
  folioDate,
  folioPage,
  editorsLine,
  contactLine,
  navigation,
  teaserLine,
  pageNumber,
]

/** Context of furniture besides the words: the paper's own name, which stands alone in its nameplate, and the line's place. */
interface FurnitureContext {
  paper?: string | undefined
  /** The line is among the first or last of its page. */
  atEdge: boolean
}

/** The id of the rule that takes a whole line (a width key) as furniture, or null. */
export function furnitureRule(key: string, { paper, atEdge }: FurnitureContext): string | null {
  if (paper !== undefined && key.replace(/\s/g, '') === paper) return 'furniture-nameplate'
  return FURNITURE_RULES.find((rule) => rule.matches(key, atEdge, paper))?.id ?? null
}
