/**
 * A kind of place by the last word of its name. `local`: a street committee, a village, a park: what stands before it as a larger
 * unit is no part of the name (徐汇区|天平街道). `institution`: the larger unit is (上海市第六人民医院). `road`: only where
 * the words around it speak of a place, for there are roads to wealth.
 */
export interface PlaceKind {
  suffix: string
  sort: 'local' | 'institution' | 'road'
  /** Most characters before the suffix. */
  most: number
  /** A character right before the suffix that makes it a common word: 农|村, 思|路. */
  notBehind?: string
  /** Characters behind which the suffix is part of another word: 村|民, 大学|生. */
  notBefore?: string
  /** True where the name is one only with a larger unit at its front: 上海|南站. */
  ofUnit?: true
}

/** People of an institution: it is then an office, or where somebody works, and no place of the report. */
const OF_PEOPLE =
  '(?:党委|党组|党总支|党支部|团委|工会)?(?:原|副|常务副|名誉)?(?:书记|校长|院长|馆长|园长|教授|主任|老师|教师|学者|博士|研究员|医生|医师|护士|专家|学生|处长|科长|主席|会长|策展人)'

const local = (suffix: string, most: number, rest: Pick<PlaceKind, 'notBehind' | 'notBefore'> = {}): PlaceKind => ({
  suffix,
  sort: 'local',
  most,
  ...rest,
})
const institutions = (suffixes: string, notBefore = OF_PEOPLE): PlaceKind[] =>
  suffixes.split(' ').map((suffix) => ({ suffix, sort: 'institution', most: 12, notBefore }))

/** Every kind of place that is known by its last word. */
export const PLACE_KINDS: readonly PlaceKind[] = [
  local('街道', 4, { notBehind: '乡镇区各全本该', notBefore: '[景家]|两[侧旁]|清扫|保洁|环境' }),
  local('古镇', 3),
  local('镇', 4, {
    notBehind: '乡城村各全该本集重小古市县建区',
    notBefore: '[里上江海静痛压定区域街村市貌容]|\\p{Script=Han}县',
  }),
  local('乡', 5, {
    notBehind: '城下老故水山异梦侨思他同返回入离还各全该本温县市镇八',
    notBefore: '[市区村镇亲愁土音贤间邻情里下野风民友谊试规约建]',
  }),
  local('新村', 4, { notBefore: '[庄落]' }),
  local('村', 5, {
    notBehind: '农乡小各全该本驻进入分渔古新山城运贫富穷亮同帮跨回和及出名贫村',
    notBefore: '[民庄落屯里口头级务规镇上子史晚超寨居改企校医镇干官容貌]|集体|小学|风[貌气尚]|情民',
  }),
  local('居民区', 6),
  local('社区', 5, { notBefore: '[团化工]|卫生|矫正|文化活动|事务受理' }),
  local('小区', 6, { notBehind: '民老旧' }),
  local('公园', 8, { notBefore: '[化群式]|城市|绿地|体系|建设|管理' }),
  local('绿地', 6, { notBefore: '[率]|面积|建设' }),
  local('广场', 6, { notBefore: '舞' }),
  local('大桥', 6, { notBehind: '特海江河峡谷座公铁' }),
  local('桥', 4, {
    notBehind: '大路铁石架天交吊引浮木拱便立水公旧危座通搭过主上下修',
    notBefore: '[梁头墩面洞隧段吊牌路街弄站]|街道|镇',
  }),
  ...institutions('中学 小学 大学 幼儿园', `[生堂城部段期化]|毕业|英语|教育|${OF_PEOPLE}`),
  { suffix: '学院', sort: 'institution', most: 12, notBehind: '科', notBefore: OF_PEOPLE, ofUnit: true },
  ...institutions(
    '医院 卫生服务中心 纪念馆 博物馆 博物院 美术馆 图书馆 文化馆 体育馆 体育场 大剧院 剧院 剧场 书院 陵园 故居 旧址 党校',
  ),
  ...institutions('东站 南站 西站 北站 火车站').map((kind): PlaceKind => ({ ...kind, most: 4, ofUnit: true })),
  local('路站', 4, { notBehind: '道公铁思马线电陆' }),
  local('地铁站', 5),
  ...institutions(
    '社区文化活动中心 社区综合服务中心 综合为老服务中心 社区卫生服务中心 行政服务中心 政务服务中心 党群服务中心 文化中心 体育中心 文化活动中心 机场 大厦',
    `[群]|${OF_PEOPLE}`,
  ),
  { suffix: '大道', sort: 'road', most: 4, notBehind: '康庄阳光', notBefore: '[至理同]' },
  {
    suffix: '路',
    sort: 'road',
    most: 5,
    notBehind: '道公铁思马线电陆网丝一出走问带赶让之的条段探养二迷字',
    notBefore: '[径线子网途况费灯障数面基标桥政演透人段斯撒]',
  },
  { suffix: '街', sort: 'road', most: 4, notBehind: '逛踩条沿上大小', notBefore: '[道区头坊边舞拍镇巷]' },
]

/** A kind by its suffix. */
export const KIND_OF: ReadonlyMap<string, PlaceKind> = new Map(PLACE_KINDS.map((kind) => [kind.suffix, kind]))
