import { article, cell, page, picture, text, title, type ComposedPage } from './page.ts'
import { paragraphs, type Gold } from './texts.ts'

const halves = ({ paras, ...rest }: Gold): [Gold, Gold] => {
  const half = Math.ceil(paras.length / 2)
  return [{ ...rest, paras: paras.slice(0, half) }, { paras: paras.slice(half) }]
}

/** A headline that runs downwards at the right of its columns, and one at the left. */
function verticalHeadline(): ComposedPage {
  const one = article(1, '老街新巷飘书香', { lengths: [4, 5, 4, 5], byline: '本报记者 沈知秋' })
  const two = article(2, '河畔步道贯通十里', { lengths: [4, 5, 4] })
  const three = article(3, '暑期小课堂开讲', { lengths: [5, 4, 5] })
  const rows = [
    [cell(0, text(one), 'three'), cell(14, title(one, 'h1'), 'down')],
    [cell(12, title(two), 'down'), cell(0, text(two), 'three')],
    [cell(0, title(three) + cell(0, text(three), 'two'))],
  ]
  return page('vertical headline', rows, [one, two, three])
}

/** A headline at the left of its columns. */
function headlineLeft(): ComposedPage {
  const one = article(4, '旧厂房里办起工匠学堂', { lengths: [4, 5, 4, 5, 4, 4], byline: '本报记者 顾闻溪' })
  const two = article(5, '城市书房夜读灯火长明', { lengths: [4, 4, 5] })
  const three = article(6, '菜场升级后买菜更方便', { lengths: [3, 4] })
  const rows = [
    [cell(60, title(one, 'h1')), cell(0, text(one), 'two')],
    [cell(70, title(two)), cell(0, text(two), 'two')],
    [cell(0, title(three) + cell(0, text(three), 'three'))],
  ]
  return page('headline left', rows, [one, two, three])
}

/** A picture across the gutter of two columns, whose lines run around it; one that stands in a column. */
function aroundPicture(): ComposedPage {
  const one = article(7, '园艺师傅手把手教修枝', { lengths: [5, 6, 5, 6, 5, 6], byline: '本报记者 温予安' })
  const two = article(8, '邻里共享工具间启用', { lengths: [5, 5, 6] })
  const shape = (side: 'left' | 'right'): string =>
    `<i style="float:${side};height:30mm;width:0"></i><i style="float:${side};clear:${side};width:30mm;height:52mm"></i>`
  const [left, right] = halves(one)
  const over = picture('position:absolute;left:104mm;top:33mm;width:52mm;height:46mm')
  const rows = [
    [cell(0, title(one, 'h1'))],
    [cell(0, shape('right') + text(left)), cell(0, shape('left') + text(right)), over],
    [
      cell(
        0,
        title(two) + cell(0, picture('float:left;width:60mm;height:40mm;margin:2mm 4mm 1mm 0') + text(two), 'two'),
      ),
    ],
  ]
  return page('text around a picture', rows, [one, two])
}

/** A box inside an article's columns, with a title of its own. */
function boxInside(): ComposedPage {
  const one = article(9, '水上巴士开出早班航线', { lengths: [5, 4, 5, 4, 5, 4], byline: '本报记者 陆听松' })
  const box = article(10, '乘船小贴士', { lengths: [2, 2] })
  const three = article(11, '新图书车驶进校园', { lengths: [4, 4] })
  const [left, right] = halves(one)
  const rows = [
    [cell(0, title(one, 'h1'))],
    [cell(0, text(left)), cell(0, `${text(right)}<br><div class="box">${title(box)}${text(box)}</div>`)],
    [cell(0, title(three) + cell(0, text(three), 'three'))],
  ]
  return page('box inside', rows, [one, box, three])
}

/** Articles that go on on another page, and one that comes from another. */
function jumps(): ComposedPage {
  const one = article(12, '十五条小河完成清淤', { lengths: [4, 4, 3], byline: '本报记者 程望舒' })
  const two = article(13, '社区运动会周末开幕', { lengths: [4, 4] })
  const three = article(14, '旧书市集连开三天', { lengths: [3, 4, 3] })
  const four = article(24, '雨水花园建成开放', { lengths: [3, 4] })
  const onwards = (mark: string): string => `<p class="by" style="text-align:right">${mark}</p>`
  const rows = [
    [cell(0, title(one, 'h1') + cell(0, text(one) + onwards('（下转第4版）'), 'three'))],
    [
      cell(0, title(two) + cell(0, text(two) + onwards('下转02版》》'), 'two')),
      cell(0, `<p class="by">（上接第1版）</p>${title(three)}${cell(0, text(three), 'two')}`),
    ],
    [cell(0, title(four) + cell(0, text(four), 'three'))],
  ]
  return page('jumps', rows, [one, two, three, four])
}

