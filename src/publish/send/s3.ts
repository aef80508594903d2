import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { AwsClient } from 'aws4fetch'
import { error } from '../../messages/message.ts'
import type { Message } from '../../model/message.ts'
import { cacheControl, contentType } from '../../site/media-types.ts'
import { MANIFEST } from '../places.ts'
import { rankOf, sent } from './changes.ts'
import { closedTarget } from './folder.ts'
import { keysIn } from './s3-list.ts'
import { guarded, type Parcel, type Delivered, type Target } from './target.ts'

/** A bucket by its own address (`https://bucket.oss-cn-hangzhou.aliyuncs.com`), the folder in it ('' or `news/`), and who may write. */
interface Bucket {
  address: string
  prefix: string
  region: string
  key: string
  secret: string
}

/** Requests at once. */
const AT_ONCE = 8
/** Number of times that a request is tried again after a failure of the host. */
const RETRIES = 3

class HostTrouble extends Error {}

const md5 = (bytes: Uint8Array): string => createHash('md5').update(bytes).digest('hex')

/** A path as part of an address: everything but letters, digits and `-_.~/` escaped, as signatures demand. */
const escaped = (file: string): string =>
  encodeURIComponent(file)
    .replaceAll('%2F', '/')
    .replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)

/** Requests to one bucket, signed; every answer but success, and 404 where it is awaited, is thrown as trouble. */
class BucketClient {
  readonly bucket: Bucket
  private readonly client: AwsClient

  constructor(bucket: Bucket) {
    this.bucket = bucket
    const { key, secret, region } = bucket
    this.client = new AwsClient({ accessKeyId: key, secretAccessKey: secret, service: 's3', region, retries: RETRIES })
  }

  private async ask(place: string, init: RequestInit & { may404?: boolean } = {}): Promise<Response> {
    const { may404 = false, ...request } = init
    const headers = { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD', ...request.headers }
    const address = `${this.bucket.address}/${place}`
    const answer = await this.client.fetch(address, { ...request, headers }).catch((problem: unknown) => {
      const cause = problem instanceof Error && problem.cause instanceof Error ? problem.cause.message : String(problem)
      throw new HostTrouble(cause)
    })
    if (answer.ok || (may404 && answer.status === 404)) return answer
    const code = /<Code>([^<]*)<\/Code>/.exec(await answer.text())?.[1] ?? ''
    throw new HostTrouble(`${answer.status} ${code}`.trim())
  }

  /** All objects under the prefix: path inside it → ETag without quotes. */
  async list(): Promise<Map<string, string>> {
    const all = new Map<string, string>()
    for (let token: string | null = ''; token !== null;) {
      const query = new URLSearchParams({ 'list-type': '2', prefix: this.bucket.prefix })
      if (token !== '') query.set('continuation-token', token)
      const { keys, next } = keysIn(await (await this.ask(`?${query.toString().replaceAll('+', '%20')}`)).text())
      for (const { key, tag } of keys) all.set(key.slice(this.bucket.prefix.length), tag)
      token = next
    }
    return all
  }

  async read(file: string): Promise<string> {
    const answer = await this.ask(escaped(this.bucket.prefix + file), { may404: true })
    const text = await answer.text()
    return answer.status === 404 ? '' : text
  }

  async put(file: string, bytes: Buffer): Promise<void> {
    const headers = { 'Content-Type': contentType(file), 'Cache-Control': cacheControl(file) }
    await (
      await this.ask(escaped(this.bucket.prefix + file), { method: 'PUT', headers, body: new Uint8Array(bytes) })
    ).arrayBuffer()
  }

  async remove(file: string): Promise<void> {
    await (await this.ask(escaped(this.bucket.prefix + file), { method: 'DELETE', may404: true })).arrayBuffer()
  }
}

function trouble(name: string, problem: unknown): Message {
  if (!(problem instanceof HostTrouble)) return closedTarget(name, problem)
  const what = `不能发布到 ${name}：${problem.message}`
  const todo =
    '检查网络、地址、地区（region）和密钥（AWS_ACCESS_KEY_ID、AWS_SECRET_ACCESS_KEY），再运行一次：已经送到的不会重送'
  return error({ file: '', what, todo, rule: 'target-closed' })
}

/** Does work on all items, so many at once; after the first failure, which is thrown when none is at work, no other begins. */
async function each(items: readonly string[], work: (item: string) => Promise<void>): Promise<void> {
  const [rest, problems] = [[...items].reverse(), new Array<unknown>()]
  const worker = async (): Promise<void> => {
    for (let item = rest.pop(); item !== undefined && problems.length === 0; item = rest.pop())
      await work(item).catch((problem: unknown) => problems.push(problem))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  if (problems.length > 0) throw problems[0]
}

async function send(client: BucketClient, { dir, changes, onProgress }: Parcel): Promise<void> {
  const files = sent(changes)
  const all = files.length + changes.removed.length
  let done = 0
  const put = async (file: string): Promise<void> => {
    await client.put(file, await readFile(path.join(dir, file)))
    onProgress(++done, all)
  }
  const remove = async (file: string): Promise<void> => {
    await client.remove(file)
    onProgress(++done, all)
  }
  const [data, pages, front, manifest] = [0, 1, 2, 3].map((rank) => files.filter((file) => rankOf(file) === rank))
  for (const group of [data, pages, front]) await each(group ?? [], put)
  await each(changes.removed, remove)
  await each(manifest ?? [], put)
}

/** A bucket of any host that speaks S3: OSS, COS, S3, MinIO. Objects are known by their MD5, which such hosts give as ETag. */
export function s3Target(bucket: Bucket): Target {
  const name = `${bucket.address}/${bucket.prefix}`
  const client = new BucketClient(bucket)
  const look = async (): Promise<Delivered> => ({
    prints: await client.list(),
    manifest: await client.read(MANIFEST),
  })
  const doing = { name, print: md5, look, send: (parcel: Parcel) => send(client, parcel) }
  return guarded(doing, (problem) => trouble(name, problem))
}
