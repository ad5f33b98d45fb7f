/** 引擎答复 — what the engine said to a command; the caller decides, nobody repeats behind his back. */
export type Answer<T = void> =
  | { readonly kind: 'done'; readonly value: T }
  /** No such job or instance: it has ended. */
  | { readonly kind: 'gone' }
  /** Not reached (`busy`: reached, but it wants us to wait): the command may or may not have arrived. */
  | { readonly kind: 'away'; readonly busy: boolean; readonly reason: string }
  /** Understood and turned down: repeating does not help. */
  | { readonly kind: 'refused'; readonly reason: string }

const patience = 20_000
const codes = {
  DEADLINE_EXCEEDED: 4,
  NOT_FOUND: 5,
  RESOURCE_EXHAUSTED: 8,
  FAILED_PRECONDITION: 9,
  INVALID_ARGUMENT: 3,
  ALREADY_EXISTS: 6,
} as const
const refusals: readonly number[] = [
  codes.INVALID_ARGUMENT,
  codes.FAILED_PRECONDITION,
  codes.ALREADY_EXISTS,
]

/** Calls the engine once and names its answer. */
export async function ask<T>(call: () => Promise<T>): Promise<Answer<T>> {
  try {
    const value = await withinPatience(call)
    // the client answers null while it closes, without having sent anything
    if (value === null) return away('the connection is being closed', false)
    return { kind: 'done', value }
  } catch (error) {
    return nameRefusal(error)
  }
}

function nameRefusal(error: unknown): Exclude<Answer<never>, { kind: 'done' }> {
  const code = codeOf(error)
  const reason = error instanceof Error ? error.message : String(error)
  if (code === codes.NOT_FOUND) return { kind: 'gone' }
  if (code !== null && refusals.includes(code)) return { kind: 'refused', reason }
  return away(reason, code === codes.RESOURCE_EXHAUSTED)
}

const away = (reason: string, busy: boolean) => ({ kind: 'away', busy, reason }) as const

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'number' ? error.code : null

/** The client sets no deadline of its own: a gateway that hangs would hold the command for ever. */
function withinPatience<T>(call: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () =>
        reject(
          Object.assign(new Error(`no answer in ${patience} ms`), {
            code: codes.DEADLINE_EXCEEDED,
          }),
        ),
      patience,
    )
    call()
      .then(resolve, reject)
      .finally(() => clearTimeout(timer))
  })
}
