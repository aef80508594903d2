import { buildArchive } from '../../src/archive/build.ts'
import type { Archive } from '../../src/model/archive.ts'
import { ARTICLES, SITE } from '../site/fixture.ts'
import { madeArticles } from './made-articles.ts'

/** Number and seed of the invented articles. */
const MADE = { count: 90, seed: 7 }

/** Invented articles, easy and hard ones, as an archive. */
export function inventedArchive(): Archive {
  const articles = [...ARTICLES, ...madeArticles(MADE.count, MADE.seed)]
  return buildArchive({ site: SITE, articles, registrations: [], people: [], issues: {} }).value
}
