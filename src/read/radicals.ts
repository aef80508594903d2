/**
 * CJK radicals and strokes with the unified ideographs they look like: the property Equivalent_Unified_Ideograph of the
 * Unicode Character Database 15.0.0 (EquivalentUnifiedIdeograph.txt), all 348 characters. Each entry is the first code
 * point of a run and the ideographs of the run in order. Data © 2022 Unicode, Inc., used under the Unicode License
 * (https://www.unicode.org/license.txt); only the form was changed.
 */
const RUNS: readonly (readonly [first: number, ideographs: string])[] = [
  [0x2e81, '厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑𫜹忄心扌攵'],
  [
    0x2e9b,
    '旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶' +
      '辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟',
  ],
  [
    0x2f00,
    '一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾' +
      '干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生' +
      '用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷' +
      '豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻' +
      '黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠',
  ],
  [0x31c6, '𠃌'],
  [0x31cf, '乀一丨丿丿丶𠃍乛𠃊𠃎𠄌亅𡿨𠃋乀𠃑乚乙𠄎'],
]

const TABLE: ReadonlyMap<string, string> = new Map(
  RUNS.flatMap(([first, ideographs]) =>
    [...ideographs].map((ideograph, index): [string, string] => [String.fromCodePoint(first + index), ideograph]),
  ),
)

/**
 * Radicals whose ideograph in Unicode's table (戶, 靑, 黃) is none of the mainland's standard characters (通用规范汉字表,
 * 2013). Fonts for the mainland draw ⼾ as 户, so the text of a PDF holds the radical where the page has 户; the other two
 * are of that kind.
 */
const MAINLAND: ReadonlyMap<string, string> = new Map([
  ['\u2f3e', '户'],
  ['\u2fad', '青'],
  ['\u2fc8', '黄'],
])

/** The ordinary Han character that a radical or stroke character stands for (⼈ → 人); undefined for any other character. */
export const ideographOf = (character: string): string | undefined => MAINLAND.get(character) ?? TABLE.get(character)

/** Number of characters in the table (348), for the test that it is whole. */
export const RADICAL_COUNT = TABLE.size
