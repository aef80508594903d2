import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { blocksOf } from '../../../src/blocks/blocks.ts'
import { groupArticles } from '../../../src/articles/group.ts'
import { factsOf } from '../../../src/facts/facts.ts'
import type { Finding } from '../../../src/facts/finding.ts'
import { inferIssueDate, statedIssueDate } from '../../../src/facts/issue-date.ts'
import type { Rhythm } from '../../../src/model/site.ts'
import { readLines } from '../../../src/read/lines.ts'
import { context, findingsIn } from './look.ts'

const MONDAYS: Rhythm = { every: 'week', weekday: 1 }
const SEED = path.resolve(import.meta.dirname, '../../cases/seed-page/raw/undated-xuhui/01.txt')

/** The findings of every article of the real page. */
function seedFindings(): Finding[][] {
  const lines = readLines(readFileSync(SEED), 'raw/undated-xuhui/01.txt').value
  const { articles } = groupArticles(blocksOf(lines, { columns: new Set() }))
  return articles.map((draft) => factsOf(draft, context).findings)
}

const UNKNOWN = { status: 'unknown', evidence: [] }

test('the whole real page gives its Monday, with the clues as evidence', () => {
  assert.deepEqual(inferIssueDate(seedFindings().flat(), MONDAYS), {
    date: '2021-11-22',
    status: 'inferred',
    edtf: '2021-11-22?',
    evidence: [
      { text: '党的十九届六中全会', line: 26, says: '2021-11-08/2021-11-11 起' },
      { text: '上海市区和乡镇两级人大代表换届选举投票日', line: 5, says: '2016-11-16 或 2021-11-16' },
      { text: '11月18日下午', line: 15, says: '不早于 2021-11-18；其后第一个星期一是 2021-11-22' },
    ],
  })
})

test('its first article alone stays undecided between 2016 and 2021', () => {
  const [first = []] = seedFindings()
  assert.deepEqual(inferIssueDate(first, MONDAYS), UNKNOWN)
  const election = first.find((finding) => finding.kind === 'event')
  assert.deepEqual(election?.dates, ['2016-11-16', '2021-11-16'])
})

test('no article of it alone dates the page', () => {
  for (const findings of seedFindings()) assert.deepEqual(inferIssueDate(findings, MONDAYS), UNKNOWN)
})

test('without a rhythm the day is only bounded', () => {
  const { date, edtf, status } = inferIssueDate(seedFindings().flat(), undefined)
  assert.deepEqual({ date, edtf, status }, { date: undefined, edtf: '2021-11-18/..', status: 'inferred' })
})

test('a daily comes out the day after, a weekly on its next weekday', () => {
  const findings = seedFindings().flat()
  assert.equal(inferIssueDate(findings, { every: 'day' }).date, '2021-11-19')
  assert.equal(inferIssueDate(findings, { every: 'week', weekday: 5 }).date, '2021-11-19')
  assert.equal(inferIssueDate(findings, { every: 'week', weekday: 4 }).date, '2021-11-25')
})

test('days to come do not move the issue', () => {
  const text = ['11月16日是上海市区和乡镇两级人大代表换届选举投票日。', '11月17日,会议学习党的十九届六中全会精神。']
  const coming = '展览将于11月25日开幕。'
  assert.equal(inferIssueDate(findingsIn(text), MONDAYS).date, '2021-11-22')
  assert.equal(inferIssueDate(findingsIn([...text, coming]), MONDAYS).date, '2021-11-22')
})

test('a printed year that is later than the one inferred refuses it, an earlier one proves nothing', () => {
  const text = ['11月16日是上海市区和乡镇两级人大代表换届选举投票日。', '11月17日,会议学习党的十九届六中全会精神。']
  assert.equal(inferIssueDate(findingsIn([...text, '2022年3月5日,书房开放。']), MONDAYS).status, 'unknown')
  assert.equal(inferIssueDate(findingsIn([...text, '2022年3月,书房开放。']), MONDAYS).status, 'unknown')
  assert.equal(inferIssueDate(findingsIn([...text, '2019年3月,书房开放。']), MONDAYS).date, '2021-11-22')
  assert.equal(inferIssueDate(findingsIn(['11月17日,书房开放,2021年10月动工。']), MONDAYS).status, 'unknown')
})

test('days of last year and by the moon do not disturb the year', () => {
  const text = ['11月16日是上海市区和乡镇两级人大代表换届选举投票日。', '11月17日,会议学习党的十九届六中全会精神。']
  const others = '去年6月1日动工,农历九月九日完工,每年5月4日开放。'
  assert.equal(inferIssueDate(findingsIn([...text, others]), MONDAYS).date, '2021-11-22')
})

test('papers that come out otherwise than weekly', () => {
  const findings = seedFindings().flat()
  assert.equal(inferIssueDate(findings, { every: 'week', weekday: [2, 5] }).date, '2021-11-19')
  assert.equal(inferIssueDate(findings, { every: 'month', days: [1, 15] }).date, '2021-12-01')
  assert.equal(inferIssueDate(findings, { every: 'fortnight', since: '2021-11-08' }).date, '2021-11-22')
  assert.equal(inferIssueDate(findings, { every: 'week' }).edtf, '2021-11-18/..')
  assert.match(
    inferIssueDate(findings, { every: 'week', weekday: [2, 5] }).evidence.at(-1)?.says ?? '',
    /其后第一个出版日是 2021-11-19/,
  )
})

test('a page that tells of no day stays unknown', () => {
  assert.deepEqual(inferIssueDate(findingsIn(['居民们围坐在一起拉家常。']), MONDAYS), UNKNOWN)
  assert.deepEqual(inferIssueDate([], MONDAYS), UNKNOWN)
})

test('a stated day is taken as it is: sure, in doubt, of several days, open to what comes after; nothing else is a day', () => {
  const told = (edtf: string) => {
    const { date, status, edtf: own } = statedIssueDate(edtf) ?? {}
    return [status, date, own]
  }
  assert.deepEqual(told('2021-11-22'), ['given', '2021-11-22', undefined])
  assert.deepEqual(told('2021-11-22?'), ['inferred', '2021-11-22', '2021-11-22?'])
  assert.deepEqual(told('2021-11-22/2021-11-23'), ['given', '2021-11-22', '2021-11-22/2021-11-23'])
  assert.deepEqual(told('2021-11-22/..'), ['inferred', undefined, '2021-11-22/..'])
  for (const none of ['2021-13-22', '2021-13-22?', '2021-13-22/..', '2021', ''])
    assert.equal(statedIssueDate(none), null, none)
})
