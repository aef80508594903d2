import type { ArticleCard } from '../protocol.ts'
import { el } from './dom.ts'

type Card = ArticleCard

function bodyOf({ body }: Card): HTMLElement[] {
  return body.map(({ kind, text }) =>
    kind === 'crosshead'
      ? el('p', { class: 'cross' }, text)
      : el('p', { class: kind === 'lines' ? 'lines' : '' }, text),
  )
}

function badges({ review, withdrawn, corrections }: Card): HTMLElement {
  const state = withdrawn !== null ? '已撤下' : review === 'reviewed' ? '已阅' : '未阅'
  const why = withdrawn?.why === undefined ? '' : `：${withdrawn.why}`
  return el('p', { class: 'badges' }, [
    el('span', { class: `tag ${withdrawn !== null ? 'gone' : review}` }, `${state}${why}`),
    corrections === 0 ? null : el('span', { class: 'tag' }, `更正 ${corrections} 处`),
  ])
}

function line(name: string, text: string): HTMLElement | null {
  return text === '' ? null : el('p', { class: name }, text)
}

function facts({ facts: all }: Card, isOpen: boolean): HTMLElement {
  const rows = all.flatMap(({ label, values }) => [el('dt', {}, label), ...values.map((value) => el('dd', {}, value))])
  return el('details', { open: isOpen }, [el('summary', {}, '日期、人物、地点'), el('dl', { class: 'facts' }, rows)])
}

function captions({ captions: all }: Card): HTMLElement | null {
  const text = (each: Card['captions'][number]): string =>
    `〔图〕${each.text}${each.photographer === undefined ? '' : `（${each.photographer} 摄）`}`
  return all.length === 0
    ? null
    : el(
        'ul',
        { class: 'captions' },
        all.map((each) => el('li', {}, text(each))),
      )
}

/** An article as it is read, with what is known of it. */
export function articleCard(card: Card, order: number, isCurrent: boolean): HTMLElement {
  const current = isCurrent ? { 'aria-current': 'true' } : {}
  const title = el('h3', { class: card.ours ? 'ours' : '' }, `${card.ours ? '〔无题〕' : ''}${card.title}`)
  return el('article', { class: `card ${isCurrent ? 'here' : ''}`, 'data-id': card.id, ...current }, [
    el('p', { class: 'count' }, `第${order}篇 · 第 ${card.lines[0]}—${card.lines[1]} 行`),
    badges(card),
    line('kick', card.kicker),
    title,
    line('kick', card.subtitle),
    line('by', [...card.bylines, card.dateline].filter((part) => part !== '').join('　')),
    el('div', { class: 'body' }, bodyOf(card)),
    captions(card),
    facts(card, isCurrent),
  ])
}
