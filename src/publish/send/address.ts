import path from 'node:path'
import { error } from '../../messages/message.ts'
import type { Result } from '../../model/message.ts'
import { reasonByPlace } from '../refuse.ts'
import { folderTarget } from './folder.ts'
import { gitTarget } from './git.ts'
import { s3Target } from './s3.ts'
import type { Target } from './target.ts'
import { zipTarget } from './zip.ts'

/** Forms in which a target may be written, for people. */
export const TARGET_FORMS = '文件夹的路径；zip:文件.zip；git:仓库地址#分支；s3:https://存储桶的域名/前缀/?region=地区'

/** Surroundings of a target besides its address: the archive folder, in which the data of git is kept too, and the variables of the environment. */
export interface Surroundings {
  content: string
  env: Readonly<Record<string, string | undefined>>
}

const refused = (what: string, todo: string): Result<null> => ({
  value: null,
  messages: [error({ file: '', what, todo, rule: 'target-form' })],
})

function bucketOf(rest: string, { env }: Surroundings): Result<Target | null> {
  const url = URL.canParse(rest) ? new URL(rest) : null
  if (url === null || !/^https?:$/.test(url.protocol)) {
    return refused(
      `“s3:${rest}”不是存储桶的地址`,
      '写成 s3:https://桶名.oss-cn-hangzhou.aliyuncs.com/?region=cn-hangzhou',
    )
  }
  const { AWS_ACCESS_KEY_ID: key, AWS_SECRET_ACCESS_KEY: secret } = env
  if (!key || !secret) {
    return refused(
      '没有存储桶的密钥',
      '把密钥放进环境变量 AWS_ACCESS_KEY_ID 和 AWS_SECRET_ACCESS_KEY 再运行；不要写进 site.yaml',
    )
  }
  const place = url.pathname.replace(/^\/+/, '')
  const prefix = place === '' || place.endsWith('/') ? place : `${place}/`
  const region = url.searchParams.get('region') ?? 'us-east-1'
  return { value: s3Target({ address: url.origin, prefix, region, key, secret }), messages: [] }
}

/** The parts of a target's address: its kind, and what follows. Without a kind, the form tells it. */
export function partsOfTarget(text: string): [kind: string, rest: string] {
  const [, kind, rest] = /^(folder|zip|git|s3):(.+)$/s.exec(text) ?? []
  if (kind !== undefined && rest !== undefined) return [kind, rest]
  if (/^(?:git@|ssh:\/\/)|\.git(?:#[^/]*)?$/.test(text)) return ['git', text]
  return [/\.zip$/i.test(text) ? 'zip' : 'folder', text]
}

/** The target that a text names; null with a message when it names none. */
export function targetOf(text: string, surroundings: Surroundings): Result<Target | null> {
  const [kind, rest] = partsOfTarget(text.trim())
  if (kind === 's3') return bucketOf(rest, surroundings)
  if (kind === 'git') {
    const [, remote = rest, branch = 'gh-pages'] = /^(.*)#([^#]+)$/s.exec(rest) ?? []
    const isRef = /^[\w][\w./-]*$/.test(branch) && !remote.startsWith('-')
    if (isRef)
      return {
        value: gitTarget({ remote, branch, gitDir: path.resolve(surroundings.content, '.ingest', 'publish.git') }),
        messages: [],
      }
    return refused(`“${rest}”不是仓库和分支`, '写成 git:https://…/仓库.git#分支；不写分支就是 gh-pages')
  }
  if (kind === 'folder' && /^[a-z][a-z0-9+.-]+:\/\//i.test(rest))
    return refused(`不知道怎样发布到“${rest}”`, `可以写：${TARGET_FORMS}`)
  const reason = reasonByPlace(path.resolve(rest), path.resolve(surroundings.content))
  if (reason !== undefined) return refused(`不能发布到“${rest}”：它${reason}`, '换一个资料文件夹和程序以外的地方')
  return { value: kind === 'zip' ? zipTarget(rest) : folderTarget(rest), messages: [] }
}
