/** Names of days of the year, as readers write them, and the day. */
const DAYS: readonly (readonly [readonly string[], string])[] = [
  [['元旦', '新年'], '1月1日'],
  [['妇女节', '三八妇女节', '三八节', '三八'], '3月8日'],
  [['植树节'], '3月12日'],
  [['劳动节', '五一劳动节', '五一', '五一节'], '5月1日'],
  [['青年节', '五四青年节', '五四'], '5月4日'],
  [['儿童节', '六一儿童节', '六一', '六一节'], '6月1日'],
  [['建党节', '七一'], '7月1日'],
  [['建军节', '八一建军节', '八一'], '8月1日'],
  [['教师节'], '9月10日'],
  [['国庆', '国庆节', '十一国庆节'], '10月1日'],
  [['记者节'], '11月8日'],
]

/** The day of the year (1月1日) that a name stands for (元旦); undefined for anything else. */
export function namedDay(name: string): string | undefined {
  return DAYS.find(([names]) => names.includes(name))?.[1]
}
