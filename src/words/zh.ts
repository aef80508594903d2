// The words of the reader's interface, in Chinese. `{name}` stands for what `fill` puts in; markup never stands here.

/** Marks of our own additions, and joints of sentences. */
export const marks = {
  inferred: '（推定）',
  inferredFirst: '（据文意推断）',
  yearInferred: '（年份推定）',
  doubtful: '（存疑）',
  untitled: '〔无题〕',
  quote: '“{text}”',
  paper: '《{paper}》',
  and: '、',
  comma: '，',
  semicolon: '；',
  colon: '：',
  stop: '。',
  others: '等',
}

/** The forms of days. */
export const days = {
  y: '{y}年',
  m: '{m}月',
  d: '{d}日',
  ym: '{y}年{m}月',
  md: '{m}月{d}日',
  ymd: '{y}年{m}月{d}日',
  decade: '{c}世纪{t}年代',
}

/** Words for days: weekdays, months, stretches, bounds, unknown ones. */
export const dates = {
  weekday: '星期{day}',
  months: ['一月', '二月', '三月', '四月', '五月', '六月', '七月', '八月', '九月', '十月', '十一月', '十二月'],
  span: '{from}至{to}',
  joint: '{days}合刊',
  notBefore: '不早于{day}',
  notAfter: '不晚于{day}',
  unknown: '出版日期不详',
  noDay: '日期不详',
  noYear: '年份不详',
  openYear: '{day}（年份不详）',
  about: '{day}前后',
  from: '，出版不早于此',
}

/** Numerals of the line beside a text, digit by digit; with an empty `ten` numbers are written as their digits. */
export const numerals = { digits: '〇一二三四五六七八九', ten: '十' }

/** Numbers with what is counted. */
export const counts = {
  issues: '{n}期',
  pages: '{n}版',
  articles: '{n}篇',
  notices: '其中公告{n}则',
  people: '{n}人',
  letters: '{n}字',
  events: '{n}件事',
  entries: '{n}条',
  days: '{n}天',
  eventDays: '{n}天有记事',
  years: '{n}个年份',
  offices: '{n}项职务',
  number: '第{n}期',
  total: '总第{n}期',
  page: '第{n}版',
  all: '共{n}篇',
  unit: { issue: '期', page: '版', article: '篇', person: '人', year: '年', gap: '缺期' },
}

/** Names of the parts of the site, in the navigation and over lists. */
export const parts = {
  calendar: '日历',
  events: '事件',
  chronicle: '大事记',
  leaders: '领导',
  offices: '职务',
  reporters: '记者',
  people: '人物',
  search: '搜索',
  stats: '统计',
}

/** Around every page: ways through it, and its look. */
export const frame = {
  skip: '跳到正文',
  navigation: '主导航',
  menus: { dates: '日期', topics: '专题', more: '更多', allPeople: '全部人物' },
  here: '所在位置',
  onPage: '本页各段',
  folio: '{paper}存档',
  elder: '长辈版',
  display: '显示',
  size: '字号',
  sizes: { s: '小', m: '中', l: '大' },
  spacing: '行距',
  spacings: { normal: '常', loose: '宽' },
  look: '外观',
  looks: { auto: '随系统', light: '浅', dark: '深', contrast: '高对比' },
  about: '关于本馆',
  cite: '怎样引用',
  data: '数据下载',
  accessibility: '无障碍声明',
  atom: '订阅 Atom',
  json: '订阅 JSON Feed',
  empty: '尚无收录。',
  table: '看表格',
  scan: '点开版面图可以放大细看。',
  scanOf: '{page}版面图',
}

/** The first page. */
export const home = {
  about: '{title}：{place}{paper}的新闻存档，按日期、版面、人物、记者查阅与检索。',
  free: '免费查阅，无须登录',
  motto: '按日、按版、按人，逐字可查。',
  examples: '例：',
  latest: '最新一期',
  issue: '本期{pages}版{articles}篇',
  rest: '本期其余各版',
  page: '{page}：{what}。',
  empty: '尚未收入任何一期。把版面文字放进 content/raw/ 的一期文件夹，运行 npm start，这里就有了。',
  holdings: '馆藏',
  unreviewed: '文字由程序整理，尚未人工核对。',
  reviewed: '已人工校阅{n}篇，其余由程序整理。',
  today: '历史上的今天',
  years: '逐周收录情况',
  undated: '日期不详的各期',
  ways: '按类查阅',
  byDate: '按日期',
  byDateNote: '出版日历，推定的日期用虚框标出。',
  byLeader: '按领导',
  byOffice: '按职务',
  byOfficeNote: '某一天谁任什么职务，出自哪篇报道。',
  byReporter: '按记者',
  byPerson: '按人物',
  byPersonNote: '报上写明职务或身份的人，职务依报纸原文。',
  bySearch: '搜全文',
  bySearchNote: '逐字命中，跨栏不漏。',
  byStats: '看统计',
  byStatsNote: '各月篇数、见报最多的人、同时出席，有图有表。',
  byData: '下载数据',
  byDataNote: '全部报道，JSON Lines，一行一篇。',
}

