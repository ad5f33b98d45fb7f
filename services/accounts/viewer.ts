import type { Theme } from '../../prisma/generated/client.ts'
import type { Actor, CityScope } from '../ctx.ts'

/** 当前用户 — who sends a request, and for which city. */
export type Viewer = {
  readonly actor: Actor
  readonly scope: CityScope
  /** City time is real time plus this; demo and sandbox cities only. */
  readonly clockOffsetMs: number
  readonly language: string
  readonly theme: Theme
}
