import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCredits, type Credit } from '../../../src/blocks/credits.ts'

/** `刘坤=reporter+photographer, 王芳` for credits; a name without roles stands alone. */
function told(credits: readonly Credit[] | null): string | null {
  const one = ({ name, roles }: Credit): string =>
    roles.length === 0 ? name : `${name}=${[...roles].sort().join('+')}`
  return credits === null ? null : credits.map(one).join(', ')
}

const FORMS: readonly (readonly [string, string])[] = [
  ['记者 刘坤', '刘坤=reporter'],
  ['记者刘坤', '刘坤=reporter'],
  ['本报记者 刘坤', '刘坤=reporter'],
  ['記者劉坤', '劉坤=reporter'],
  ['本報記者 張偉陳東', '張偉=reporter, 陳東=reporter'],
  ['葉子攝', '葉子=photographer'],
  ['馬驥攝影報道', '馬驥=photographer+reporter'],
  ['记者 刘坤 王芳', '刘坤=reporter, 王芳=reporter'],
  ['记者 刘坤、王芳', '刘坤=reporter, 王芳=reporter'],
  ['◉ 记者  刘坤', '刘坤=reporter'],
  ['◉ 记者 刘 歌', '刘歌=reporter'],
  ['记者 刘 歌 王晓芳', '刘歌=reporter, 王晓芳=reporter'],
  ['■ 记者 欧阳静怡', '欧阳静怡=reporter'],
  ['见习记者 刘坤', '刘坤=reporter'],
  ['首席记者 刘坤', '刘坤=reporter'],
  ['特约记者 刘坤', '刘坤=reporter'],
  ['实习生 刘坤', '刘坤=contributor'],
  ['记者 刘坤 实习生 王芳', '刘坤=reporter, 王芳=contributor'],
  ['刘坤 口述 王芳 整理', '刘坤=contributor, 王芳=contributor'],
  ['记者/编辑 刘坤', '刘坤=editor+reporter'],
  ['□ 文/记者 刘坤 图/王芳', '刘坤=reporter, 王芳=photographer'],
  ['◉ 文/记者 刘坤 图/记者 王芳', '刘坤=reporter, 王芳=photographer'],
  ['文/刘坤 图/王芳', '刘坤=reporter, 王芳=photographer'],
  ['文/图 记者 刘坤', '刘坤=photographer+reporter'],
  ['记者 刘坤 文/图', '刘坤=photographer+reporter'],
  ['记者 刘坤 文 王芳 图', '刘坤=reporter, 王芳=photographer'],
  ['记者 刘坤 通讯员 王芳', '刘坤=reporter, 王芳=contributor'],
  ['(记者 刘坤 通讯员 王芳)', '刘坤=reporter, 王芳=contributor'],
  ['(通讯员 王芳)', '王芳=contributor'],
  ['(通讯员王晓芳李建国)', '王晓芳=contributor, 李建国=contributor'],
  ['通讯员王晓芳李建国', '王晓芳=contributor, 李建国=contributor'],
  ['(通讯员钱进梁思敏)', '钱进=contributor, 梁思敏=contributor'],
  ['特约通讯员 王芳', '王芳=contributor'],
  ['刘坤 摄影报道', '刘坤=photographer+reporter'],
  ['记者 刘坤/文 记者 王芳/摄', '刘坤=reporter, 王芳=photographer'],
  ['策划:方平 执行:刘坤 记者:王芳', '方平=editor, 刘坤=editor, 王芳=reporter'],
  ['记者 刘坤 摄影报道', '刘坤=photographer+reporter'],
  ['刘坤摄影报道', '刘坤=photographer+reporter'],
  ['通讯员 王芳 摄影报道', '王芳=contributor+photographer'],
  ['记者 刘坤 摄', '刘坤=photographer'],
  ['(刘坤 摄)', '刘坤=photographer'],
  ['(记者 刘坤 摄)', '刘坤=photographer'],
  ['刘坤/摄', '刘坤=photographer'],
  ['摄影:刘坤', '刘坤=photographer'],
  ['摄影/刘坤', '刘坤=photographer'],
  ['摄影记者 刘坤', '刘坤=photographer'],
  ['刘坤 供稿', '刘坤=contributor'],
  ['(区人大办 刘坤 供稿)', '区人大办=source, 刘坤=contributor'],
  ['区融媒体中心 供稿', '区融媒体中心=source'],
  ['来源:区委办', '区委办=source'],
  ['(来源:区市场监督管理局)', '区市场监督管理局=source'],
  ['图片由植物园提供', '植物园=provider'],
  ['本版图片由区文旅局提供', '区文旅局=provider'],
  ['(刘坤)', '刘坤'],
  ['□ 刘坤', '刘坤'],
  ['作者 刘坤', '刘坤=reporter'],
  ['责任编辑 刘坤', '刘坤=editor'],
  ['责任编辑 刘坤 校对 王芳', '刘坤=editor, 王芳=editor'],
  ['编辑:刘坤 校对:王芳 审校:李建国', '刘坤=editor, 王芳=editor, 李建国=editor'],
  ['责编/刘坤 美编/王芳', '刘坤=editor, 王芳=editor'],
  ['记者 买买提·艾力', '买买提·艾力=reporter'],
]

const NONE = [
  '社区食堂开进家门口的第一天',
  '记者节',
  '记者手记',
  '记者调查',
  '本报记者从区民政局了解到,服务点已经开放',
  '供稿单位名单公布如下',
  '图书馆里的灯',
  '摄影展开幕了吗?',
  '会议强调,要抓好落实。',
  '',
  '()',
]

for (const [form, expected] of FORMS) {
  test(`${form} is a credit`, () => assert.equal(told(readCredits(form)), expected))
}

for (const text of NONE) {
  test(`${text === '' ? 'nothing' : text} names nobody with a role`, () => {
    assert.equal(readCredits(text)?.some(({ roles }) => roles.length > 0) ?? false, false)
  })
}

test('a line that is longer than lists of names are is no credit', () => {
  assert.equal(readCredits(`记者 ${'刘坤 '.repeat(20)}`)?.length, 20)
  assert.equal(readCredits(`记者 ${'刘坤 '.repeat(40)}`), null)
})
