import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

const sha256 = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

function filesUnder(dir: string): string[] {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
  return names.filter((name) => statSync(path.join(dir, name)).isFile())
}

/** Lines of a manifest as path → digest; a line of another form, or a path listed twice, is a fault. */
function manifestOf(bag: string, name: string, faults: string[]): Map<string, string> {
  const listed = new Map<string, string>()
  const text = readFileSync(path.join(bag, name), 'utf8')
  if (text !== '' && !text.endsWith('\n')) faults.push(`${name}: last line is cut`)
  for (const line of text.split('\n').slice(0, -1)) {
    const [, digest = '', file = ''] = /^([0-9a-f]{64})\s+(.+)$/.exec(line) ?? []
    const plain = file.replace(/%0A/gi, '\n').replace(/%0D/gi, '\r').replace(/%25/g, '%')
    if (digest === '' || listed.has(plain)) faults.push(`${name}: ${line}`)
    if (path.isAbsolute(plain) || plain.split('/').includes('..')) faults.push(`${name}: leaves the bag: ${plain}`)
    listed.set(plain, digest)
  }
  return listed
}

function digestFaults(bag: string, listed: ReadonlyMap<string, string>): string[] {
  return [...listed].flatMap(([file, digest]) => {
    const place = path.join(bag, file)
    if (!existsSync(place)) return [`not there: ${file}`]
    return sha256(place) === digest ? [] : [`changed: ${file}`]
  })
}

function infoFaults(bag: string, payload: readonly string[]): string[] {
  const text = readFileSync(path.join(bag, 'bag-info.txt'), 'utf8')
  const wrong = text
    .split('\n')
    .slice(0, -1)
    .filter((line) => !/^[^\s:][^:]*: \S|^[ \t]+\S/.test(line))
  const bytes = payload.reduce((sum, file) => sum + statSync(path.join(bag, file)).size, 0)
  const oxum = /^Payload-Oxum: (\S+)$/m.exec(text)?.[1]
  return [...wrong, ...(oxum === `${bytes}.${payload.length}` ? [] : [`Payload-Oxum: ${oxum}`])]
}

/** What in a folder breaks the rules of BagIt 1.0 (RFC 8493, sections 2 and 3) for a complete and valid bag; [] for none. */
export function bagFaults(bag: string): string[] {
  const faults: string[] = []
  const declaration = readFileSync(path.join(bag, 'bagit.txt'), 'utf8')
  if (!/^BagIt-Version: 1\.0\r?\nTag-File-Character-Encoding: UTF-8\r?\n?$/.test(declaration)) faults.push('bagit.txt')
  if (existsSync(path.join(bag, 'fetch.txt'))) faults.push('fetch.txt')
  const payload = filesUnder(path.join(bag, 'data')).map((file) => `data/${file}`)
  const listed = manifestOf(bag, 'manifest-sha256.txt', faults)
  for (const file of payload) if (!listed.has(file)) faults.push(`not listed: ${file}`)
  for (const file of listed.keys()) if (!file.startsWith('data/')) faults.push(`no payload: ${file}`)
  const tags = manifestOf(bag, 'tagmanifest-sha256.txt', faults)
  for (const file of ['bagit.txt', 'bag-info.txt', 'manifest-sha256.txt'])
    if (!tags.has(file)) faults.push(`no tag: ${file}`)
  for (const file of tags.keys()) if (/^(?:data\/|tagmanifest-)/.test(file)) faults.push(`no tag file: ${file}`)
  return [...faults, ...digestFaults(bag, listed), ...digestFaults(bag, tags), ...infoFaults(bag, payload)]
}
