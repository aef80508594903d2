/** One element of a page: its name in lower case, its attributes, and the line it begins on. */
interface Tag {
  name: string
  attributes: ReadonlyMap<string, string>
  line: number
}

/** A place that a page points to: the address as written, the line, and whether the browser loads it by itself. */
export interface Reference {
  address: string
  line: number
  isLoaded: boolean
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const COMMENTS_AND_SCRIPTS = /<!--.*?-->|(?<=<script\b[^>]*>).*?(?=<\/script>)/gs
const TAG = /<([a-z][a-z0-9-]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/gi
const ATTRIBUTE = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g
const LOADING_LINKS = /\b(stylesheet|icon|preload|modulepreload|prefetch|manifest|apple-touch-icon)\b/

function unescape(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
}

function attributesOf(text: string): Map<string, string> {
  const pairs = [...text.matchAll(ATTRIBUTE)]
  return new Map(pairs.map(([, name, a, b, c]) => [(name ?? '').toLowerCase(), unescape(a ?? b ?? c ?? '')]))
}

/** A start tag that stands alone, as {@link tagsOf} reads it. */
export function tagOf(text: string): Tag {
  const [, name = '', attributes = ''] = /^<([a-z][a-z0-9-]*)([^]*?)\/?>?$/i.exec(text) ?? []
  return { name: name.toLowerCase(), attributes: attributesOf(attributes), line: 1 }
}

/** All start tags of a page. Made for pages of our own templates, which html-validate holds to the standard. */
export function tagsOf(html: string): Tag[] {
  const bare = html.replace(COMMENTS_AND_SCRIPTS, (text) => text.replace(/[^\n]/g, ' '))
  let line = 1
  let from = 0
  return [...bare.matchAll(TAG)].map((match) => {
    line += bare.slice(from, match.index).split('\n').length - 1
    from = match.index
    return { name: (match[1] ?? '').toLowerCase(), attributes: attributesOf(match[2] ?? ''), line }
  })
}

function addresses({ name, attributes }: Tag): string[] {
  const single = ['href', 'src', 'action', 'poster', 'data'].flatMap((key) => attributes.get(key) ?? [])
  const set = (attributes.get('srcset') ?? '').split(',').map((part) => part.trim().split(/\s+/)[0] ?? '')
  const refresh = name === 'meta' && attributes.get('http-equiv') === 'refresh' ? (attributes.get('content') ?? '') : ''
  return [...single, ...set.filter((part) => part !== ''), ...refresh.split(/url=/i).slice(1)]
}

function isLoaded({ name, attributes }: Tag): boolean {
  if (name === 'link') return LOADING_LINKS.test(attributes.get('rel') ?? '')
  return !['a', 'area', 'form', 'meta'].includes(name)
}

/** Everything a page points to, in the order of its tags. */
export function referencesOf(tags: readonly Tag[]): Reference[] {
  return tags.flatMap((tag) => addresses(tag).map((address) => ({ address, line: tag.line, isLoaded: isLoaded(tag) })))
}

/** Names of all places in a page that a `#fragment` can mean. */
export function idsOf(tags: readonly Tag[]): Set<string> {
  return new Set(tags.flatMap(({ attributes }) => attributes.get('id') ?? []))
}

/** Tags that the Content-Security-Policy would silence: style attributes and elements, event attributes, scripts without a file. */
export function inlineOf(tags: readonly Tag[]): Tag[] {
  return tags.filter(({ name, attributes }) => {
    const isData = /json$/.test(attributes.get('type') ?? '')
    if (name === 'style' || (name === 'script' && !attributes.has('src') && !isData)) return true
    return [...attributes.keys()].some((key) => key === 'style' || /^on[a-z]+$/.test(key))
  })
}
