import { refusalCodes } from '../../../services/errors.ts'

const codes = new Set<unknown>(refusalCodes)

/** What nobody outside may ever read: our files, our statements, our libraries, a stack. */
export const inside =
  /node_modules|\bat (async )?[\w.<>]+ \(|\.(ts|js|mjs):\d|prisma|postgres|pg_|SQLSTATE|ECONN|Invalid `|invocation in|relation "|syntax error at or near|file:\/\/|\/(usr|work|tmp|home|root|opt|var)\//i

/** Every text that an error may have, quoted parts left out; a new one stands here or fails the test. */
const told: readonly RegExp[] = [
  // our refusals: what happened, what to do
  /(Nothing was (changed|done|saved|imported|published)|try again|Sign in|does not exist here|Ask for less at once|Choose |Send )/,
  /^(There is nothing at this address|This request cannot be read|variables and extensions are JSON)/,
  /^(Too many|This task is already done|An? edition|Edition \d+|The register has no component)/,
  /^(The catalogue in force has no class|Class .* has no filing condition|No edition of the Command)/,
  // GraphQL's grammar
  /^Syntax Error: (Expected|Unexpected|Invalid|Unterminated)/,
  // GraphQL's types
  /^(Cannot query field|Cannot spread fragment|Fields? …|Fragment …|Directive …|The directive …)/,
  /^(Unknown (argument|directive|fragment|type|operation)|Argument …|Variable …|Expected )/,
  /^(Boolean|ID|Int|Float|String|Enum …) cannot represent/,
  /^(There can be only one|This anonymous operation|Must provide|Could not determine)/,
  /^(Anonymous Subscription|Subscription …|Validation aborted|Maximum introspection depth)/,
  /^(Schema is not configured|The … operation|Can only perform|Not supported)/,
  /^(DateTime is ISO|A Json value)/,
  // GraphQL over HTTP
  /^(POST body|Batching is not|Unexpected parameter|Expected … param|Invalid (cursor|query))/,
  // pages of a list
  /^(Arguments … and … are not supported at the same time|Argument …)/,
]

/** Whether a text shows a stack, a statement, a path or a library of ours. */
export const tellsOfInside = (text: string): boolean => inside.test(text)

/** What is wrong with the errors of an answer; null when nothing is. */
export function wrongErrorIn(errors: unknown): string | null {
  if (!Array.isArray(errors)) return 'errors is no list'
  for (const { message, extensions } of errors) {
    if (!codes.has(extensions?.code)) return `the code ${extensions?.code}: ${message}`
    const bare = withoutQuotes(String(message))
    if (tellsOfInside(bare)) return `tells of the inside: ${message}`
    if (!told.some((pattern) => pattern.test(bare))) return `an unknown text: ${bare}`
  }
  return null
}

/** What a message repeats of the request is its sender's own. */
export const withoutQuotes = (message: string) =>
  message.replace(/"(?:[^"\\]|\\.)*("|$)/gs, '…').replace(/'[^']*('|$)/gs, '…')
