import type { BlockKind } from '../../model/block.ts'
import { printedPage } from '../../model/id.ts'

/** Names of kinds of blocks on the page. */
export const KIND_LABELS: Readonly<Record<BlockKind, string>> = {
  kicker: '肩题',
  headline: '标题',
  subhead: '副题',
  byline: '署名',
  credit: '文末署名',
  dateline: '电头',
  crosshead: '小标题',
  paragraph: '正文',
  caption: '图片说明',
  jump: '转版标记',
  furniture: '版面资料',
}

/** The number of a page for people: `01` → 第01版, `a01` → 第A01版. */
export const pageLabel = (page: string): string => `第${printedPage(page)}版`
