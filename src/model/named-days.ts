/** A day that has the same place in every year of the calendar, with the names that newspapers print for it. */
interface NamedDay {
  names: readonly string[]
  month: number
  day: number
}

/** The days of the year that have names, in their order. */
export const NAMED_DAYS: readonly NamedDay[] = [
  { names: ['元旦', '元旦节'], month: 1, day: 1 },
  { names: ['中国人民警察节'], month: 1, day: 10 },
  { names: ['学雷锋纪念日', '学雷锋日'], month: 3, day: 5 },
  { names: ['三八妇女节', '“三八”妇女节', '妇女节', '三八国际妇女节'], month: 3, day: 8 },
  { names: ['植树节'], month: 3, day: 12 },
  { names: ['国际消费者权益日', '消费者权益日', '3·15消费者权益日', '3·15国际消费者权益日'], month: 3, day: 15 },
  { names: ['全民国家安全教育日'], month: 4, day: 15 },
  { names: ['世界读书日'], month: 4, day: 23 },
  { names: ['五一', '“五一”', '劳动节', '五一劳动节', '五一国际劳动节'], month: 5, day: 1 },
  { names: ['青年节', '五四青年节'], month: 5, day: 4 },
  { names: ['护士节', '国际护士节'], month: 5, day: 12 },
  { names: ['儿童节', '六一儿童节', '六一国际儿童节', '六一', '“六一”'], month: 6, day: 1 },
  { names: ['世界环境日', '六五环境日'], month: 6, day: 5 },
  { names: ['国际禁毒日'], month: 6, day: 26 },
  { names: ['七一', '“七一”', '建党节'], month: 7, day: 1 },
  { names: ['八一建军节', '建军节'], month: 8, day: 1 },
  { names: ['中国医师节', '医师节'], month: 8, day: 19 },
  { names: ['教师节'], month: 9, day: 10 },
  { names: ['烈士纪念日'], month: 9, day: 30 },
  { names: ['国庆', '国庆节', '“十一”'], month: 10, day: 1 },
  { names: ['记者节', '中国记者节'], month: 11, day: 8 },
  { names: ['国家宪法日'], month: 12, day: 4 },
  { names: ['国家公祭日'], month: 12, day: 13 },
]
