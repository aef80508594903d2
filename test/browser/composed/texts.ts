/** An article as a composed page prints it: what a reading of the page must find. */
export interface Gold {
  kicker?: string
  headline?: string
  subhead?: string
  byline?: string
  paras: string[]
}

const WHO = ['居民们', '几位老人', '社区志愿者', '放学的孩子', '街坊邻里', '施工人员', '图书馆馆员', '来访的客人']
const WHERE = ['在新修的步道旁', '在弄堂口的长椅上', '沿着河岸', '在活动室里', '在旧厂房改成的展厅', '在屋顶花园']
const DID = ['种下一排海棠', '试走了新铺的石板', '清点过冬的图书', '为盆栽换上新土', '排练一出短剧', '记录水鸟的数目']
const THEN = [
  '大家都说这样的日子很踏实',
  '不少人驻足观看',
  '当天的活动持续了两个多小时',
  '下一次将在月末举行',
  '路灯亮起时才慢慢散去',
]

const pick = (list: readonly string[], at: number): string => list[at % list.length] as string

/** A sentence of invented news; another for every number. */
function sentence(at: number): string {
  const [who, where, did, then] = [
    pick(WHO, at * 5 + 1),
    pick(WHERE, at * 7),
    pick(DID, at * 3 + (at >> 2)),
    pick(THEN, at),
  ]
  return `${where}，${who}${did}，${then}，前后共${((at * 13) % 89) + 11}人参加。`
}

/** Paragraphs of invented news: so many sentences in each; `from` makes articles differ. */
export const paragraphs = (from: number, ...lengths: number[]): string[] =>
  lengths.map((length, at) => Array.from({ length }, (_, each) => sentence(from * 31 + at * 7 + each)).join(''))
