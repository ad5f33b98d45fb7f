import type { DmnResource } from '../command-manual/compile-to-dmn.ts'
import type { Act, Actor } from '../ctx.ts'
import type { ModelRoom } from '../process-drafts/publish-draft.ts'

/** 发布间 — where a release takes effect: the city's acts, and the engine. */
export type ReleaseRoom = {
  readonly act: Act
  readonly actAs: (actor: Actor) => Act
  readonly models: ModelRoom
  /** Hands a manual's decisions to the engine. */
  readonly deployDecisions: (resources: readonly DmnResource[]) => Promise<void>
  /** Whether an error is of the surroundings: what is away comes back, and the release with it. */
  readonly mayPass: (error: unknown) => boolean
  readonly alarm: (what: string, release: { readonly id: string; readonly error: unknown }) => void
}