/** Calendars of issues and of events, whatever the page. */
export const calendar = {
  weekdays: '一二三四五六日',
  issue: '出版',
  inferred: '出版日推定',
  event: '当日有新闻',
  eventInferred: '当日有新闻，年份推定',
  show: '显示哪一种日子',
  both: '两者',
  issues: '出版日',
  events: '事件日',
  years: '年份',
  title: '{name} · 日历',
  aboutYear: '{paper}{year}的出版日：{facts}。',
  aboutMonth: '{paper}{month}各期：{facts}。',
  allYears: '各年合看：事件日历',
  issueDay: '{day}，{kind}，{n}篇',
  eventDay: '{day}，当日有{n}件事',
  eventDayInferred: '{day}，当日有{n}件事，年份推定',
  told: '本月的事',
  toldBy: '按事件日',
  toldWhenever: '不论何时见报',
  months: '各月',
  neighbours: '前后各月',
  previous: '上一月',
  next: '下一月',
  first: '此前没有收录',
  last: '此后没有收录',
}

/** Days of issue that the archive lacks, in calendars. */
export const gaps = {
  title: '缺期',
  count: '缺{n}期',
  mark: '，缺期',
  key: '缺期（馆中未收）',
  basis: '按{rhythm}推算',
  line: '缺期：按刊期应出，馆中未见',
  note: '按刊期推算，首末两期之间应有而馆中未见；也可能那一天本来没有出报。',
}

/** An issue. */
export const issue = {
  inferredDay: '出版日推定',
  about: '{paper}{day}：{headlines}',
  search: '在本期里搜索',
  awaiting: '{n}版文字待录',
  neighbours: '前后各期',
  previous: '上一期',
  next: '下一期',
  first: '已是最早一期',
  last: '已是最新一期',
}

/** A page of an issue. */
export const page = {
  about: '{paper}{day}{page}：{headlines}',
  pages: '本期各版',
  articles: '本版各篇',
  awaiting: '文字待录',
  awaitingNote: '这一版只有版面图，文字还没有录入，检索不到。',
  areas: '点一块文字看那一篇；点空白处放大版面图。',
  onScan: '看版面图上的位置',
  note: '点标题看单篇：人物、出版日期的依据、报上原样与引用都在那里。',
  more: '续读全文（{n}字）',
  neighbours: '前后各版',
  previous: '上一版',
  next: '下一版',
  first: '已是第一版',
  last: '已是末版',
}

/** Kinds of articles (体裁), and over what stands on a page beside its articles. */
export const kinds = {
  news: '报道',
  photo: '图片',
  editorial: '评论',
  letter: '来信',
  poem: '诗歌',
  serial: '连载',
  notice: '公告',
  ad: '广告',
  teaser: '导读',
  other: '其他',
}

/** State of review. */
export const review = { done: '已校阅', none: '文字由程序整理，尚未人工核对', some: '已校阅{n}篇' }

/** Makers of an article, and its source. */
export const bylines = {
  reporter: '记者',
  photographer: '摄影',
  contributor: '通讯员',
  both: '摄影报道',
  source: '来源：',
  took: '（{name} 摄）',
}

/** An article. */
export const article = {
  column: '栏目：',
  version: '正文版本',
  clean: '阅读版',
  raw: '报上原样',
  same: '正文与原稿逐字相同。',
  repaired: '阅读版的改动：',
  why: '为什么',
  rawNote: '照录原稿各行，署名、图注也在原位；标点、断栏、断行一仍其旧，左侧为原文行号。',
  captions: '图片说明',
  about: '关于本文',
  leaders: '文中领导',
  leadersNote: '按见报次序，职务依报纸原文。',
  leadersOpen: '按见报次序，职务依报纸原文；原文名单以“等”收尾。',
  people: '文中其他人物',
  evidence: '出版日期的依据',
  places: '地点',
  corrections: '更正',
  corrected: '{n}处更正，看前后文字',
  becomes: '改为',
  reason: '理由：',
  order: '{n}之{all}',
  neighbours: '本版前后篇',
  previous: '上一篇',
  next: '下一篇',
  first: '本版第一篇',
  last: '本版末篇',
  similar: '相近的报道',
  shared: '同有：',
  report: '报告本文错误',
  origin: '来源与校勘',
  id: '编号：',
  originAt: '原稿 {file}，第{first}—{last}行',
  digest: '原稿的校验码（SHA-256）：',
  reader: '由本程序 {version} 版读出。',
  licence: '权利：',
}

