/** The refusal's code of an act that throws, `done` of one that does not. */
export function codeOf(act: () => unknown): string {
  try {
    act()
    return 'done'
  } catch (error) {
    return codeIn(error)
  }
}

/** The same of an act that takes its time. */
export const refusalOf = (act: Promise<unknown>): Promise<string> => act.then(() => 'done', codeIn)

/** Anything but a refusal is a fault, and the test's to see. */
function codeIn(error: unknown): string {
  if (error instanceof Error && 'code' in error && 'field' in error) return String(error.code)
  throw error
}
