import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { dateLabel, dayKey } from '../../../../src/search/index/date-label.ts'
import { makeArticle } from '../../../site/fixture.ts'

const evidence = [{ text: '全市运动会', line: 2, says: '2023-05-10' }]

describe('dateLabel', () => {
  it('shows a given day', () => {
    assert.deepEqual(dateLabel(makeArticle('2023-05-08-01-01')), { text: '2023年5月8日' })
  })
  it('marks an inferred day with its evidence', () => {
    const article = makeArticle('undated-x-01-01', {
      date: '2023-05-22',
      dateStatus: 'inferred',
      dateEvidence: evidence,
    })
    assert.deepEqual(dateLabel(article), { text: '2023年5月22日', note: '推定的日期，依据：全市运动会' })
  })
  it('shows a bound', () => {
    const article = (dateEdtf: string) => makeArticle('undated-x-01-01', { dateStatus: 'inferred', dateEdtf })
    assert.equal(dateLabel(article('2023-06-01/..')).text, '不早于2023年6月1日')
    assert.equal(dateLabel(article('../2023-06-01')).text, '不晚于2023年6月1日')
    assert.equal(dateLabel(article('2023-06-01/2023-06-07?')).text, '2023年6月1日至2023年6月7日')
    assert.equal(dateLabel(article('2023-06-01/..')).note, '推定的日期')
  })
  it('says when nothing is known', () => {
    assert.deepEqual(dateLabel(makeArticle('undated-x-01-01')), { text: '出版日期不详' })
  })
})

describe('dayKey', () => {
  it('is the day, the bound, or empty', () => {
    assert.equal(dayKey(makeArticle('2023-05-08-01-01')), '2023-05-08')
    assert.equal(
      dayKey(makeArticle('undated-x-01-01', { dateStatus: 'inferred', dateEdtf: '2023-06-01/..' })),
      '2023-06-01',
    )
    assert.equal(dayKey(makeArticle('undated-x-01-01')), '')
  })
})
