import ts from 'typescript'

/** Limits of the house, in lines and parameters. `functionLines` does not hold for tests, where one `describe` spans a file. */
export const LIMITS = { fileLines: 250, functionLines: 40, parameters: 3 } as const

/** Words of an interface are data, a text a line, however many: one file of them is what a translation replaces. */
const DATA = /^src\/words\/[a-z]{2}(?:-\w+)?\.ts$/

/** Comments that open like a question: they circle a thing instead of naming it. */
const RIDDLE = /^[ \t]*(?:\/\*\*\s*(?:\*\s*)?|\/\/ )(?:Wh(?:at|om|ose|o|ere|ether|ich|en|y)|That|How)\b/gmu

type FunctionNode = ts.FunctionLikeDeclaration & { body: ts.Node }

function isFunctionWithBody(node: ts.Node): node is FunctionNode {
  return ts.isFunctionLike(node) && 'body' in node && node.body !== undefined
}

function lineOf(source: ts.SourceFile, position: number): number {
  return source.getLineAndCharacterOfPosition(position).line + 1
}

function functionProblems(source: ts.SourceFile, node: FunctionNode): string[] {
  const first = lineOf(source, node.getStart(source))
  const length = lineOf(source, node.end) - first + 1
  const place = `${source.fileName}:${first}`
  const isTest = source.fileName.startsWith('test/')
  const long = length > LIMITS.functionLines && !isTest ? [`${place}: function of ${length} lines`] : []
  const wide = node.parameters.length > LIMITS.parameters ? [`${place}: ${node.parameters.length} parameters`] : []
  return [...long, ...wide]
}

function isExported(node: ts.Node): boolean {
  return ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((m) => m.kind === ts.SyntaxKind.ExportKeyword)
}

function isDocumented(source: ts.SourceFile, node: ts.Node): boolean {
  const ranges = ts.getLeadingCommentRanges(source.text, node.getFullStart()) ?? []
  return ranges.some((range) => source.text.startsWith('/**', range.pos))
}

function exportProblems(source: ts.SourceFile): string[] {
  if (!source.fileName.startsWith('src/')) return []
  const bare = source.statements.filter((node) => isExported(node) && !isDocumented(source, node))
  return bare.map((node) => `${source.fileName}:${lineOf(source, node.getStart(source))}: export without a doc comment`)
}

/** A literal spread into another puts many properties on a line: the limits of length are not to be kept that way. */
function isSpreadLiteral(node: ts.Node): boolean {
  if (!ts.isSpreadAssignment(node)) return false
  let { expression } = node
  while (ts.isParenthesizedExpression(expression) || ts.isAsExpression(expression)) expression = expression.expression
  return ts.isObjectLiteralExpression(expression)
}

/** A parameter that is an unnamed tuple of unlike things is several parameters in one: an object names them. */
function isPackedParameter(node: ts.Node): boolean {
  if (!ts.isParameter(node) || !ts.isFunctionDeclaration(node.parent) || node.type === undefined) return false
  if (node.getSourceFile().fileName.startsWith('test/')) return false
  const type = ts.isTypeOperatorNode(node.type) ? node.type.type : node.type
  return ts.isTupleTypeNode(type) && new Set(type.elements.map((element) => element.getText())).size > 1
}

function nodeProblems(source: ts.SourceFile, node: ts.Node): string[] {
  const here: string[] = isFunctionWithBody(node) ? functionProblems(source, node) : []
  if (node.kind === ts.SyntaxKind.AnyKeyword) here.push(`${source.fileName}:${lineOf(source, node.pos)}: any`)
  if (isPackedParameter(node))
    here.push(`${source.fileName}:${lineOf(source, node.getStart(source))}: a tuple for parameters`)
  if (isSpreadLiteral(node))
    here.push(`${source.fileName}:${lineOf(source, node.getStart(source))}: literal spread into a literal`)
  ts.forEachChild(node, (child) => void here.push(...nodeProblems(source, child)))
  return here
}

function riddles(source: ts.SourceFile): string[] {
  if (source.fileName.startsWith('test/')) return []
  return [...source.text.matchAll(RIDDLE)].map(({ index, 0: { length } }) => {
    const line = lineOf(source, index + length)
    return `${source.fileName}:${line}: comment opens like a question; say what the thing is or returns`
  })
}

/**
 * Problems of the shape of one TypeScript file, as `file:line: what`: too many lines, functions too long or with
 * too many parameters, `any`, literals spread into literals, tuples in the place of parameters, comments that open like a question, exports of src without a doc comment. `file` is relative to the root, with forward slashes.
 */
export function shapeProblems(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
  const long = lines > LIMITS.fileLines && !DATA.test(file) ? [`${file}:1: file of ${lines} lines`] : []
  return [...long, ...riddles(source), ...exportProblems(source), ...nodeProblems(source, source)]
}
