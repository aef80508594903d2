/**
 * Characters with which names of Tibetans, Mongols, Uyghurs, Kazakhs, Yi and Dai are written in Chinese (扎西次仁, 哈斯巴根,
 * 古丽努尔, 的日木呷, 玉香罕). Own list, after common given names of these peoples.
 */
export const TRANSLITERATED: ReadonlySet<string> = new Set(
  '扎西次仁旦增罗布普格桑卓玛达娃洛旺堆德吉曲珍平措顿珠尼强巴多杰央金白拉姆边米索朗嘎贡丹才让加果仓决琼觉土登晋美群培赤列' +
    '益班云根敦更求楚臣梅朵华尖毛知却公保完代克热藏龙雅尔哈斯琴高那顺莫日门额图勒呼和赛音乌兰其木苏道钦力宝特孟敖萨娜朝鲁青' +
    '满都毕牧来亚恩娅古塔琪海包查干夫楞买提艾依不沙江合曼吾甫肉孜丽帕汗迪吐逊库麦努卡铁穆玉素伊明衣马牙生祖农拜叶肯别恰汉塞' +
    '里瓦夏谢如外卜杜阿苦伍的呷俄者比色且惹体几火友约子史一洪五各补香罕岩温波叫应坎甩佟赤慈诚郎斗莲珠仲嘉央宗措姆扎多尼' +
    '仑浩巧敏都吉嘠噶尕旦周本先巍阿仓确却觉穷琼欧珠赛买合木再努尔肯孜江别克巴音蒙其格图雅花琪乐石腾乃嫩',
)
