import { nameAtEnd, nameWithSpace } from './name-end.ts'

/** Names in printed order with their offsets in the text read; `open` when 等 closes the list. */
export interface NameList {
  names: { name: string; from: number; to: number }[]
  /** Offset just behind the list. */
  end: number
  open: boolean
}

const SEPARATOR = /^(?:、|,?以及|,|和|与|及|\s{1,2}(?=\p{Script=Han}{2,4}(?:[\s、,。;等]|$)))\s*/u

/**
 * The names that stand from `from` on, parted by 、 和 与 及 以及: `区领导|钟晓咏、高天参加调研`. A comma parts names only
 * where a name and another separator or the end of the list follow. Empty when no name stands there.
 */
export function namesAfter(text: string, from: number, page: string): NameList {
  const list: NameList = { names: [], end: from, open: false }
  let at = from
  for (;;) {
    const found = nameWithSpace(text.slice(at, at + 12), page, 0)
    if (!found) break
    list.names.push({ name: found.name, from: at, to: at + found.length })
    list.end = at + found.length
    const separator = SEPARATOR.exec(text.slice(list.end, list.end + 8))
    if (!separator || (separator[0].startsWith(',') && !separator[0].includes('以及'))) break
    at = list.end + separator[0].length
  }
  list.open = text.startsWith('等', list.end)
  return list
}

/** The names that stand right before `to`: `曹立强、钟晓咏、沈权|等区领导`. */
export function namesBefore(text: string, to: number): NameList {
  const list: NameList = { names: [], end: to, open: false }
  let at = to
  for (;;) {
    const found = nameAtEnd(text.slice(Math.max(0, at - 12), at))
    if (!found) break
    list.names.unshift({ name: found.name, from: at - found.length, to: at })
    const separator = /(?:、|以及|和|与|及)\s*$/u.exec(
      text.slice(Math.max(0, at - found.length - 3), at - found.length),
    )
    if (!separator) break
    at -= found.length + separator[0].length
  }
  return list
}
