/**
 * The words of the interface that stand in templates: one place, so that a translation is one more file like this one.
 * `{name}` in a text is a value that the template puts in; markup never stands here.
 */
export const WORDS = {
  skip: '跳到正文',
  mainNavigation: '主导航',
  whereYouAre: '所在位置',
  inferred: '（推定）',
  untitled: '〔无题〕',
  display: '显示',
  elder: '长辈版',
  size: '字号',
  sizes: { s: '小', m: '中', l: '大' },
  looks: '外观',
  themes: { auto: '随系统', light: '浅', dark: '深', contrast: '高对比' },
  spacing: '行距',
  spacings: { normal: '常', loose: '宽' },
  article: {
    column: '栏目：',
    source: '来源：',
    version: '正文版本',
    clean: '整理',
    raw: '原样',
    rawNote: '照录原稿：标点、断栏、断行一仍其旧，左侧为原文行号。',
    same: '与原稿逐字相同。',
    captions: '图片说明',
    about: '关于本文',
    leaders: '文中领导',
    people: '文中其他人物',
    evidence: '日期依据',
    places: '地点',
    corrections: '更正',
    correctionsCount: '处更正，看前后文字',
    becomes: '改为',
    reason: '理由：',
    neighbours: '本版前后篇',
    previous: '上一篇',
    next: '下一篇',
    similar: '相近的报道',
    shared: '同有：',
    report: '报告本文错误',
  },
  issue: { inferredDay: '出版日推定', neighbours: '前后各期', previous: '上一期', next: '下一期' },
  page: { articles: '本版各篇', neighbours: '前后各版', previous: '上一版', next: '下一版' },
  home: {
    free: '免登录，可引用',
    motto: '按日、按版、按人，逐字可查。',
    examples: '例：',
    latest: '最新一期',
    rest: '本期其余各版',
    empty: '尚未收入任何一期。把版面文字放进 content/raw/ 的一期文件夹，运行 npm start，这里就有了。',
    holdings: '馆藏',
    today: '历史上的今天',
    years: '各年各周',
    undated: '日期不详的各期',
    ways: '从哪里读起',
  },
} as const

/** The words of the interface, in any language. */
export type Words = Widen<typeof WORDS>

type Widen<T> = T extends string ? string : { readonly [K in keyof T]: Widen<T[K]> }