/** Evidence for the day of an issue. */
export const evidence = {
  given: {
    print: '{day}，据报头所印。',
    file: '{day}，据馆藏记录。',
    folder: '{day}，据馆藏记录（收存时按这一天编号）。',
  },
  unknown: '报纸未印日期，文中线索不足以推定。',
  bound: '报纸未印日期，推定出版日{day}。',
  inferred: '报纸未印日期，推定为{day}{weekday}。{basis}',
  basis: '本报{rhythm}，{rule}。',
  line: '原稿第{n}行',
  byNumber: '按前后各期的期号推算',
  byEvents: '取最晚一事之后的第一个出版日',
  daily: '每日出版',
  fortnightly: '每两周出版',
  monthly: '每月{days}出版',
  weekly: '每周{days}出版',
}

/** Changes that people and the machine made in an article; `fields` by their names in the front matter. */
export const repairs = {
  fields: {
    title: '标题',
    displayTitle: '所拟题名',
    kicker: '肩题',
    column: '栏目',
    subtitle: '副题',
    kind: '体裁',
    date: '日期',
    dateStatus: '日期的来由',
    dateEdtf: '日期',
    dateEvidence: '出版日期的依据',
    issue: '期号',
    page: '版次',
    pageName: '版名',
    dateline: '电头',
    reporters: '记者',
    penName: '署的是否笔名',
    photographers: '摄影',
    contributors: '通讯员',
    source: '来源',
    captions: '图片说明',
    events: '事件日期',
    leaders: '领导',
    leadersOpen: '领导名单是否以“等”收尾',
    people: '人物',
    places: '地点',
    licence: '权利说明',
    flags: '存疑',
    review: '校阅',
    body: '正文',
    withdrawn: '撤下',
    redacted: '隐去文字',
  },
  values: { machine: '未校阅', reviewed: '已校阅', true: '是', false: '否' },
  nothing: '（无）',
  places: '{what} {n} 处',
  /** Mention of words that were taken out: never the words. */
  redacted: '{n} 处，原文不再公开',
  width: '半角标点改全角',
  join: '接排',
  radical: '部首字形改正',
  control: '删去看不见的字符',
  correction: '人工更正',
}

/** Citations. */
export const citing = {
  article: '引用本文',
  issue: '引用本期',
  print: '纸本',
  online: '网页',
  here: '本页网址',
  file: '本期各篇的引文（RIS）',
  note: '方括号内为推定或本馆所拟；引用日期填读到本页的那一天。',
}

/** Tools that the browser adds to pages: buttons, the viewer of scans. */
export const tools = {
  print: '打印',
  share: '分享',
  linkCopied: '已复制本页链接',
  code: '本页链接的二维码',
  scanCode: '用手机扫这个码，或把链接发给别人。',
  keep: '存下来',
  keeping: '正在存……',
  kept: '已存成一个网页文件，不联网也能打开',
  notKept: '没有存成：有一篇没有取到。请看看网络是否通畅，再试一次。',
  speak: '朗读',
  silent: '停止朗读',
  copy: '复制',
  copied: '已复制',
  save: '下载',
  selected: '已选中，请按 Ctrl+C（苹果电脑按 ⌘C）复制',
  scan: '版面图',
  larger: '放大',
  smaller: '缩小',
  whole: '全版',
  rotate: '转向',
  previousPage: '上一版',
  nextPage: '下一版',
  toText: '看文字',
  close: '关闭',
  paragraph: '第{n}段的链接，点选即复制引文',
  paragraphCopied: '已复制第{n}段的引文和链接',
  paragraphShown: '第{n}段的链接在地址栏里，可以复制',
  scanKeys: '{page}版面图：方向键移动，加号、减号缩放，0 看全版，R 转向，翻页键看前后各版，Esc 关闭',
}

/** Copies that the browser keeps for times without a connection. */
export const copies = {
  keep: '离线保存本期',
  kept: '已离线保存本期，不联网也能看',
  drop: '删去离线副本',
  dropped: '已删去本期的离线副本',
  note: '没有联网，这是{day}存下的离线副本。此后本馆若有更正或撤下，联网后以网上的为准。',
  absent: '没有联网，这一页没有离线副本',
  list: '存有离线副本的：',
}

/** Events by day of the year, and lists of events. */
export const events = {
  title: '事件日历',
  facts: '各年合在一处',
  neighbours: '前后有事之日',
  previous: '前一个有事之日',
  next: '后一个有事之日',
  about: '{paper}各年报道写明日子的事，按月日排列：一年三百六十六天，哪一天有过什么事。',
  first: '一年之首',
  last: '一年之末',
  aboutDay: '据{paper}各年报道，{day}有过的事：{events}。',
  onlyYear: '只写到年',
  onlyMonth: '只写到月',
  words: '报上写作',
  note: '收报道中写明日子的事；连续几天的，三十一天以内每天都列，更长的只列首尾两天。只写到月、只写到年的见{chronicle}。',
  month: '{m}月',
  day: '日，',
  count: '件事',
}

