import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { htmlPage } from '../../../src/intake/html.ts'
import { unpacksWithinBounds } from '../../../src/intake/zip.ts'

const BODY = '社区花园里来了一群爱种树的孩子，他们浇水松土，给每棵树挂上自己写的名牌。'
const roles = (html: string) => htmlPage(html).layout.lines.map(({ role }) => role)

describe('text out of e-paper pages', () => {
  it('takes titles by tags, leaves menus, scripts and hidden parts outside', () => {
    const html = `<title>试验报</title><script>alert(1)</script><nav><a>首页</a></nav><main><h1>孩子们种树</h1><p>${BODY}</p><p style="display: none">看不见</p></main>`
    assert.equal(htmlPage(html).text, `孩子们种树\n${BODY}\n`)
  })

  it('takes titles, kickers and authors by the names of classes', () => {
    const html = `<div><div class="yinti">春天里的事</div><div class="biaoti">孩子们种树</div><div class="author">本报记者 王小树</div><div id="ozoom">${BODY}<br>${BODY}</div></div>`
    assert.deepEqual(roles(html), ['kicker', 'headline', 'byline', undefined, undefined])
  })

  it('parts several articles of a page', () => {
    const html = `<h2>孩子们种树</h2><p>${BODY}</p><h2>又见白鹭</h2><p>${BODY}</p>`
    assert.equal(htmlPage(html).text, `孩子们种树\n${BODY}\n\n又见白鹭\n${BODY}\n`)
  })

  it('loses nothing that stands beside blocks, and knows whose words it is', () => {
    const html = `<div><h3>孩子们种树</h3><span class="author">记者 王小树</span><div>${BODY}</div>又及：花开了。<p>${BODY}</p></div>`
    assert.equal(htmlPage(html).text, `孩子们种树\n记者 王小树\n${BODY}\n又及：花开了。\n${BODY}\n`)
    assert.equal(roles(html)[1], 'byline')
  })

  it('tells cross-heads by their rank, lines of a title by the headline beside them, and an article below a rule', () => {
    const ranked = `<h1>孩子们种树</h1><p>${BODY}</p><h2>浇水的人</h2><p>${BODY}</p>`
    assert.deepEqual(roles(ranked), ['headline', undefined, 'crosshead', undefined])
    const block = `<h4>春天里的事</h4><h3>孩子们种树</h3><h5>他们给树挂名牌</h5><p>${BODY}</p>`
    assert.deepEqual(roles(block), ['kicker', 'headline', 'subhead', undefined])
    const ruled = `<div><b>孩子们种树</b></div><div>${BODY}</div><hr><div><b>又见白鹭</b></div><div>${BODY}</div>`
    assert.equal(htmlPage(ruled).text, `孩子们种树\n${BODY}\n\n又见白鹭\n${BODY}\n`)
  })

  it('keeps of a website’s own line who wrote the article and where it is from', () => {
    const line = '<div>2022-05-06 08:30 来源：滨江报 作者：王小树 字号：大 中 小 浏览：35次</div>'
    const html = `<h1>孩子们种树</h1>${line}<p>${BODY}</p><p>2022-05-06 那天，来源：天上的雨。</p>`
    assert.equal(htmlPage(html).text.split('\n')[1], '来源：滨江报 作者：王小树')
    assert.equal(htmlPage(html).text.split('\n')[3], '2022-05-06 那天，来源：天上的雨。')
    assert.equal(roles(html)[1], 'byline')
  })

  it('stands deep nesting and entities of a file’s own', () => {
    assert.equal(typeof htmlPage('<div>'.repeat(20_000)).text, 'string')
    assert.doesNotMatch(htmlPage('<!DOCTYPE x [<!ENTITY a "没有">]><p>&a;</p>').text, /没有/)
  })

  it('keeps readings over characters out of the text', () => {
    const { text } = htmlPage('<h1>滨江</h1><p><ruby>鹭<rp>(</rp><rt>lù</rt><rp>)</rp></ruby>来了，孩子们都去看。</p>')
    assert.equal(text, '滨江\n鹭来了，孩子们都去看。\n')
  })
})

describe('bounds of ZIP files', () => {
  it('refuses what is no ZIP', () => {
    assert.equal(unpacksWithinBounds(new Uint8Array([0x50, 0x4b, 3, 4])), false)
  })
})
