import type { Theme } from '../../prisma/generated/client.ts'
import type { CityClock } from '../city-time.ts'
import type { Actor, CityScope } from '../ctx.ts'

/** 当前用户 — who sends a request, and for which city. */
export type Viewer = {
  readonly actor: Actor
  readonly scope: CityScope
  readonly clock: CityClock
  readonly language: string
  readonly theme: Theme
}
