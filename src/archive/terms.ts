import type { Office } from '../model/authority.ts'
import type { PrintedAct } from './printed-acts.ts'

/** One person's terms of one office, oldest first. */
interface PrintedTerms {
  /** The person's id. */
  id: string
  title: string
  terms: Office[]
}

/** Titles that only one person bears at a time: heads of bodies, acting ones too; no deputies, no members. */
export function isSingle(title: string): boolean {
  return /(?:书记|主任|主席|[区县市旗州盟镇乡团师]长|专员)$/u.test(title) && !/副|常委|成员|部长|委员$/u.test(title)
}

/** The day of an act, marked as about right (`~`) where only the is known. */
const dayOf = ({ day, isTold }: PrintedAct): string => (isTold ? day : `${day}~`)

class Terms {
  readonly all = new Map<string, PrintedTerms>()

  of(id: string, title: string): PrintedTerms {
    const key = `${id} ${title}`
    const known = this.all.get(key) ?? { id, title, terms: [] }
    this.all.set(key, known)
    return known
  }

  begin(id: string, act: PrintedAct): void {
    this.succeed(id, act)
    const { terms } = this.of(id, act.title)
    const how = act.kind === 'elected' ? 'elected' : 'appointed'
    if (terms.at(-1)?.from === undefined || terms.at(-1)?.to !== undefined)
      terms.push({ title: act.title, from: dayOf(act), how, evidence: act.evidence })
  }

  end(id: string, act: PrintedAct): void {
    const { terms } = this.of(id, act.title)
    const left = { to: dayOf(act), ended: act.kind === 'resigned' ? ('resigned' as const) : ('removed' as const) }
    const open = terms.at(-1)
    if (open && open.to === undefined) Object.assign(open, left, { endedBy: act.evidence })
    else terms.push({ title: act.title, ...left, endedBy: act.evidence })
  }

  /** Begins a term in an office of one, and ends that of the last holder and the new head's own as acting head or deputy. */
  succeed(id: string, act: PrintedAct): void {
    if (!isSingle(act.title)) return
    for (const each of this.all.values()) {
      const isOther = each.title === act.title && each.id !== id
      const isActing = [`代${act.title}`, `副${act.title}`].includes(each.title) && each.id === id
      const open = each.terms.at(-1)
      if (!(isOther || isActing) || !open || open.to !== undefined) continue
      Object.assign(open, { to: dayOf(act), ...(isOther ? { ended: 'succeeded' } : {}), endedBy: act.evidence })
    }
  }
}

/**
 * The terms of office that articles tell of (elected, appointed, resigned, removed), by person and office; who takes an office
 * that one person holds at a time ends the term before. `acts` are oldest first; `idOf` gives the id of a name.
 */
export function termsOf(acts: readonly PrintedAct[], idOf: (name: string) => string): PrintedTerms[] {
  const terms = new Terms()
  for (const act of acts) {
    const id = idOf(act.name)
    if (act.kind === 'elected' || act.kind === 'appointed') terms.begin(id, act)
    else terms.end(id, act)
  }
  return [...terms.all.values()]
}
