import type { SiteInfo } from '../../model/site.ts'
import type { ViewContext } from '../views/context.ts'
import { sha256 } from '../digests.ts'
import { CHRONICLE_FIELDS } from './chronicle-table.ts'
import { TABLE_FIELDS } from './table.ts'
import { DATA_FIELDS } from './fields.ts'
import type { DataField } from './fields.ts'
import { RECORDS_URL } from './records.ts'

/** URL of the description of the data files. */
export const PACKAGE_URL = '/data/datapackage.json'

/** Description of a data file: its place, its bytes and its SHA-256. */
export interface DataFile {
  url: string
  bytes: number
  hash: string
}

/** Describes a data file by its text, or its bytes. */
export function dataFile(url: string, text: string | Uint8Array): DataFile {
  const bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : text
  return { url, bytes: bytes.length, hash: `sha256:${sha256(bytes)}` }
}

/** Rights when site.yaml says nothing of them. */
const NO_LICENCE = '报道的著作权属于原作者与报社；转载请先征得同意'

function licence({ licence: stated }: SiteInfo): object {
  const id = stated !== undefined && /^[A-Za-z][A-Za-z0-9.-]+$/.test(stated) ? stated : undefined
  return { name: id ?? (stated === undefined ? 'notspecified' : 'other-closed'), title: stated ?? NO_LICENCE }
}

function schema(fields: readonly DataField[], type: (field: DataField) => string): object {
  return {
    fields: fields.map((field) => {
      const required = field.name === 'id' ? { constraints: { required: true, unique: true } } : {}
      return { name: field.name, type: type(field), title: field.title, ...required }
    }),
    primaryKey: 'id',
  }
}

/** Common parts of all tables for spreadsheets. */
function csvResource({ url, bytes, hash }: DataFile): object {
  return {
    path: url.slice('/data/'.length),
    description: '一格里有几个名字的，用“；”隔开；以 = + - @ 开头的文字前加了一个撇号，以免被当作公式。',
    profile: 'tabular-data-resource',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    bytes,
    hash,
  }
}

function tableResource(table: DataFile): object {
  return {
    name: 'articles-table',
    title: '各篇目录（不含正文），供表格软件用',
    ...csvResource(table),
    schema: schema(TABLE_FIELDS, ({ type }) => (type === 'array' ? 'string' : type)),
  }
}

function chronicleResource(table: DataFile): object {
  const fields = CHRONICLE_FIELDS.map(({ name, type, title }) => ({ name, type, title }))
  return { name: 'chronicle', title: '大事记，一篇报道的一个日子一行', ...csvResource(table), schema: { fields } }
}

function recordsResource({ bytes, hash }: DataFile): object {
  return {
    name: 'articles',
    path: RECORDS_URL.slice('/data/'.length),
    title: '各篇全部字段与正文，一行一篇',
    profile: 'data-resource',
    format: 'jsonl',
    mediatype: 'application/jsonl',
    encoding: 'utf-8',
    bytes,
    hash,
    schema: schema(DATA_FIELDS, ({ type }) => type),
  }
}

/**
 * Text of the Frictionless Data Package (version 1) that describes the data files (articles, their table, the chronicle): their fields, sizes and digests, and the
 * licence. It holds no day of making: the same archive gives the same text.
 */
export function dataPackage({ archive, links }: ViewContext, files: readonly DataFile[]): string {
  const { site } = archive
  const homepage = links.absolute('/')
  const described = {
    profile: 'data-package',
    name: 'district-news-archive',
    title: site.title,
    description: `${site.title}：${site.place ?? ''}《${site.paper}》各篇的数据。`,
    ...(homepage ? { homepage } : {}),
    licenses: [licence(site)],
    resources: files.map((file, at) => [recordsResource, tableResource, chronicleResource][at]?.(file)),
  }
  return `${JSON.stringify(described, null, 2)}\n`
}
