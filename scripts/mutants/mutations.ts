import ts from 'typescript'
import { STATES, type State } from '../../src/blocks/states.ts'

/** One small fault: the characters from `from` up to `to` of a source become `text`; `line` is where, from 1; `whole` the expression that it changes. */
export interface Mutation {
  line: number
  from: number
  to: number
  text: string
  whole: { from: number; to: number }
}

/** Comparisons and connections, each with what a slip would make of it. */
const OTHER: Readonly<Partial<Record<ts.SyntaxKind, string>>> = {
  [ts.SyntaxKind.LessThanToken]: '>=',
  [ts.SyntaxKind.LessThanEqualsToken]: '>',
  [ts.SyntaxKind.GreaterThanToken]: '<=',
  [ts.SyntaxKind.GreaterThanEqualsToken]: '<',
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: '!==',
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: '===',
  [ts.SyntaxKind.AmpersandAmpersandToken]: '||',
  [ts.SyntaxKind.BarBarToken]: '&&',
}

const otherState = (state: string): State | undefined =>
  (STATES as readonly string[]).includes(state) ? (state === 'headline' ? 'paragraph' : 'headline') : undefined

/** A bonus that is never given. */
function withoutBonus(node: ts.Node): string | undefined {
  if (!ts.isNumericLiteral(node) || node.text === '0') return undefined
  const isAdded = ts.isBinaryExpression(node.parent) && node.parent.operatorToken.kind === ts.SyntaxKind.PlusToken
  const isNamed = ts.isPropertyAssignment(node.parent) && node.parent.initializer === node
  return isAdded || isNamed ? '0' : undefined
}

function replacement(node: ts.Node): string | undefined {
  if (ts.isBinaryOperatorToken(node)) return OTHER[node.kind]
  if (node.kind === ts.SyntaxKind.TrueKeyword) return 'false'
  if (node.kind === ts.SyntaxKind.FalseKeyword) return 'true'
  const isKey = ts.isIdentifier(node) && ts.isPropertyAssignment(node.parent) && node.parent.name === node
  if (isKey) return otherState(node.text)
  return withoutBonus(node)
}

/** The expression that a replaced node is part of: the whole comparison, the whole object of a key. */
function wholeOf(node: ts.Node): ts.Node {
  if (ts.isBinaryOperatorToken(node)) return node.parent
  return ts.isIdentifier(node) ? node.parent.parent : node
}

/** Code whose change shows nowhere: types, imports, and the examples of rules, which are tests themselves. */
function isAside(node: ts.Node): boolean {
  const isExample = ts.isPropertyAssignment(node) && node.name.getText() === 'examples'
  return ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node) || isExample
}

/** All small faults that a TypeScript file may be given, in the order of their places. */
export function mutationsOf(file: string, text: string): Mutation[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const found: Mutation[] = []
  const visit = (node: ts.Node): void => {
    if (isAside(node)) return
    const other = replacement(node)
    const from = node.getStart(source)
    const line = source.getLineAndCharacterOfPosition(from).line + 1
    const whole = { from: wholeOf(node).getStart(source), to: wholeOf(node).end }
    if (other !== undefined) found.push({ line, from, to: node.end, text: other, whole })
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** The source with the fault in it. */
export function mutated(text: string, { from, to, text: other }: Mutation): string {
  return text.slice(0, from) + other + text.slice(to)
}

/** The source with a fault in it that is there only where `globalThis.fault` says yes to its number. */
export function switched(text: string, fault: Mutation, number: number): string {
  const { from, to } = fault.whole
  const faulty = mutated(text, fault).slice(from, to - text.length || undefined)
  return `${text.slice(0, from)}(globalThis.fault?.(${number}) ? ${faulty} : ${text.slice(from, to)})${text.slice(to)}`
}
