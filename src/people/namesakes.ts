/** Words for what somebody does that is no office: a name behind them, or in a list behind them, is none of an office's holder. */
export const COMMONERS =
  /(?:居民|村民|市民|农民|牧民|渔民|学生|同学|教师|老师|患者|病人|职工|工人|员工|家长|业主|商户|店主|农户|大户|志愿者|游客|乘客|读者|顾客|战士|退役军人|老人|老党员|党员|群众|司机|选手|队员|学员|儿童|女孩|男孩|小伙|青年|大妈|大爷|阿姨|师傅)(?:代表)?(?:\p{Script=Han}{2,4}[、和与])*$/u

/** Bodies of another field than a district's offices: villages and neighbourhoods, schools, hospitals, firms. */
const BODIES =
  /村|社区|居委|居民区|小区|[大中小]学(?!习)|学校|学院|幼儿园|医院|卫生院|诊所|公司|集团|厂|店|合作社|银行|支行|研究[所院]|剧团|乐团|工作室|俱乐部|派出所|中队|大队|车间|连队|农场|牧场/u
/** Professions and trades. */
const TRADES =
  /(?:医[生师]|护士|教师|老师|律师|讲师|民警|辅警|社工|网格员|[作画]家|演员|教练员?|传承人|工程师|技术员|调解员|摄影师|主持人|经理|董事长|总裁|创始人|院士|教授|研究员|馆员)$/u
/** Offices of a town, or of another unit that is named: 望江街道党工委书记, 青石县县长. */
const ELSEWHERE =
  /(?:街道(?:党工委|办事处|人大)|[镇乡](?:党委|人大|政府|[镇乡]长|长$)|\p{Script=Han}{2,3}[县区市旗](?:委|政府|人大|政协|[县区市旗]长|长$))/u
/** Roles that leaders bear besides their offices. */
const BESIDE = /名誉|兼职|党校|河长|林长|路长|代表|委员$|指挥|领导小组|委员会主任|联合会|志愿/u

/** Distance of a role, as printed, from an office of the district's leaders: of another field, held elsewhere, or near enough to be theirs. */
export function roleDistance(role: string): 'other' | 'elsewhere' | 'near' {
  if (BESIDE.test(role)) return 'near'
  if (ELSEWHERE.test(role) && !/村|社区/u.test(role)) return 'elsewhere'
  return BODIES.test(role) || TRADES.test(role) ? 'other' : 'near'
}
