import { gazetteerOf, placesOfGazetteer } from '../places/gazetteer.ts'
import { sharedSuffixes } from '../places/lists.ts'
import { placesBySuffix, type PlaceSpan } from '../places/suffix.ts'
import { pollingPlaces, unitsIn } from '../places/units.ts'
import type { Look, Recogniser } from '../finding.ts'

const overlaps = (a: PlaceSpan, b: PlaceSpan): boolean => a.from < b.to && b.from < a.to
/** A name of the gazetteer gives way to a longer name that goes on behind it (龙华|博物馆), never to one that only begins before it. */
const goesOn = (longer: PlaceSpan, known: PlaceSpan): boolean => longer.from <= known.from && longer.to > known.to

function spansOf({ part: { key }, text, context }: Look): PlaceSpan[] {
  const bySuffix = [...placesBySuffix(key), ...pollingPlaces(key)]
  const gazetteer = gazetteerOf(context.places)
  const known = placesOfGazetteer(key, gazetteer).filter((span) => !bySuffix.some((other) => goesOn(other, span)))
  const named = [...known, ...bySuffix.filter((span) => !known.some((other) => overlaps(span, other)))]
  const isKnown = (name: string): boolean => gazetteer.nameOf.has(name) || text.all.includes(name)
  const shared = sharedSuffixes(key, named, isKnown).filter((span) => !named.some((other) => overlaps(span, other)))
  const units = unitsIn(key, context.district).filter((span) => !named.some((other) => overlaps(span, other)))
  return [...named, ...shared, ...units].sort((a, b) => a.from - b.from)
}

/** Places: names and aliases of the gazetteer, names by their last word, cities and districts by themselves. In titles, the gazetteer's alone. */
export const place: Recogniser = {
  id: 'place',
  find: (look) => {
    const isTitle = look.where === 'title'
    const spans = isTitle ? placesOfGazetteer(look.part.key, gazetteerOf(look.context.places)) : spansOf(look)
    return spans.map(({ name, from }) => ({ kind: 'place', text: name, from }))
  },
  examples: [
    { text: '大家在天平、湖南街道调研。', finds: ['天平街道', '湖南街道'] },
    { text: '活动在凯旋路999号举行。', finds: ['凯旋路'] },
    { text: '大家来到桂林公园赏花。', finds: ['桂林公园'] },
    { text: '各街道要走好致富之路。', finds: [] },
    { text: '他们走进老旧小区和多家医院。', finds: [] },
  ],
}
