import { readCredits } from '../credits.ts'
import { isChineseName } from '../name-shape.ts'
import type { EdgeRule } from '../rule.ts'

const BRACKETED = /[([【][^()[\]【】]{2,60}[)\]】]$/u
const BARE = /(?<=[。!?…][”’)]?)\s*((?:[■□◆◇▲△●◉★·]\s*)?[^。!?,;“”]{2,40})$/u

function isCredit(key: string, nameSuffices: boolean): boolean {
  const credits = readCredits(key)
  if (!credits || credits.every((credit) => credit.roles.includes('editor'))) return false
  return credits.every((credit) => credit.roles.length > 0 || (nameSuffices && isChineseName(credit.name)))
}

/** One to three names set off from the full stop by a space, or between dots: 。 李明, 。·李明 王芳·. */
const SET_OFF = /^(?:\s+|·)(\p{Script=Han}{2,3}(?:\s+\p{Script=Han}{2,3}){0,2})·?$/u

/** (×××), (××× 摄), (来源:…), 记者 ××× 摄影报道 behind the last full stop of a text. A name alone needs its brackets, and a full stop before them. */
export const tailCredit: EdgeRule = {
  id: 'edge-tail-credit',
  side: 'back',
  find: (key) => {
    const bracketed = BRACKETED.exec(key)
    const nameSuffices = bracketed !== null && /[。!?…”’)\s]$/u.test(key.slice(0, bracketed.index))
    const found = bracketed && isCredit(bracketed[0], nameSuffices) ? bracketed.index : bareStart(key)
    return found === null || found === 0 ? null : { kind: 'credit', from: found, to: key.length }
  },
  examples: {
    good: [
      '活动圆满结束。(李明)',
      '群众喜迎新春。(李明 摄)',
      '会议闭幕。(区人大办 李明 供稿)',
      '会议闭幕。记者 李明 摄',
      '会议闭幕。(来源:区委办)',
      '展览开幕。图片由区文旅局提供',
      '会议闭幕。 李明',
      '会议闭幕。·李明 王芳·',
      '会议闭幕。(柳河街道 李明)',
      '会议闭幕。(区文旅局供稿)',
    ],
    bad: [
      '发布会举行“榜样”代表中外记者见面会',
      '会议通过了决定(草案)',
      '他毕业于华东政法学院(现大学)',
      '本次活动由区文旅局主办。',
      '会议闭幕。 谢谢大家',
      '会议闭幕。(柳河街道 全体居民)',
      '(李明)',
      '当地一家公司的所有者(李明)',
    ],
  },
}

function bareStart(key: string): number | null {
  const bare = BARE.exec(key)
  if (!bare) return null
  const isAlone = SET_OFF.test(bare[0]) && isCredit(bare[1] as string, true)
  return isAlone || isCredit(bare[1] as string, false) ? bare.index : null
}
