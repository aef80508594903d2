/**
 * Every rule id with one Chinese line of meaning. Ids are ASCII and never change once published;
 * keep the list alphabetical, one line a rule.
 */
export const RULES = {
  'article-front-matter': '文章文件开头应有一段夹在两行 --- 之间的字段',
  'article-id': '文章编号必须与文件名一致，期号必须与所在文件夹一致',
  'article-name': '文章文件名只能用小写字母、数字和连字符，以 .md 结尾',
  'body-hunk-gone': '更正所指的正文段落已经找不到',
  'char-bidi': '去掉会颠倒文字顺序的控制字符',
  'char-control': '去掉看不见的控制字符',
  'char-form-feed': '换页符表示同一文件里新的一版开始',
  'char-private-use': '私用区字符，字形因字体而异，须人工核对',
  'char-radical': '部首字符换成相应的汉字',
  'char-replacement': '替代字符（U+FFFD），原字已在转码时丢失，须人工核对',
  'char-soft-hyphen': '去掉软连字符',
  'char-surrogate': '去掉不成对的代理码元',
  'char-zero-width': '去掉零宽字符',
  'content-missing': '资料文件夹或其中必需的部分不存在',
  'correction-conflict': '更正所依据的原文与现在的机器结果不符',
  'correction-field': '更正的字段不存在、不许更正，或更正的值不合格式',
  'field-locked': '编号、版次和出处不能用改文章的办法更正',
  'file-decode': '文件的编码无法识别',
  'file-empty': '文件没有内容',
  'file-kind': '应当是普通文件，却是文件夹、快捷方式或其他东西',
  'file-lines': '文件的行数或行长超过上限',
  'file-name': '文件或文件夹的名字不合约定',
  'file-size': '文件超过大小上限',
  'file-unreadable': '文件无法打开或写入',
  'lock-held': '另一个程序正在处理同一个资料文件夹',
  'page-double': '同一期有两个文件表示同一版',
  'registry-line': '登记簿里有一行不完整或不合格式',
  schema: '字段的名字或值不合格式',
  'yaml-forbidden': 'YAML 里用了不允许的写法（锚点、别名、标签、合并键、危险键名）',
  'yaml-syntax': 'YAML 语法不对',
} as const

/** Id of a rule, one of {@link RULES}. */
export type RuleId = keyof typeof RULES
