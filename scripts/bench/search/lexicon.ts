import { SURNAMES } from '../../../src/model/surnames.ts'
import { below, oneOf, zipfRank, type Chance } from '../chance.ts'

/** Words of invented texts, the more frequent first. */
export interface Lexicon {
  words: string[]
  names: string[]
  particles: string[]
  measures: string[]
  foreign: string[]
}

const SIZES = { words: 24_000, names: 2_500 }

/** Words that every district newspaper is full of. */
const COMMON =
  '工作 发展 建设 服务 社区 居民 街道 管理 活动 推进 项目 治理 企业 党员 群众 城市 开展 组织 区委 书记 调研 会议 精神 学习 文化 教育 ' +
  '志愿者 平台 公司 老人 环境 问题 提升 加强 创新 安全 中心 改造 单位 负责人 代表 参加 举行 近日 本报讯 记者 上午 下午 表示 指出 强调 ' +
  '要求 重点 高质量 现代化 人民 政府 干部 基层 党建 引领 落实 责任 机制 体系 能力 水平 经济 科技 产业 园区 小区 物业 加装电梯 垃圾分类 ' +
  '绿化 河道 交通 道路 学校 学生 教师 医院 医生 健康 疫情 防控 疫苗 接种 养老 助餐 就业 招聘 法律 宣传 展览 演出 图书馆 公园 体育 比赛 ' +
  '优秀 先进 荣誉 故事 家庭 青年 儿童 妇女 退役军人 民警 消防 应急 培训 讲座 座谈会 启动仪式 签约 合作 数字 智能 数据 系统 一网统管 一网通办'
const PARTICLES =
  '的 了 在 和 是 对 为 与 将 等 有 到 从 以 把 让 被 也 并 就 还 及 都 更 这 上 中 后 不 一 个 我们 他们 通过 进行 以及 目前 其中 同时 进一步'
const MEASURES = '个 名 家 人 项 次 万元 亿元 平方米 户 年 岁 公里 余名 多家 届'
const FOREIGN = '5G AI APP GDP WiFi VR LED Nature COVID-19 PM2.5 ETC K12 24小时 3D ARJ21 C919 e-mail'
/** Endings and openings that many words share. */
const ENDS = '区 会 局 部 所 院 站 路 村 镇 园 馆 法 性 化 员 者 家 学 业 力 率 量 期 型 式 化'

/** The characters of level 1 of GB 2312, 3,755 of them, in the order of a draw. */
function characters(chance: Chance): string[] {
  const bytes: number[] = []
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell)
  }
  const all = [...new TextDecoder('gb18030').decode(new Uint8Array(bytes))]
  const known = [...new Set(COMMON.replaceAll(' ', ''))]
  const others = all.filter((character) => !known.includes(character))
  for (let at = others.length - 1; at > 0; at--) {
    const to = below(chance, at + 1)
    ;[others[at], others[to]] = [others[to] as string, others[at] as string]
  }
  return [...known, ...others]
}

function rareWords(chance: Chance, all: readonly string[]): string[] {
  const lengths = [2, 2, 2, 2, 2, 2, 3, 3, 4, 4]
  const ends = ENDS.split(' ')
  const character = (): string => all[zipfRank(chance, all.length, 22)] as string
  return Array.from({ length: SIZES.words }, () => {
    const length = oneOf(chance, lengths)
    const word = Array.from({ length }, character).join('')
    return length > 2 && chance() < 0.5 ? word.slice(0, -1) + oneOf(chance, ends) : word
  })
}

function names(chance: Chance, all: readonly string[]): string[] {
  const surnames = [...SURNAMES].slice(0, 220)
  const given = (): string => all[zipfRank(chance, 1200, 200)] as string
  const made = Array.from(
    { length: SIZES.names },
    () => oneOf(chance, surnames) + given() + (chance() < 0.75 ? given() : ''),
  )
  return [...new Set(made)]
}

/** A lexicon of common words, then invented ones; the same for the same source of chance. */
export function makeLexicon(chance: Chance): Lexicon {
  const all = characters(chance)
  const common = COMMON.split(' ')
  return {
    words: [...new Set([...common, ...rareWords(chance, all)])],
    names: names(chance, all),
    particles: PARTICLES.split(' '),
    measures: MEASURES.split(' '),
    foreign: FOREIGN.split(' '),
  }
}
