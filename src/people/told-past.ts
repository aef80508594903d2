/** Times long gone, as they open a sentence: 民国二十三年, 解放前夕, 抗日战争时期, 上世纪六十年代. */
const OLD =
  '民国|清[朝末代]|康熙|雍正|乾隆|嘉庆|道光|咸丰|同治|光绪|宣统|解放前|解放初|解放战争|新中国成立前|新中国成立初|建国初|抗日战争|抗战(?!胜利)|红军(?:时期|长征)|土改|大跃进|人民公社|文革|知青|(?:上|20|二十)世纪'
const YEAR = '[12]\\d{3}'
/** A time at the head of a sentence, up to its comma; 的 makes it somebody's or something's. */
const TOLD = new RegExp(
  `(?:^|[。!?;])[“\\s]?(?:早在|那是|在)?(?:(?<old>(?:${OLD})[^,。的]{0,12})|(?<year>${YEAR})年[^,。的起来以]{0,10}),|(?<now>如今|现在|目前|近年来|今年|今天|近日|日前|昨天|连日来|\\d{1,2}月\\d{1,2}日)`,
  'gu',
)

/** The time that the words before `at` tell of: a year, 'old' for one long gone, null for the time of the issue. */
export function toldTimeAt(key: string, at: number): number | 'old' | null {
  let told: number | 'old' | null = null
  for (const { groups = {} } of key.slice(0, at).matchAll(TOLD)) {
    if (groups['now'] !== undefined) told = /^\d/u.test(groups['now']) ? told : null
    else told = groups['old'] === undefined ? Number(groups['year']) : 'old'
  }
  return told
}

/** A year so many years before the issue tells of another time: no term of office lasts so long. */
export const LONG_AGO = 6
