import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { compileFunction } from 'node:vm'
import nunjucks from 'nunjucks'
import { sha256 } from './digests.ts'
import { keptText } from './kept-text.ts'

/** Options of all templates. Output is escaped unless a template says `| safe`; an undefined value is an error. */
export const OPTIONS = { autoescape: true, throwOnUndefined: true, trimBlocks: true, lstripBlocks: true }

/** Folder of what templates were compiled to by runs before, beside the program; where it cannot be written, each run compiles. */
const KEPT = fileURLToPath(new URL('../../.cache/templates/', import.meta.url))
const { version } = createRequire(import.meta.url)('nunjucks/package.json') as { version: string }
const FORM = JSON.stringify([version, OPTIONS])

/** A template as nunjucks makes it; its types do not tell. */
interface Compiling {
  path: string
  tmplStr: string
  tmplProps: unknown
  _compile(): void
}

type Compile = (...parts: [text: string, filters: [], extensions: [], name: string, options: typeof OPTIONS]) => string

const { compile } = (nunjucks as unknown as { compiler: { compile: Compile } }).compiler

/** Program that a template is compiled to. */
const sourceOf = ({ path: name, tmplStr }: Compiling): string =>
  keptText(`${KEPT}${sha256([FORM, name, tmplStr].join('\n'))}.js`, () => compile(tmplStr, [], [], name, OPTIONS))

/** Lets all environments of a process, and runs one after the other, share what templates of the same path and text are compiled to. */
function shareCompiled(template: Compiling): void {
  const { _compile } = template
  const compiled = new Map<string, unknown>()
  template._compile = function () {
    const key = `${this.path}\n${this.tmplStr}`
    this.tmplProps ??= compiled.get(key) ?? compileFunction(sourceOf(this))()
    compiled.set(key, this.tmplProps)
    _compile.call(this)
  }
}

shareCompiled(nunjucks.Template.prototype as unknown as Compiling)