/** A page of photographs: each with its caption, one title and a few words over all. */
function photographs(): ComposedPage {
  const intro = article(15, '春到滨江入画来', { lengths: [2] })
  const words = ['孩子们在草坡上放风筝。', '晨练的老人沿江边慢跑。', '新栽的樱花引来游人拍照。', '骑行者从桥下穿过。']
  const captions = words.map((each, at) => `${each}${paragraphs(40 + at, 1)[0]}（周砚摄）`)
  const shown = captions.map((caption) =>
    cell(0, `${picture('width:100%;height:80mm;margin-bottom:1mm')}<p class="cap">${caption}</p>`),
  )
  const centred = `<div style="text-align:center">${title(intro, 'h1')}</div>`
  const rows = [[cell(0, centred + text(intro))], shown.slice(0, 2), shown.slice(2)]
  return page('photo page', rows, [{ ...intro, paras: [...intro.paras, ...captions] }])
}

/** A tabloid page whose articles have columns of different widths, with a narrow column of briefs. */
function mixedWidths(): ComposedPage {
  const one = article(16, '地下空间变身艺术长廊', {
    lengths: [4, 5, 4],
    byline: '本报记者 许怀瑾',
    subhead: '——城市更新走访之三',
  })
  const two = article(17, '公交站亭装上避雨檐', { lengths: [3, 4, 3] })
  const briefs = ['读书月启动', '义诊进社区', '夜校招新生'].map((name, n) => article(18 + n, name, { lengths: [2] }))
  const three = article(22, '非遗传习所迎来新学徒', { lengths: [4, 4, 4, 4], kicker: '传承故事' })
  const brief = (each: Gold): string => `<div class="brief">${each.headline}</div>${text(each)}`
  const main = `${title(one, 'h1')}${cell(0, text(one), 'two')}<br>${title(two)}${cell(0, text(two), 'three')}`
  const rows = [
    [cell(190, main), cell(0, briefs.map(brief).join('<br>'))],
    [cell(0, title(three) + cell(0, text(three), 'three'))],
  ]
  return page('mixed widths', rows, [one, two, ...briefs, three])
}

/** A boxed notice, the editors' line, readings over characters, small text that runs down the edge, a spaced title with a shadow. */
function furniture(): ComposedPage {
  const one = article(26, '街角小剧场', { lengths: [4, 4, 3], byline: '本报记者 贺兰亭' })
  const two = article(27, '河道保洁船换新颜', { lengths: [4, 4] })
  const read = one.paras.map((each) => each.replaceAll('海棠', '<ruby>海棠<rt>hǎi táng</rt></ruby>'))
  const notice: Gold = { headline: '公告', paras: paragraphs(33, 2) }
  const shadowed = `<h1 style="letter-spacing:.6em;text-shadow:2px 2px #bbb">${one.headline}</h1>`
  const edge = '<div class="down fur" style="position:absolute;left:262mm;top:0">本版图片均由受访单位提供</div>'
  const rows = [
    [cell(0, shadowed + cell(0, text({ ...one, paras: read }), 'three')), edge],
    [cell(0, title(two) + cell(0, text(two), 'three'))],
    [cell(0, title(notice) + text(notice), 'box')],
    ['<div class="fur" style="position:fixed;bottom:6mm">责任编辑 秦岭 电话 66660000 邮箱 post@example.org</div>'],
  ]
  return page('furniture', rows, [one, two, notice])
}

