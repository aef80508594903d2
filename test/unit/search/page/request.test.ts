import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { isNarrowed, readRequest, toggled, writeRequest } from '../../../../src/search/page/request.ts'

describe('requests in the address', () => {
  it('reads what it writes', () => {
    const search = '?q=%E6%B2%B3&year=2020&year=2021&leader=lin&from=2020-01-01&sort=oldest'
    const request = readRequest(search)
    assert.deepEqual(request, {
      text: '河',
      filters: { year: ['2020', '2021'], leader: ['lin'] },
      from: '2020-01-01',
      to: '',
      sort: 'oldest',
    })
    assert.equal(writeRequest(request), search)
  })
  it('passes over what it does not understand, and never throws', () => {
    assert.equal(writeRequest(readRequest('?sort=x&from=1&__proto__=1&year=&q=')), '')
    fc.assert(
      fc.property(fc.string(), (text) => {
        const once = writeRequest(readRequest(text))
        assert.equal(writeRequest(readRequest(once)), once)
      }),
    )
  })
  it('takes only days of the calendar, and so many values of a filter', () => {
    assert.equal(writeRequest(readRequest('?from=2021-02-29&to=2021-99-99')), '')
    assert.equal(
      readRequest(`?year=${Array.from({ length: 99 }, (_, at) => at).join('&year=')}`).filters.year?.length,
      40,
    )
    assert.deepEqual(readRequest(`?leader=${'a'.repeat(201)}`).filters, {})
  })
  it('reads a query of several lines as the box shows it', () => {
    assert.equal(readRequest('?q=%E6%B2%B3%0D%0A%E9%81%93').text, '河道')
  })
  it('chooses and drops values', () => {
    const one = toggled(readRequest('?q=a'), 'page', '01')
    assert.equal(writeRequest(one), '?q=a&page=01')
    assert.equal(isNarrowed(one), true)
    assert.equal(writeRequest(toggled(toggled(one, 'page', '02'), 'page', '01')), '?q=a&page=02')
    assert.equal(isNarrowed(toggled(one, 'page', '01')), false)
  })
})
