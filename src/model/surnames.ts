/** Compound surnames, which take two characters of a name. Own list: those of 百家姓 (Song, public domain), others borne today or in history, and clans of the Yi. */
export const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
  (
    '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 端木 独孤 南宫 西门 长孙 宇文 轩辕 闻人 澹台 公冶 太史 申屠 钟离 鲜于 呼延 万俟 赫连 濮阳 淳于 单于 完颜 仲孙 百里 拓跋 东郭 南门 ' +
    '左丘 梁丘 太叔 宗政 公羊 乐正 漆雕 壤驷 公西 巫马 公良 颛孙 夹谷 宰父 谷梁 段干 东里 微生 羊舌 子车 司寇 司空 亓官 公祖 叔孙 季孙 孟孙 王孙 士孙 公仪 公输 公伯 公户 北宫 西宫 东宫 左人 右师 哥舒 ' +
    '纳兰 叶赫 那拉 富察 佟佳 赫舍 马佳 乌雅 贺兰 贺若 贺拔 尔朱 宿勤 达奚 乞伏 秃发 沮渠 斛律 斛斯 库狄 豆卢 纥干 屈突 于阗 墨台 胡母 浮丘 安期 毋丘 丘穆 费莫 碧鲁 东野 褚师 南荣 闾丘 欧侯 即墨 相里 ' +
    '母丘 青阳 钜鹿 吾丘 鲁步 沙马 吉克 吉狄 吉木 曲比 曲木 阿苦 阿余 阿约 海来 马海 尔古 乃古 罗洪 勒格 约其 莫色'
  ).split(' '),
)

/** One-character surnames. Source: 百家姓, those among today's 400 most common that it lacks, and rare ones that are no words of prose. */
export const SURNAMES: ReadonlySet<string> = new Set(
  '庹幺綦逮赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴鬱胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖涂岳帅缑亢况郈有琴商牟佘佴伯赏墨哈谯笪年爱阳佟言福代覃占仝苟尧闫付晋刑练植檀邸银楚官鹿揭原矫来但冼布火粟门展青海藏迟佐戢修撒信延危操问答亓卿脱库仉禚苑海宝寸楼岩才漆种丛降修线玄扬户轩赫腾茆镡隋冒折虎玉光图回衣贠麦朴杲郇褟禤辜呙佀撖苌郄兀谌妫姒妘嬴姞郯邾鄫莒邘邶鄘邛郐郧郾鄅鄢嵬酂邝佼侴偰傀僪儋劭岢峗峦彪鄯蹇邳缐俸芶仵迮蒿麴鄞俎忻恽汝沐琚雒邯闾蔄栗荔锺鬲咎爨',
)

/** The surnames of some nineteen in twenty people, most borne first: own list, after the counts of names that the police registers publish. */
export const COMMON_SURNAMES: ReadonlySet<string> = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤时穆农司卓古吉缪简车项连麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇郎甄丛仲虞敖巩佘池查麻苑迟邝',
)

/**
 * Rare surnames, own list, that are words or parts of words far more often: a name begins with one only where the words
 * around it say that a person stands there (an office, a role in a byline).
 */
export const RARE_SURNAMES: ReadonlySet<string> = new Set(
  '俱僧冶剡叱密归律求稽良豆释香夙孛慈扁攸斐昔炎炳牢瑞睦硕礼粱绍臻舜芝莎旺朗果楠允坚壮城增添兰芦院负么智秘把由铁员县母尉妥揣敬税候补矣者普招锁撇芈祭蓼召苻弭鄀兆先克兢兹冠凃刀北匙南卑吐启哀善喇囊园圭圳坑坚垣堂塔塞墙士天夫央奉奕孝宅宪察尼尾岐岱岸崇崖川州巨希帖帛庆庐底庚府开弋彤彦征徒德心志怡慧托承拉搴敏敦斋斗旅日旦旷昆星春晴月朝木本杉枚柱桃桐桥桧棉榆槐樱樵欢欣汉泉泥泰泽洋津洛济淡淳渔渠湖源溥潜潭灵烈甲番皇眭神祥禽离科秉穿竭竹紫绳维美羌耐耶肇育节芒茂茶菅萨葆葭蒉蒺裔裕西谊谋谏豹赤远道邦锡闭阿陀隽雅震顺颉首鸡鸿鼎瓮零磨尕完拜买闪剪坎陇昂资摆赛忽保起字杞靖犹令钦濯辉玛战初药励抗续化恭鲜畅默宇荷恒笃盘粘过介丑黑',
)

/**
 * Characters with which names of Tibetans, Mongols, Uyghurs, Kazakhs, Yi and Dai are written in Chinese (扎西次仁, 哈斯巴根,
 * 古丽努尔, 的日木呷, 玉香罕). Own list, after common given names of these peoples.
 */
export const TRANSLITERATED: ReadonlySet<string> = new Set(
  '扎西次仁旦增罗布普格桑卓玛达娃洛旺堆德吉曲珍平措顿珠尼强巴多杰央金白拉姆边米索朗嘎贡丹才让加果仓决琼觉土登晋美群培赤列' +
    '益班云根敦更求楚臣梅朵华尖毛知却公保完代克热藏龙雅尔哈斯琴高那顺莫日门额图勒呼和赛音乌兰其木苏道钦力宝特孟敖萨娜朝鲁青' +
    '满都毕牧来亚恩娅古塔琪海包查干夫楞买提艾依不沙江合曼吾甫肉孜丽帕汗迪吐逊库麦努卡铁穆玉素伊明衣马牙生祖农拜叶肯别恰汉塞' +
    '里瓦夏谢如外卜杜阿苦伍的呷俄者比色且惹体几火友约子史一洪五各补香罕岩温波叫应坎甩佟赤慈诚郎斗莲珠仲嘉央宗措姆扎多尼' +
    '仑浩巧敏都吉嘠噶尕旦周本先巍阿仓确却觉穷琼欧珠赛买合木再努尔肯孜江别克巴音蒙其格图雅花琪乐石腾乃嫩托守久隼泽绒拥牛坦',
)