/** The chronicle. */
export const chronicle = {
  about: '据{paper}报道编成：{facts}。{note}',
  save: '下载全部（CSV）',
  parts: '大事记各部分',
  neighbours: '前后各部分',
  previous: '上一部分',
  next: '下一部分',
  first: '此前没有',
  last: '此后没有',
  year: '{y}年大事记',
  month: '{month}大事记',
  newest: '{y}年 · 最近',
  own: '编入见报前四百天以内的事，按事件日排列，一篇报道的一个日子为一条；更早的另列为“文中提到的往事”。',
  some: '全部条目分年列出，本页只列最近的。',
  open: '年份不详的事',
  past: '往事',
  pastTitle: '文中提到的往事',
  yearNote: '编入见报前四百天以内的事，按事件日排列；只写到月的列在当月之末，只写到年的列在全年之末。',
  pastNote:
    '报道里回顾的往事：事件日比见报早四百天以上。所据是后来的报道，不是当时的记载；日期、说法照报道，引用时请核对。',
  openNote: '报上印了月日，而这一期的年份无从推定；按月日排列。',
}

/** Columns (栏目) and subjects (专题), and the page of one. */
export const topics = {
  title: '栏目与专题',
  columns: '栏目',
  subjects: '专题',
  notes: { columns: '报上反复出现的栏目，篇数多的在前', subjects: '本馆选编，各列有关的报道' },
  about: '{paper}的栏目{columns}个、本馆选编的专题{subjects}个，各列所刊文章。',
  aboutOne: '{name}：{paper}历年所刊，共{n}篇，新者在前。',
  newest: '最近各篇',
  parts: '按年看',
}

/** The index of a year, to be printed; `short` names its sections in links. */
export const yearIndex = {
  name: '年度索引',
  title: '{paper}{year}索引',
  about: '{paper}{year}索引：篇名按出版日排列，人名、作者、栏目各注月日与版次，可打印成册。',
  note: '“11.22·1”指11月22日第1版。打印请用浏览器的“打印”，纸张选A4。',
  parts: '索引各部分',
  part: '（{part}）',
  page: '{n}版',
  sections: { titles: '篇名索引', people: '人名索引', reporters: '作者索引', columns: '栏目索引' },
  short: { titles: '篇名', people: '人名', reporters: '作者', columns: '栏目' },
}

/** The figures of a year, for a report. */
export const yearFigures = {
  name: '年度数据',
  title: '{year}收录数据',
  about: '{paper}{year}收录{issues}期、{articles}篇：体裁、各月篇数、署名、见报领导、栏目，供年度报告采用。',
  save: '下载各年数据（CSV）',
  zip: '下载本年（ZIP）',
  most: '共{n}个，列出前{most}个。',
  titles: {
    holdings: '收录',
    kinds: '体裁（篇）',
    months: '各月（篇）',
    reporters: '署名最多（篇）',
    leaders: '见报最多的领导（篇）',
    columns: '栏目（篇）',
  },
  rows: {
    issues: '期数',
    gaps: '缺期',
    pages: '版数',
    articles: '篇数',
    letters: '字数',
    pictures: '有图的篇数',
    reporters: '署名人数',
    leaders: '见报领导人数',
    reviewed: '人工校阅过的篇数',
    corrected: '更正过的篇数',
  },
}

/** Lists of people, and the page of somebody. */
export const people = {
  leaders: '报纸写明为本区领导的人，按姓名拼音排列；职务依报纸原文。',
  reporters: '署名的记者、摄影与通讯员，按姓名拼音排列。',
  people: '报上写明职务或身份的人，按姓名拼音排列；职务依报纸原文。',
  about: '{paper}见报的{kind}，{n}人，按姓名拼音排列。',
  aboutOne: '{name}（{roles}）的全部报道，{n}篇。',
  letters: '按拼音首字母',
  parts: '按拼音分列',
  filter: '找人：姓名里的字，或拼音开头',
  variants: '又作{names}',
  namesake: '另有同名的{name}（{roles}）',
  role: '{role} {n}篇',
  first: '最早见报 {day}',
  last: '最近见报 {day}',
  once: '见报 {day}',
  articles: '全部报道',
  newest: '新者在前',
  years: '按年',
  search: '在{name}的报道里搜索',
  rest: '其余{n}人',
  signed: '同署名者',
  signedNote: '同一篇中一并署名的篇数，记者、摄影、通讯员都算。',
}

/** Proofs of an office. */
export const proofs = {
  stretch: '至少{from}至{to}，{n}篇',
  ends: '其间见报，选列',
  between: '其间各证',
  undated: '日期不详',
  undatedToo: '另有日期不详',
  one: '一篇',
  printed: '报上印作',
  completed: '；未写机构的，机构据人物档案',
  file: '人物档案',
  source: '据{source}',
  open: '起止未载',
  until: '至{to}，起期未载',
  since: '自{from}起，止期未载',
  told: '报载',
  begun: { elected: '{day}当选', appointed: '{day}任命', seen: '{day}起见报' },
  left: { resigned: '{day}辞去', removed: '{day}免去', succeeded: '至{day}由他人接任' },
  to: '至{day}',
  toOpen: '止期未载',
}

