import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { partOf, type NameEntry } from '../../../../src/search/format.ts'
import { nameTables } from '../../../../src/search/index/names.ts'
import { fixtureArchive } from '../../../site/fixture.ts'

describe('nameTables', () => {
  const archive = {
    ...fixtureArchive(),
    aliases: [{ alias: '政务厅', name: '柳河区行政服务中心', kind: 'place' as const }],
  }
  const tables = nameTables(archive)
  const under = (lead: string): NameEntry[] => tables[partOf(lead, tables.length)]?.[lead] ?? []

  it('knows people by their first character and the first letter of their pinyin, with the number of articles and their page', () => {
    const lin: NameEntry = ['林晓川', 'person', 'linxiaochuan', 'lxc', 3, 'leaders/lin-xiaochuan/']
    assert.deepEqual(
      under('林').find(([name]) => name === '林晓川'),
      lin,
    )
    assert.deepEqual(
      under('l').find(([name]) => name === '林晓川'),
      lin,
    )
  })
  it('knows places, and other forms with what they stand for', () => {
    assert.ok(under('柳').some(([name, kind]) => name === '柳河区行政服务中心' && kind === 'place'))
    assert.deepEqual(under('政')[0], ['政务厅', 'alias', 'zhengwuting', 'zwt', 0, '柳河区行政服务中心'])
    assert.ok(
      under('林').some(([name, kind, , , , means]) => name === '林小川' && kind === 'alias' && means === '林晓川'),
    )
  })
  it('is one empty part for an empty archive', () => {
    assert.deepEqual(nameTables({ articles: [], leaders: [], reporters: [], people: [] }), [{}])
  })
})
