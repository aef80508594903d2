import { article, cell, page, picture, text, title, type ComposedPage } from './page.ts'
import type { Gold } from './texts.ts'

/** Words under, over and beside photographs of one story; a picture below an article that says nothing of its maker. */
function captions(): ComposedPage {
  const words = ['孩子们在草坡上放风筝。', '晨练的老人沿江边慢跑。', '骑行者从桥下穿过。']
  const story: Gold = { headline: '江畔三月', paras: words }
  const one = article(41, '老码头改成书院', { lengths: [4, 4, 4], byline: '本报记者 沈知秋' })
  const shown = '书院门前的石阶。'
  const cap = (at: number, style = ''): string => `<p class="cap" style="${style}">${words[at]}</p>`
  const wide = picture('width:100%;height:60mm;margin-bottom:1mm')
  const rows = [
    [cell(0, `<div style="text-align:center">${title(story, 'h1')}</div>`)],
    [cell(150, wide + cap(0)), cell(0, cap(1) + wide)],
    [cell(60, cap(2, 'padding-top:20mm;text-align:right')), cell(0, wide)],
    [cell(0, title(one, 'h2') + cell(0, text(one), 'three'))],
    [cell(150, `${picture('width:100%;height:40mm;margin-bottom:1mm')}<p class="cap">${shown}</p>`)],
  ]
  return page('captions', rows, [story, { ...one, paras: [...one.paras, shown] }])
}

/** The editors' note in a box under a headline, a large first character over three lines, words of the text between two lines. */
function notes(): ComposedPage {
  const one = article(44, '十年护林人', { lengths: [2, 4, 4, 4], byline: '本报记者 顾闻溪' })
  const [told = '', first = '', second = '', third = ''] = one.paras
  const note = `编者按：${told}`
  const dropped = `<p style="text-indent:0"><span style="float:left;font-size:36pt;line-height:40pt">${first[0]}</span>${first.slice(1)}</p>`
  const line = 'border:solid #000;border-width:1pt 0'
  const quote = `<div style="${line};margin:3mm 0;padding:2mm;text-align:center;font:14pt/20pt sans-serif">山绿了，人就不走了</div>`
  const rows = [
    [cell(0, title(one, 'h1'))],
    [cell(0, `<p style="text-indent:0;font-size:9pt">${note}</p>`, 'box')],
    [
      cell(0, `<p class="by">${one.byline}</p>${dropped}`),
      cell(0, text({ paras: [second] }) + quote),
      cell(0, text({ paras: [third] })),
    ],
  ]
  return page('notes', rows, [{ ...one, paras: [note, first, second, third, '山绿了，人就不走了'] }])
}

/** A headline under its kicker left of its text, the next one right of its own; a byline at the right over three columns; a head over briefs. */
function sides(): ComposedPage {
  const one = article(46, '菜园搬上屋顶', { kicker: '走进街坊', subhead: '九十户人家合种一片绿', lengths: [2, 2] })
  const two = article(47, '小河变清了', { lengths: [3, 3, 4] })
  const three = article(48, '旧书摊又开张', { byline: '本报记者 方既白', lengths: [4, 4, 4] })
  const briefs = ['义诊进社区', '夜校招新生', '读书月启动'].map((name, n) =>
    article(50 + n, name, { lengths: [2], ...(n === 0 ? { kicker: '要闻速递' } : {}) }),
  )
  const right = `<p class="by" style="text-align:right">${three.byline}</p>`
  const head = '<div style="border:solid #000;border-width:2pt 0 1pt;font:bold 13pt/2 sans-serif">要闻速递</div>'
  const rows = [
    [cell(60, `<h3>${one.kicker}</h3><h1>${one.headline}</h1><h3>${one.subhead}</h3>`), cell(0, text(one), 'three')],
    [cell(0, text(two), 'three'), cell(60, title(two))],
    [cell(0, title(three) + right + cell(0, text({ paras: three.paras }), 'three'))],
    [cell(0, head)],
    briefs.map((each) => cell(0, `<div class="brief">${each.headline}</div>${text(each)}`)),
  ]
  return page('sides', rows, [one, two, three, ...briefs])
}

/** Names of columns set larger than the headlines below and beside them; a kicker at the left of a headline in the middle. */
function columns(): ComposedPage {
  const one = article(54, '老街里的修表铺', { kicker: '街巷志', lengths: [4, 4, 4] })
  const two = article(55, '种一片会结果的林子', { kicker: '田野课堂', lengths: [4, 4] })
  const three = article(56, '船歌唱到省城去', { kicker: '特别报道', byline: '本报记者 温予安', lengths: [4, 4, 4] })
  const name = (words: string): string => `<div style="font:bold 30pt/1.3 sans-serif;margin-right:5mm">${words}</div>`
  const rows = [
    [cell(0, name(one.kicker ?? '') + `<h2>${one.headline}</h2>` + cell(0, text(one), 'three'))],
    [
      cell(
        0,
        `<div style="display:flex;align-items:center">${name('田野<br>课堂')}<h2>${two.headline}</h2></div>${cell(0, text(two), 'two')}`,
      ),
    ],
    [
      cell(
        0,
        `<h3>${three.kicker}</h3><h1 style="text-align:center">${three.headline}</h1>${cell(0, text(three), 'three')}`,
      ),
    ],
  ]
  return page('columns', rows, [one, two, three])
}

/** Bodies and people honoured, in two columns under heads over both; a table beside lines of a text that end early. */
function rolls(): ComposedPage {
  const bodies = ['东湖街道办事处', '老粮仓展览馆', '区少年宫航模队', '云岭镇卫生院', '柳湾社区居委会', '南山茶场']
  const days = [
    ['渡口专线', '6:00', '21:30'],
    ['校园专线', '7:00', '18:30'],
    ['夜间专线', '22:00', '0:30'],
  ]
  const told = '本报讯　经过推荐和公示，本年度志愿服务先进名单日前揭晓，现予公布。'
  const head = '先进集体'
  const one: Gold = { headline: '志愿服务先进名单揭晓', paras: [told.slice(4), head, bodies.join('')] }
  const two = article(57, '雨巷新铺青石板', { lengths: [4, 4] })
  const three: Gold = { headline: '班次调整', paras: days.map((each) => each.join('')) }
  const list = (some: readonly string[]): string =>
    cell(0, some.map((each) => `<p style="text-indent:0">${each}</p>`).join(''))
  const line = (cells: readonly string[]): string =>
    `<div style="display:flex">${cells.map((each) => `<span style="width:22mm">${each}</span>`).join('')}</div>`
  const inner = `${title(one)}<p>${told}</p><p style="text-indent:0;text-align:center;font:bold 11pt/2 &quot;Noto Sans CJK SC&quot;">${head}</p>`
  const rows = [
    [
      cell(0, `${inner}<div style="display:flex">${list(bodies.slice(0, 3))}${list(bodies.slice(3))}</div>`),
      cell(130, title(two) + cell(0, text(two), 'two')),
    ],
    [cell(150, text({ paras: [] })), cell(0, title(three) + days.map(line).join(''))],
  ]
  return page('rolls', rows, [one, two, three])
}

/** Makers of pages with words beside the text of an article. */
export const ASIDES = [captions, notes, sides, columns, rolls]