/** The page of a leader. */
export const leader = {
  offices: '任职与见报',
  proven: '见报日期',
  span: '最早至最近见报',
  filed: '档案所载或报载的任期',
  filedOpen: '任期起止不全',
  table: '所列各日至少在任；此前此后未见，不等于不在任。',
  office: '职务',
  evidence: '证据',
  noBody: '未写明机构',
  months: '每月见报',
  monthsTable: '每月见报篇数',
  total: '合计',
  monthsChart: '每月见报篇数。{says}',
  together: '同时出席的人物',
  togetherNote: '同一篇中一并列名为领导的篇数。',
  timeline: '{name}任职与见报的时间线。{offices}。',
  unproven: '{office}：报上未载其日',
  once: '{office}：{day}见报',
  often: '{office}：{from}至{to}见报{n}篇',
  nameOnly: '{n}篇只印姓名，职务{role}据人物档案，不是报上所印。',
  noRole: '{n}篇未印职务。',
  listed: '{n}篇以“{role}”列名，未写明职务。',
  inferred: '其中{n}篇出版日为推定。',
  inferredDrawn: '其中{n}篇出版日为推定，以虚线框画出。',
  undated: '另有{n}篇日期不详，未计入。',
  oneMonth: '{name}只见于{month}，{n}篇。',
  most: '{name}见于{months}个月，最多的一月是{month}，{n}篇。',
}

/** The page of all offices. */
export const offices = {
  about: '{paper}所证的{n}项职务：某一天谁任什么职务，出自哪篇报道。',
  facts: '某一天谁任什么职务，出自哪篇报道',
  only: '只看这一天',
  look: '查',
  all: '看全部',
  bodies: '按机构',
  noBody: '报上只印职名，未印是哪个机构的',
  name: '姓名',
  evidence: '证据',
  empty: '暂无职务资料。',
  note: '报道只能说明最早与最近见报之间；此前此后未见，不等于不在任。两次见报之间、起止不全的任期之内，只说“可能”。“报载”是报上写明的当选、任命与离任，“人物档案所载”不是报上所印。职务按同一名称归并，印法不同的另行注出。',
  groups: {
    committee: '{level}委',
    congress: '{level}人大',
    government: '{level}政府',
    conference: '{level}政协',
    discipline: '{level}纪委监委',
    other: '其他',
    unnamed: '未写明机构',
  },
}

/** Offices on one day, as the browser tells them. */
export const officeDay = {
  known: '已知',
  likely: '可能',
  same: '当日见报',
  around: '前后报道均载',
  filed: '人物档案所载',
  noEnd: '人物档案所载，止期未载',
  noBegin: '人物档案所载，起期未载',
  told: '报载任期之内',
  toldNoEnd: '报载到任，止期未载',
  toldNoBegin: '报载离任之前',
  none: '{day}：暂无职务资料。',
  some: '{day}：当天在任（据报道）{n}项。',
}

/** The figures of the statistics. */
export const stats = {
  about: '{paper}存档的统计：每月篇数、各年出版、见报最多的领导、署名、同时出席、篇幅与校阅进度，图表与 CSV。',
  facts: '每图附表，可下载',
  inferred: '各图按出版日计；其中{n}篇的出版日为推定。',
  undated: '另有{n}篇日期不详，不在按日期的各图里。',
  scroll: '{title}，可左右移动',
  table: '{caption}的表格',
  save: '下载 CSV',
  total: '合计',
  name: '姓名',
  empty: '尚未收入任何报道，没有可统计的。',
  months: {
    title: '每月篇数',
    one: '只有{month}，{n}篇。',
    most: '{months}个月有报，最多的一月是{month}，{n}篇。',
    inferred: '虚线框是出版日推定的，{n}篇。',
  },
  weeks: {
    title: '逐周收录情况',
    says: '一行一年，一格一周；共{n}个出版日。',
    gaps: '一行一年，一格一周；共{n}个出版日；按刊期应有而未收的缺期{gaps}期。',
    row: '{y}年：{weeks}周有报，共{n}篇',
    above: '{n}篇以上',
    range: '{from}至{to}篇',
    caption: '各年出版',
    day: '出版日',
  },
  leaders: {
    title: '见报最多的领导',
    over: '历年见报最多的领导',
    says: '本区领导{n}人见报，{name}最多，{most}篇。{some}',
    some: '这里是见报最多的{n}人。',
    undated: '{name}：日期都不详',
    years: '{name}：见于{years}年，最多的是{y}年，{n}篇',
    caption: '列名为领导的篇数',
    scale: '各人的柱子用同一把尺，一年一柱，可以互比。',
  },
  reporters: {
    title: '署名',
    says: '{n}人署名，{name}最多，{most}篇。{some}',
    some: '这里是署名最多的{n}人。',
    note: '记者、摄影、通讯员都算。',
    caption: '署名篇数',
  },
  together: {
    title: '同时出席',
    says: '连线是同一篇里一并列名；同时出席最多的是{a}与{b}，{n}篇。',
    people: '{n}人中只画见报最多的{drawn}人。',
    lines: '每人只画同时出席最多的几条线，其余在 CSV 里。',
    note: '线越粗篇数越多，圆点越大见报越多；位置远近不表示亲疏。',
    caption: '同时出席篇数',
    pair: '二人',
  },
  lengths: {
    title: '篇幅',
    says: '字数居中的一篇{median}字；最多的是{range}，{n}篇。',
    above: '{n}字以上',
    range: '{from}至{to}字',
    note: '横轴是正文字数，每柱从所写的字数起。',
    caption: '各篇字数',
    length: '字数',
  },
  review: {
    title: '校阅进度',
    all: '人工校阅过{n}篇，占{share}。{issues}',
    some: '人工校阅过{n}篇，占{share}，其余由程序整理。{issues}',
    issues: '全部校阅过的有{done}期，共{n}期。',
    of: '{n}／{all}篇',
    caption: '人工校阅过的篇数',
    done: '校阅过',
    whole: '全部',
    share: '占',
  },
}

