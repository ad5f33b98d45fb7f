import { parseExpression } from 'feelin'

const longest = 500
/** What compares answers; nothing that repeats, filters or defines, so that reading it always ends at once. */
const allowed: ReadonlySet<string> = new Set([
  ...['Expression', 'Disjunction', 'Conjunction', 'Comparison', 'ParenthesizedExpression'],
  ...['ArithmeticExpression', 'FunctionInvocation', 'PositionalParameters', 'List', 'Interval'],
  ...['PositiveUnaryTests', 'PositiveUnaryTest', 'SimplePositiveUnaryTest'],
  ...['VariableName', 'Identifier', 'CompareOp', 'ArithOp', 'LineComment', 'BlockComment'],
  ...['NumericLiteral', 'StringLiteral', 'BooleanLiteral', 'null', 'and', 'or', 'in', 'between'],
  ...['(', ')', '[', ']', '..', ','],
])
const functions: ReadonlySet<string> = new Set([
  ...['not', 'contains', 'starts with', 'ends with', 'string length', 'list contains', 'count'],
  ...['is defined', 'abs', 'floor', 'ceiling', 'min', 'max', 'sum'],
])

/** 显示条件 — what is wrong with one; a FEEL expression over the answers under these keys. */
export function showIfProblems(expression: string, keys: readonly string[]): readonly string[] {
  if (expression === '') return []
  if (expression.length > longest) return [`The condition is longer than ${longest} signs`]
  const context = Object.fromEntries(keys.map((key) => [key, null]))
  const found = new Set<string>()
  parseExpression(expression, context, undefined).iterate({
    enter: ({ name, type, from, to, node }) => {
      const said = expression.slice(from, to)
      if (type.isError) found.add(`The condition cannot be read at sign ${from + 1}`)
      else if (!allowed.has(name)) found.add(`The condition must not use “${said.slice(0, 40)}”`)
      else if (name === 'VariableName') {
        const called = node.parent?.name === 'FunctionInvocation'
        if (called && !functions.has(said)) found.add(`There is no function ${said}`)
        if (!called && !keys.includes(said)) found.add(`No field of this form has the key ${said}`)
      }
      // of what cannot be used, one word is enough
      return type.isError || allowed.has(name)
    },
  })
  return [...found]
}
