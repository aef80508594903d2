import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { openSourceReader } from '../../../src/intake/intake.ts'

const [ONE, TWO] = [
  '清晨的江边，白鹭三三两两落在浅滩上，路过的人都放轻了脚步，不少孩子举着望远镜。',
  '旧厂房里办起了学堂，工匠手把手教年轻人刨木头，一天下来只做成了一只小板凳。',
]
const MENU = '<tr><td><a href="node_2.htm">第01版：要闻</a></td><td><a href="node_3.htm">第02版</a></td></tr>'
const DATA = { page: { list: [{ title: '滨江又见白鹭', author: '王芳', content: `<p>${ONE}</p><p>${TWO}</p>` }] } }

/** Pages of e-papers in the forms that their systems have, and what is read of each: roles and texts. */
const PAGES: Readonly<Record<string, [html: string | Buffer, read: string]>> = {
  'an article in tables, its title told by the page alone': [
    `<title>滨江报-滨江又见白鹭</title><table>${MENU}</table><table><tr><td align="center">滨江又见白鹭</td></tr><tr><td>本报记者 王芳</td></tr></table><div id="ozoom"><founder-content><P>　　${ONE}</P><P>　　${TWO}</P></founder-content></div>`,
    `headline 滨江又见白鹭|本报记者 王芳|${ONE}|${TWO}`,
  ],
  'a page of links with an image map': [
    `<map name="m"><area coords="1,1,9,9" href="content_1.htm"></map><img usemap="#m" src="http://example.org/p.jpg"><ul id="titleList"><li><a href="content_1.htm">滨江又见白鹭</a></li><li><a href="content_2.htm">学堂开张</a></li></ul>`,
    'headline 滨江又见白鹭|headline 学堂开张',
  ],
  'a list of articles on one page': [
    `<div class="nav"><a href="/">首页</a></div>${[ONE, TWO].map((text, at) => `<div class="article"><h2>第${at + 1}篇的题目</h2><p class="author">王芳</p><p>${text}</p></div>`).join('')}<div class="footer">版权所有</div>`,
    `headline 第1篇的题目|byline 王芳|${ONE}||headline 第2篇的题目|byline 王芳|${TWO}`,
  ],
  'data in a script': [
    `<div id="app"></div><script>window.data = ${JSON.stringify(DATA)};</script>`,
    `headline 滨江又见白鹭|byline 作者 王芳|paragraph ${ONE}|paragraph ${TWO}`,
  ],
  'lines parted by breaks alone, in GBK': [
    Buffer.concat([
      Buffer.from('<meta charset="gbk"><h1>'),
      Buffer.from([0xb0, 0xd7, 0xf0, 0xd8]),
      Buffer.from('</h1><div id="zoom">'),
      Buffer.from([0xbd, 0xad, 0xb1, 0xdf, 0xa1, 0xa3]),
      Buffer.from('<br><br>'),
      Buffer.from([0xb9, 0xc2, 0xb5, 0xba, 0xa1, 0xa3]),
      Buffer.from('</div>'),
    ]),
    'headline 白鹭|江边。|孤岛。',
  ],
}

describe('house styles of e-papers', () => {
  const reader = openSourceReader()
  after(() => reader.close())
  for (const [name, [html, wanted]] of Object.entries(PAGES))
    it(`are read by their structure: ${name}`, async () => {
      const { pages } = await reader.read({ file: '01.html', bytes: new Uint8Array(Buffer.from(html)), sha256: '' })
      const roles = new Map(pages[0]?.layout.lines.map(({ line, role }) => [line, role]))
      const lines = (pages[0]?.text ?? '').trimEnd().split('\n')
      assert.equal(lines.map((text, at) => `${roles.get(at + 1) ?? ''} ${text}`.trim()).join('|'), wanted)
    })

  it('hold no text of frames: the frames are the pages', async () => {
    const bytes = Buffer.from('<frameset><frame src="a.htm"><noframes>浏览器不支持框架</noframes></frameset>')
    const { messages } = await reader.read({ file: '01.html', bytes, sha256: '' })
    assert.deepEqual(
      messages.map(({ rule }) => rule),
      ['intake-refused'],
    )
  })
})