/** The search page as it stands; `how` says what ways of writing a query mean, `fields` what a word can be bound to. */
export const search = {
  about: '在{title}的全部报道中逐字搜索。',
  label: '搜索全文',
  example: '姓名、地名、原句',
  ways: '检索方法',
  years: '各年篇数',
  hint: '几个词用空格隔开；要整句查，请加引号。',
  how: {
    and: '空格隔开的词都要有，不论次序。',
    dated: '词与年、月、日同写，只查那时见报的；只写日期、期号或职务，也能查到那一期、那时在任的人。',
    phrase: '引号里的字照原样连着，不换用别的写法。标点与空白不计。',
    or: '有其一即可；也可用竖线 | 隔开，两边留空格。',
    not: '不含减号后面的词。',
    field: '只在标题、记者、领导、版、栏目里查。',
    letters: '人名的拼音或声母，有无声调、空格都可。',
    near: '两个词都有，相隔不超过十个字，不论前后。',
    loose: '其中一个字印错、认错的也查，错的样子一并标出。',
    sentence: '没有原句的，列出最相近的句子，相同的字标出。',
    script: '繁体字也按简体查；人名地名的别称也按全称查，并且写明。',
  },
  either: '{a} 或 {b}',
  nearby: '{a} ~10 {b}',
  loosely: '~{text}',
  scripts: '調研',
  half: '记不准的一句话',
  fields: {
    title: '标题:{value}',
    reporter: '记者:{value}',
    leader: '领导:{value}',
    page: '版:{value}',
    column: '栏目:{value}',
  },
  silent: '搜索的程序还没有运行：如果这句话一直在，就是程序没有取到，现在不能搜索。请刷新网页再试。',
  noScript: '搜索在浏览器里进行，需要打开 JavaScript。不打开也可以按{date}、{leaders}、{reporters}或{people}查阅。',
  date: '日期',
  filters: '筛选',
  unasked: '先写要找的词。',
  found: '找到多少',
  results: '结果',
  order: '排序',
  orders: { title: '相关优先', hits: '命中多', newest: '由近及远', oldest: '由远及近' },
  more: '更多结果',
  span: '{from}至{to}的',
  coverage:
    '查的是{span}{pages}个版、{articles}篇全文，其中{reviewed}篇已校阅，其余由程序整理。逐字匹配：一段之内依次连着才算命中，不分全角半角、大小写，标点与空白不计，数字要整个相同；改正过的字，改前改后都能查到。检索只在您的设备上进行，所查的词不送往任何地方。',
}

/** Messages of search about requests and answers. */
export const found = {
  howTo:
    '输入要找的字、词、姓名、日期或整句话，不必分词，例如一个人名或“11月16日”。标题、正文、图片说明和署名都在查找之列。',
  loading: '正在查找……',
  failed: '搜索没有完成：检索索引有一部分没有取到或已损坏。请看看网络是否通畅，再试一次。',
  incomplete: '这次的结果不完整。',
  lostText: '文字没有取到。',
  lostTexts: '有{n}篇的文字没有取到。',
  lostNames: '没有按拼音和别称查。',
  again: '再试一次',
  range: '所选范围',
  none: '没有找到{asked}。',
  noneInRange: '所选范围里没有报道。',
  tried:
    '查遍{n}篇的标题、正文、图片说明和署名（不分全角半角、大小写，不计标点；数字要整个相同；一段之内连着才算）。试试：',
  widen: '可以去掉筛选再试。',
  rewrite: '可以少写几个字、换一种写法，或用“或”连起几种写法。',
  some: '{asked}：找到{n}篇。',
  listed: '{asked}：找到{n}篇，列出前{listed}篇。',
  more: '再看{n}篇',
  near: '您是不是要找：',
  nearest: '不是原句，最相近的是：',
  browse: '也可以按目录查阅：',
  cardsAlone: '文中没有照此写的，可看：',
  hits: '{n}处',
  forms: { pinyin: '拼音', alias: '别称', spaced: '连写', named: '同一篇里的姓名', dated: '见报日期' },
  named: { place: '{kind}，{n}写到，看标题里有的', other: '{kind}，{n}' },
  seen: '{n}篇报道写明',
  merged: '按{form}，{typed}也查了“{text}”（{n}篇）。只查原字，请加引号。',
  perhaps: '按{form}，{typed}可能指“{text}”（{n}篇）：',
  look: '查“{text}”',
  unranked: '超过{n}篇，不按命中多少排；请加字或筛选收窄。',
  names: '人物、地点、栏目',
  kinds: { person: '人物', place: '地点', column: '栏目', alias: '别称' },
  means: '{kind}，即{name}',
  byYear: '按年：点年份，只看该年',
  byMonth: '{y}年按月：点月份，只看该月',
  bars: '{title}，可点选',
  table: '看表格',
  bar: '{shown} {n} 篇，只看{name}',
}

