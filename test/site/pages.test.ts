import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import { REQUIRED_FILES } from '../../src/publish/site-check.ts'
import { emptyArchive, fixtureArchive, HOSTILE } from './fixture.ts'
import { linkProblems } from './links.ts'
import { htmlFiles, KINDS, renderPrinted, renderToTemp, visibleText } from './render.ts'
import type { Rendered } from './render.ts'

/** Printed headlines are not shortened, so a title may be long. Everything else is the recommended set. */
const RULES = { 'long-title': 'off' } as const

describe('the rendered site', () => {
  let site: Rendered
  let prefixed: Rendered
  let empty: Rendered
  let printed: Rendered

  before(async () => {
    site = await renderToTemp(fixtureArchive(), '/')
    prefixed = await renderToTemp(fixtureArchive(), '/archive/x/', 'https://example.org')
    empty = await renderToTemp(emptyArchive(), '/')
    printed = await renderPrinted(fixtureArchive())
  })
  after(() => [site, prefixed, empty, printed].forEach((each) => each?.remove()))

  const page = (kind: string): string => {
    const html = site.files.get(KINDS[kind] ?? '')
    assert.ok(html, kind)
    return html
  }

  it('has a page of every kind', () => {
    for (const kind of Object.keys(KINDS)) page(kind)
  })

  it('is valid HTML on every page', async () => {
    const validator = new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:recommended'], rules: RULES }))
    const problems: string[] = []
    for (const [file, html] of [site, empty, printed].flatMap(htmlFiles)) {
      const { results } = await validator.validateString(html, file)
      for (const { messages } of results)
        for (const { line, ruleId, message } of messages) problems.push(`${file}:${line} ${ruleId} ${message}`)
    }
    assert.deepEqual(problems, [])
    assert.ok(htmlFiles(site).length > 40)
  })

  it('has no dead link, none out of its prefix, none to another host', () => {
    assert.deepEqual(linkProblems(site), [])
    assert.deepEqual(linkProblems(empty), [])
    assert.deepEqual(linkProblems(prefixed, 'https://example.org'), [])
  })

  it('has no inline script, style or handler, and a policy on every page', () => {
    for (const [file, html] of htmlFiles(site)) {
      assert.doesNotMatch(html, /<style|<[^>]+\s(?:style|on[a-z]+)=/i, file)
      assert.doesNotMatch(html, /<script(?![^>]*\ssrc=)(?! type="application\/ld\+json">)/i, file)
      assert.match(html, /<meta http-equiv="Content-Security-Policy"/, file)
    }
  })

  it('shows hostile text literally wherever it stands', () => {
    for (const kind of ['hostile', 'month', 'chronicle', 'chronicleYear'])
      assert.ok(visibleText(page(kind)).includes(HOSTILE), kind)
    const body = visibleText(page('hostile'))
    assert.ok(body.includes(`${HOSTILE} {{ x }}<b> 到场。`))
    assert.ok(body.includes('11. 数字开头') && body.includes('# 不是标题'))
    for (const [file, html] of htmlFiles(site)) assert.ok(!html.includes('<script>alert'), file)
  })

  it('marks an inferred day on every kind of page that shows one', () => {
    const kinds = [
      'home',
      'year',
      'month',
      'issue',
      'page',
      'article',
      'untitled',
      'leader',
      'reporter',
      'people',
      'eventDay',
      'chronicle',
      'chronicleYear',
    ]
    for (const kind of kinds) {
      const html = page(kind)
      const marked = /class="inf"[^>]*>[^<]*22日|class="est"[^>]*aria-label="5月22日[^"]*推定/.test(html)
      assert.ok(marked, kind)
      assert.match(html, /推定|据文意推断/, kind)
    }
    const plain = /<time datetime="2023-05-22">|<span>2023年5月22日/
    for (const [file, html] of htmlFiles(site)) assert.doesNotMatch(html, plain, file)
  })

  it('shows a bounded day as a bound and an unknown one as unknown', () => {
    assert.match(page('bounded'), /<span class="inf">不早于2023年6月1日<\/span><span>（据文意推断）<\/span>/)
    assert.match(page('undated'), /出版日期不详/)
    assert.doesNotMatch(page('undated'), /<h1[^>]*>\s*<time/)
  })

  it('lists the evidence of an inferred day', () => {
    const text = visibleText(page('article'))
    assert.ok(text.includes('推定为2023年5月22日星期一'))
    assert.ok(text.includes('2023年5月10日至14日，出版不早于此') && text.includes('全市运动会'))
    assert.ok(text.includes('原稿第30行'))
  })

  it('marks the inferred month of the line beside the text too', () => {
    assert.match(page('article'), /class="rail"[^>]*>柳河文库　二〇二三年五月（推定）　第一版　/)
  })

  it('links names in the text once a paragraph and puts the dateline first', () => {
    const html = page('article')
    assert.match(html, /<p id="p1"><b class="dl">本报讯<\/b>　5月18日下午/)
    assert.equal([...html.matchAll(/<a class="nb" href="\/leaders\/lin-xiaochuan\/">林晓川<\/a>/g)].length, 1)
    assert.match(html, /<a class="nb" href="\/people\/#he-ping">何平<\/a>/)
    assert.match(html, /<h2>先易后难<\/h2>/)
    assert.match(html, /河水清清<br>\n两岸青青/)
  })

  it('says the dateline at most once in a description', () => {
    const described = (html: string): string => /name="description" content="([^"]*)"/.exec(html)?.[1] ?? ''
    assert.match(described(page('article')), /^2023年5月22日（推定），第01版，记者 方一鸣，.*。5月18日下午，/)
    const unsigned = site.files.get('2023/05/08/01-02/index.html') ?? ''
    assert.equal(described(unsigned), '2023年5月8日，第01版，本报讯。河边新修的步道昨日开放，沿线居民前来散步。')
    assert.match(site.files.get('feed.xml') ?? '', /本报讯。河边/)
  })

  it('lays a page without a scan out as text: every article in full, headlines lead to their pages', () => {
    const html = page('page')
    const articles = [...html.matchAll(/<article class="pa[^]*?<\/article>/g)].map(([each]) => each)
    assert.equal(articles.length, 2)
    assert.match(
      articles[0]!,
      /<p class="kick">打造“水清岸绿的城区”<\/p>\s*<h2><a class="hl" href="\/2023\/05\/22\/01-01\/">/,
    )
    const text = visibleText(articles[0]!)
    for (const part of [
      '四个街道先行试点',
      '记者 方一鸣',
      '来源：柳河融媒',
      '步道开放首日。（苏禾 摄）',
      '欧阳静参加调研。',
    ])
      assert.ok(text.includes(part), part)
    assert.match(articles[0]!, /<h3>先易后难<\/h3>/)
    assert.match(articles[0]!, /<p class="ls">河水清清<br>两岸青青<\/p>/)
    assert.match(html, /<a href="#a2">〔无题〕/)
    assert.match(
      site.files.get('2023/05/08/01/index.html') ?? '',
      /<a href="\/2023\/05\/08\/02\/"><span class="full">第02版<\/span><span class="no" aria-hidden="true">02<\/span><small>副刊/,
    )
    const hostile = site.files.get('2023/05/15/01/index.html') ?? ''
    assert.ok(visibleText(hostile).includes(`${HOSTILE} {{ x }}<b> 到场。`))
  })

  it('shows that a headline is ours', () => {
    const heading = /<h1 class="ours">[^]*?<\/h1>/.exec(page('untitled'))?.[0] ?? ''
    assert.equal(visibleText(heading), '〔无题〕区委书记林晓川看望环卫工人')
  })

  it('has one h1, a main landmark, a skip link and its language on every page', () => {
    for (const [file, html] of htmlFiles(site)) {
      assert.equal([...html.matchAll(/<h1[\s>]/g)].length, 1, file)
      assert.match(html, /<html lang="zh-Hans">/, file)
      assert.match(html, /<main /, file)
      if (!html.includes('http-equiv="refresh"')) assert.match(html, /<a class="skip" href="#main">/, file)
    }
  })

  it('keeps the contract with the script of the search page', () => {
    const html = page('search')
    for (const id of ['search-form', 'q', 'search-status', 'search-results', 'search-more']) {
      assert.match(html, new RegExp(`id="${id}"`))
    }
    assert.match(html, /<main[^>]* data-base="\/"/)
    assert.match(html, /<noscript>/)
    assert.match(prefixed.files.get('search/index.html') ?? '', /data-base="\/archive\/x\/"/)
  })

  it('gives canonical addresses when the site has one', () => {
    const html = prefixed.files.get(KINDS['article'] ?? '') ?? ''
    assert.match(html, /<link rel="canonical" href="https:\/\/example.org\/archive\/x\/2023\/05\/22\/01-01\/">/)
    assert.doesNotMatch(page('article'), /rel="canonical"/)
  })

  it('sends old addresses on', () => {
    assert.match(page('redirect'), /http-equiv="refresh" content="0; url=\/2023\/05\/22\/01-01\/"/)
    assert.match(prefixed.files.get('_redirects') ?? '', /^\/archive\/x\/undated\/attic\/01-01\/ \/archive\/x\/2023/m)
  })

  it('tells when the address of the site is not known or none', async () => {
    assert.deepEqual(
      site.messages.map(({ rule, severity }) => [rule, severity]),
      [['site-url-missing', 'info']],
    )
    assert.deepEqual(prefixed.messages, [])
    const bad = await renderToTemp(emptyArchive(), '/', 'not an address')
    bad.remove()
    assert.deepEqual(
      bad.messages.map(({ rule, severity }) => [rule, severity]),
      [['site-url-form', 'error']],
    )
    for (const [base, rules] of [
      ['/', ['site-url-form']],
      ['/news/', []],
    ] as const) {
      const pathed = await renderToTemp(emptyArchive(), base, 'https://example.org/news')
      pathed.remove()
      assert.deepEqual(
        pathed.messages.map(({ rule }) => rule),
        rules,
        base,
      )
    }
  })

  it('is sensible without a single article', () => {
    assert.match(empty.files.get('index.html') ?? '', /尚未收入任何一期/)
    assert.equal(empty.files.get('data/articles.jsonl'), '')
  })

  it('says how many days of the statistics are inferred', () => {
    const inferred = fixtureArchive().articles.filter(
      ({ article: { date, dateStatus } }) => date && dateStatus !== 'given',
    )
    const [, count] = /其中(\d+)篇的出版日为推定/.exec(visibleText(page('stats'))) ?? []
    assert.equal(Number(count), inferred.length)
  })

  it('shows the days of issue that the archive lacks, in words too', () => {
    assert.match(page('year'), /<span class="gap">\d+<span class="vh">，缺期<\/span><\/span>/)
    assert.match(page('year'), /缺期（馆中未收）/)
    assert.match(visibleText(page('year')), /1月2日，星期一/)
    assert.match(visibleText(page('month')), /5月1日，星期一　缺期：按刊期应出，馆中未见/)
    assert.doesNotMatch(visibleText(site.files.get('2022/index.html') ?? ''), /缺期/)
  })

  it('is required to hold every file that a site without articles has, but for pages that all pages link to', () => {
    const home = empty.files.get('index.html') ?? ''
    const linked = new Set([...home.matchAll(/href="\/(\w+\/)"/g)].map(([, folder]) => `${folder}index.html`))
    assert.ok(linked.has('people/index.html'))
    const made = [...empty.files.keys()].filter((file) => !/^assets\/search-part-/.test(file) && !linked.has(file))
    const required = REQUIRED_FILES.filter((file) => !/^(?:pagefind|search\/data)\//.test(file))
    assert.deepEqual([...required].sort(), made.sort())
  })
})
