import { ARTICLE_KINDS, type ArticleKind } from '../../model/article.ts'
import * as words from '../../words/index.ts'
import type { ArticleCard } from '../protocol.ts'
import { el, ul } from './dom.ts'

type Card = ArticleCard

function bodyOf({ body }: Card): HTMLElement[] {
  return body.map(({ kind, text }) =>
    kind === 'crosshead'
      ? el('p', { class: 'cross' }, text)
      : el('p', { class: kind === 'lines' ? 'lines' : '' }, text),
  )
}

/** Gives the kind of an article that a person has chosen. */
export type OnKind = (article: string, kind: ArticleKind) => void

function kindChoice({ id, kind }: Card, onKind: OnKind): HTMLElement {
  const option = (each: ArticleKind): HTMLElement =>
    el('option', { value: each, selected: each === kind }, words.kinds[each])
  const choice = el('select', { id: `kind-${id}` }, ARTICLE_KINDS.map(option))
  choice.addEventListener('change', () => onKind(id, choice.value as ArticleKind))
  return el('label', {}, ['体裁 ', choice])
}

function badges(card: Card, onKind: OnKind): HTMLElement {
  const { review, withdrawn, corrections } = card
  const state = withdrawn !== null ? '已撤下' : review === 'reviewed' ? '已阅' : '未阅'
  const why = withdrawn?.why === undefined ? '' : `：${withdrawn.why}`
  return el('p', { class: 'badges' }, [
    kindChoice(card, onKind),
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
  return all.length === 0 ? null : ul(all.map(text), { class: 'captions' })
}

/** An article as it is read, with its facts; `order` is its number on the page. */
export function articleCard(card: Card & { order: number }, isCurrent: boolean, onKind: OnKind): HTMLElement {
  const current = isCurrent ? { 'aria-current': 'true' } : {}
  const title = el('h3', { class: card.ours ? 'ours' : '' }, `${card.ours ? '〔无题〕' : ''}${card.title}`)
  return el('article', { class: `card ${isCurrent ? 'here' : ''}`, 'data-id': card.id, ...current }, [
    el('p', { class: 'count' }, `第${card.order}篇 · 第 ${card.lines[0]}—${card.lines[1]} 行`),
    badges(card, onKind),
    line('kick', card.kicker),
    title,
    line('kick', card.subtitle),
    line('by', [...card.bylines, card.dateline].filter((part) => part !== '').join('　')),
    el('div', { class: 'body' }, bodyOf(card)),
    captions(card),
    facts(card, isCurrent),
  ])
}