/** Filters of results. */
export const filters = {
  names: {
    year: '年份',
    month: '月份',
    issue: '期',
    page: '版',
    leader: '领导',
    reporter: '记者',
    column: '栏目',
    kind: '体裁',
    review: '校阅',
  },
  reviews: { reviewed: '已校阅', machine: '程序整理' },
  from: '自',
  to: '至',
  since: '自{day}',
  until: '至{day}',
  days: '见报日期',
  dayForm: '年-月-日',
  reversed: '开始的日期晚于结束的日期，请对调。',
  undated: '另有{n}篇日期不详，不在所选日期之内。',
  others: '更多（{n}）',
  see: '看{n}篇',
  decade: '{from}—{to}年',
  most: '只列出{n}项，请先用别的筛选收窄。',
  remove: '，移除此筛选',
  inferred: '推定的日期',
  inferredBy: '推定的日期，依据：{words}',
}

/** The basket: results put aside. */
export const basket = {
  title: '文献夹',
  take: '收入',
  all: '收入本次全部结果',
  count: '文献夹：{n}篇，只存在这个浏览器里',
  clear: '清空文献夹',
  file: '文献夹',
}

/** The self-test of the search, on the about page. */
export const selfTest = {
  title: '检查检索是否可靠',
  running: '正在检查……',
  all: '检查{n}项，全部合格。',
  some: '检查{n}项，{bad}项不合格。',
  each: '看每一项',
  ok: '合格',
  bad: '不合格',
  how: '从全部报道里均匀抽取标题和语句，在您的浏览器里逐条查找：原文须在结果之中，前几篇结果须真有这些字。',
  row: '{verdict}　“{asked}”，找到{n}篇',
}

/** Oddities of queries. */
export const queries = {
  openQuote: '“{text}”前有引号而后面没有收尾，这个引号当作普通标点。整句要照原样查，请前后都加引号。',
  loneOr: '“或”的两边都要有词，例如：会议 或 座谈。这里缺了一边，这个“或”没有算。要查“或”字本身，请加引号。',
  loneMinus: '减号后面要紧跟不想看到的词，例如：会议 -党代会。这个减号没有算。',
  excludedOr: '减号不能与“或”连用；“{text}”按单独的条件处理。',
  emptyField: '“{field}:”后面缺少要找的词，例如：{field}:{example}。',
  example: '某某',
  marks: '“{text}”里只有标点或符号。标点和空格不参与查找，请输入汉字、数字或字母。',
  onlyExcluded: '只写了不要的词，没有写要找的词。请再写一个要找的词，例如：会议 -党代会。',
  tooMany: '词太多了，只查了前{n}个。整句要照原样查，请前后都加引号。',
  tooLong: '写得太长了，只查了前{n}个字。',
}

/** The bar over an article that was opened from results. */
export const hits = {
  bar: '检索命中',
  all: '{asked}：本文{n}处',
  back: '返回结果',
  close: '关闭',
  none: '{asked}：本文没有这些字',
  at: '{asked}：第{at}处，共{n}处',
  previous: '上一处',
  next: '下一处',
}

/** The page for addresses that do not exist. */
export const notFound = {
  title: '没有这一页',
  about: '这个地址没有内容。',
  text: '地址或许抄漏了。可以回到{home}，或者搜一搜：',
  home: '首页',
}

/** The page at an old address. */
export const moved = { title: '已移到新址', link: '转到新址' }

/** The page of a withdrawn article. */
export const withdrawn = {
  title: '已撤下',
  about: '这一篇已经撤下。',
  text: '这一篇已于 {day} 撤下，编号 {id}。',
  why: '原因：{why}',
  issue: '看这一期的其他文章',
}