/** A dropped capital, a byline above all columns, cross-heads in them under a subhead hardly larger than the text. */
function openings(): ComposedPage {
  const one = article(34, '轮渡码头留住旧时光', { lengths: [5, 4, 5, 4], byline: '本报记者 叶知微' })
  const two = article(35, '百年粮仓变身展馆', { subhead: '老砖墙一块没有换', lengths: [5, 5, 5] })
  const [first = '', ...others] = one.paras
  const dropped = `<p style="text-indent:0"><span style="float:left;font-size:38pt;line-height:42pt">${first[0]}</span>${first.slice(1)}</p>`
  const right = `<p class="by" style="text-align:right">${one.byline}</p>`
  const heads = ['屋顶不漏了', '夜里也开门']
  const [lead = '', ...parts] = two.paras
  const columns = [
    `<p>${lead}</p>`,
    ...parts.map((each, at) => `<h4 style="text-align:center">${heads[at]}</h4><p>${each}</p>`),
  ]
  const rows = [
    [cell(0, title(one, 'h1') + right + cell(0, dropped + text({ paras: others }), 'three'))],
    [cell(0, title(two) + cell(0, columns.join(''), 'three'))],
  ]
  const paras = [lead, ...parts.flatMap((each, at) => [heads[at] ?? '', each])]
  return page('openings', rows, [one, { ...two, paras }])
}

const centred = (lines: readonly string[]): string =>
  lines.map((line) => `<p style="text-indent:0;text-align:center">${line}</p>`).join('')

/** Verse, a table without lines, things told after bullets with their givers to the right, a kicker over a larger body. */
function lists(): ComposedPage {
  const verse = ['雨停在屋檐', '猫醒在窗边', '一只纸船', '绕过三个水洼', '回到我手边']
  const stops = [
    ['渡口路', '3路'],
    ['老粮仓', '12路'],
    ['南山茶园', '7路'],
  ]
  const said = ['给盲道让一条路。', '让路灯早亮十分钟。']
  const poem: Gold = { headline: '雨后', paras: [verse.join('')] }
  const table: Gold = { headline: '新设站点', paras: stops.map((each) => each.join('')) }
  const voices: Gold = { headline: '大家的话', paras: said.flatMap((each, at) => [`●${each}`, `——读者“小舟${at}”`]) }
  const lead = article(36, '把桥修到家门口', { kicker: '社论', lengths: [6, 6, 6] })
  const cells = stops.map(
    ([stop, bus]) => `<p style="text-indent:0">${stop}<span style="float:right">${bus}</span></p>`,
  )
  const bullets = said.map((each, at) => `<p>●${each}</p><p style="text-align:right">——读者“小舟${at}”</p>`)
  const rows = [
    [
      cell(120, `${title(lead)}<div style="font-size:12pt;line-height:19pt">${text(lead)}</div>`),
      cell(0, title(poem) + centred(verse)),
    ],
    [cell(80, title(table) + cells.join(''), 'box'), cell(0, title(voices) + bullets.join(''))],
  ]
  return page('lists', rows, [lead, poem, table, voices])
}

/** A headline printed on a picture; columns with narrow gutters under a byline in the middle; text set ragged; words before what is told of them. */
function loose(): ComposedPage {
  const one = article(37, '一江春水向东流', { kicker: '周末去哪儿', lengths: [4, 4, 4] })
  const two = article(38, '夜航船里听评书', { byline: '本报记者 方既白', lengths: [5, 4, 5, 4] })
  const three = article(39, '我的菜园', { lengths: [4, 4] })
  const days = [
    ['渡口', '三月下旬'],
    ['茶园', '四月上旬到中旬'],
    ['梅林', '二月'],
  ]
  const four: Gold = { headline: '花期', paras: days.map((each) => each.join('')) }
  const on = `<div style="position:absolute;left:8mm;top:8mm">${title(one, 'h1')}</div>`
  const middle = `<p style="text-align:center;text-indent:0">${two.byline}</p>`
  const lines = days.map(([where, when]) => `<p style="text-indent:0"><b>${where}</b>　${when}</p>`)
  const narrow = `<div style="column-count:5;column-gap:3.4mm">${text({ paras: two.paras })}</div>`
  const rows = [
    [`<div style="position:relative">${picture('width:260mm;height:60mm')}${on}</div>`],
    [cell(0, text(one), 'three')],
    [cell(0, title(two) + middle + narrow)],
    [
      cell(150, `${title(three)}<div class="two" style="text-align:left">${text(three)}</div>`),
      cell(0, title(four) + lines.join(''), 'box'),
    ],
  ]
  return page('loose', rows, [one, two, three, four])
}

/** Makers of all composed pages. */
export const COMPOSED: readonly (() => ComposedPage)[] = [
  verticalHeadline,
  headlineLeft,
  aroundPicture,
  boxInside,
  jumps,
  photographs,
  mixedWidths,
  furniture,
  openings,
  lists,
  loose,
]
