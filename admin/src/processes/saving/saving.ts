import { ApiError, codeOf } from '../../api/api-error.ts'

/** 保存请求 — what a draft is to say, on its way, with the key under which it counts once. */
export type Request = { readonly content: string; readonly idempotencyKey: string }

/** 留存 — what the server has not acknowledged yet: drawn on that version, perhaps on its way, perhaps drawn on since. */
export type Kept = {
  readonly from: number
  readonly request: Request | null
  readonly next: string | null
}

export type SaveState = 'SAVED' | 'SAVING' | 'WAITING' | 'CONFLICT' | 'REFUSED'

export type Saving<Saved> = {
  /** What an earlier visit could not bring to its end; null for nothing. */
  readonly kept: Kept | null
  /** Of the draft as it was read. */
  readonly version: number
  readonly send: (request: Request & { readonly expectedVersion: number }) => Promise<Saved>
  readonly keep: (kept: Kept | null) => void
  readonly newKey: () => string
  /** Calls it after a while. */
  readonly later: (act: () => void) => void
  readonly onSaved: (saved: Saved, content: string) => void
  readonly onState: (state: SaveState, error: unknown) => void
}

export type Saver = ReturnType<typeof saverOf>

/** The way to the server may be open again in a moment: the same request is sent again. */
const mayPass: ReadonlySet<string> = new Set([
  'OFFLINE',
  'OVERLOADED',
  'DATABASE_UNAVAILABLE',
  'RATE_LIMITED',
  'FAULT',
])

/**
 * 随画随存 — sends what is drawn or typed, one state at a time and the latest only. What is not acknowledged is kept, so that a tab
 * may be closed at any moment; nothing is sent over what a colleague has saved before somebody has chosen.
 */
export function saverOf<Saved extends { readonly version: number }>(given: Saving<Saved>) {
  const nothing: Kept = { from: given.version, request: null, next: null }
  let { from, request, next } = given.kept ?? nothing
  let busy = false
  /** Whether somebody has to choose between two drawings first, or has given up this one. */
  let choice: 'NONE' | 'ASKED' | 'GIVEN_UP' = 'NONE'
  let left = false

  const keep = () => given.keep(request === null && next === null ? null : { from, request, next })
  const tell = (state: SaveState, error: unknown = null) => {
    if (!left) given.onState(state, error)
  }
  const refused = (error: unknown) => {
    if (mayPass.has(codeOf(error))) {
      given.later(() => left || void run())
      return tell('WAITING', error)
    }
    next ??= request?.content ?? null
    request = null
    const conflict = codeOf(error) === 'VERSION_CONFLICT'
    if (conflict) choice = 'ASKED'
    keep()
    tell(conflict ? 'CONFLICT' : 'REFUSED', error)
  }
  const run = async (): Promise<void> => {
    if (busy || choice !== 'NONE' || (request === null && next === null)) return
    if (request === null) {
      request = { content: next ?? '', idempotencyKey: given.newKey() }
      next = null
      keep()
    }
    busy = true
    tell('SAVING')
    try {
      const saved = await given.send({ ...request, expectedVersion: from })
      const { content } = request
      from = saved.version
      request = null
      keep()
      given.onSaved(saved, content)
      if (next === null) tell('SAVED')
    } catch (error) {
      return refused(error)
    } finally {
      busy = false
    }
    return run()
  }

  return {
    /** Somebody has drawn. */
    draw: (content: string) => {
      if (choice === 'GIVEN_UP') return
      next = content
      keep()
      void run()
    },
    /** Goes on where an earlier visit ended. */
    resume: () => {
      left = false
      if (request === null && next !== null && from !== given.version) {
        choice = 'ASKED'
        return tell('CONFLICT', new ApiError('VERSION_CONFLICT', 'The draft was saved meanwhile.'))
      }
      void run()
    },
    /** What is drawn here takes the place of what a colleague has saved as that version. */
    replace: (version: number) => {
      from = version
      choice = 'NONE'
      void run()
    },
    /** What is drawn here is given up. */
    drop: () => {
      request = null
      next = null
      choice = 'GIVEN_UP'
      keep()
    },
    /** The page is left; what is under way still ends. */
    leave: () => {
      left = true
    },
  }
}