/** The about page, heading by heading. */
export const about = {
  about: '{title}收录什么、怎样整理、日期怎样推定、怎样引用。',
  scope: '收录范围',
  holds: '{title}收录{place}《{paper}》，现有{issues}期、{articles}篇。{rhythm}',
  place: '{place}的报纸',
  rhythm: '该报{rhythm}。',
  paper: '“{paper}”这个报名是推定的，依据是：{evidence}。',
  paperUnsaid: '“{paper}”这个报名是推定的，原稿未印报名。',
  gaps: '缺期情况',
  gapYear: '{y}年{n}期',
  gapDays: '{y}年：{days}',
  gapList: '逐日列出',
  noGaps: '按刊期推算，首末两期之间没有缺期。',
  gapCount: '按刊期推算，首末两期之间应有而未收的有{n}期；也可能那一天本来没有出报。',
  gapsUnknown: '刊期不详，无从推算缺了哪些期。',
  gapsOne: '有日期的只有一期，无从推算缺了哪些期。',
  gapsUndated: '另有{n}期日期不详，没有算在内。',
  dates: '日期的认定',
  undated: '馆中有的报纸未印日期，',
  undatedIf: '报纸未印日期的，',
  dated:
    '出版日期依次取自馆藏著录、期夹名、报头。{undated}便由文中有名的会议与事件、写明月日的事推出一段可能的日子：两类线索只容得下一年，才推定年份；知道刊期，才推定到日；否则只说“不早于”某日，或“出版日期不详”。',
  marked: '凡推定的日期，一律用{dashed}标出；所凭的原文与行号列在每篇的“出版日期的依据”里。',
  dashed: '虚线',
  making: '怎样整理',
  repaired:
    '各版原文由程序分篇，认出标题、署名、领导与其他人物，接回跨栏的断句，把夹在汉字间的半角标点复为全角；每一处改动都有记录，原文另存不动。姓名与职务依报纸原文。标有“文字由程序整理，尚未人工核对”的，还没有人逐字核对。',
  forms:
    '各篇的“阅读版”“报上原样”两个按钮，可以看原稿的标点、断行，或看改在哪里；人工更正过的，列出前后文字、日期与理由。',
  quality:
    '机器读得怎样，以人工校阅为准：校阅过的{reviewed}篇里，{untouched}篇的标题、署名、人物与正文一处也没有改（{share}%）。每个字都有去处：原稿的字或在某篇里，或列为版面资料，建馆时逐字核算。',
  score:
    '程序{version}版在{pages}个已有标准答案的版面（各种样式）上：分篇对了{boundary}%，标题对了{headline}%，记者对了{reporters}%，文字对了{characters}%。',
  unmeasured:
    '还没有人工校阅过的篇目，机器读得怎样，尚无统计。每个字都有去处：原稿的字或在某篇里，或列为版面资料，可逐字核算。',
  untitled: '原报没有标题的，由首句拟出，前加〔无题〕。',
  rights: '权利',
  licence: '报道的著作权属于原作者与报社；转载请先征得同意。',
  citing:
    '每篇文末“引用本文”里有依 GB/T 7714—2025 写成的引文，纸本与网页两式，另有 GB/T 7714—2015、Chicago 注释式和 {records} 格式，可以复制或下载；用 Zotero 的，点浏览器上的按钮即可收入。推定的日期、本馆所拟的题名都放在方括号里，引用时请保留。各篇网址永久有效；改了地址，旧址会转到新址。',
  data: '数据与订阅',
  files:
    '全部报道可以整份取用：{table}，{records}，{fields}。各期的引文在各期页末“引用本期”里。历次发布的篇数与校验码记在 data/releases.jsonl，一次接一次，少了、改了都看得出来。所用软件的许可列在 data/licences.txt。',
  years: '按年打包（正文、目录、RIS 引文）：',
  table: '各篇目录（CSV，Excel 可直接打开）',
  records: '全部字段与正文（JSON Lines，一行一篇）',
  fields: '字段说明与校验码（Frictionless Data Package）',
  atom: '用 Atom',
  json: '用 JSON Feed',
  feeds: '新收入的报道可以{atom}或{json} 订阅；见报五篇以上的领导、记者，页上另有各自的订阅。',
  accessibility: '无障碍',
  access:
    '本站不用鼠标也能读完，读屏软件可用；字号、长辈版、深浅与高对比可在每页右上角调整；不开 JavaScript 时，除搜索外一切照常。以《网页内容无障碍指南》2.2 版 AA 级为准绳，有不合处请告诉我们。',
  private: '本站不设账号，不记录读者，不向其他网站发出任何请求。',
  contact: '联系',
  noContact: '本馆没有公布联系方式。',
}

/** All of them, as templates see them (`shared.words`). */
export const WORDS = {
  marks,
  days,
  dates,
  counts,
  parts,
  frame,
  home,
  calendar,
  gaps,
  issue,
  page,
  kinds,
  review,
  bylines,
  article,
  evidence,
  repairs,
  citing,
  copies,
  tools,
  events,
  chronicle,
  topics,
  yearIndex,
  yearFigures,
  people,
  proofs,
  leader,
  offices,
  officeDay,
  stats,
  search,
  found,
  filters,
  basket,
  selfTest,
  queries,
  hits,
  notFound,
  moved,
  withdrawn,
  about,
  numerals,
}

/** The words of the interface, in any language. */
export type Words = typeof WORDS
