import { z } from 'zod'

/** 绘制方式 — in words of the office only, or with everything that the engine reads. */
export const modelerModes = ['DESIGN', 'IMPLEMENT'] as const
export type ModelerMode = (typeof modelerModes)[number]

/** 界面偏好 — what somebody's screens remember beside language and theme. */
export type Screens = {
  /** Whether they have ever said how their screens are to look; until then a browser decides. */
  readonly kept: boolean
  /** Letters without Ctrl as shortcuts. */
  readonly singleKeys: boolean
  /** The columns of the work list, by name; none means the usual ones. */
  readonly workListColumns: readonly string[]
  /** The view that the work list opens with, as the API names it; empty for none. */
  readonly workListView: string
  /** How somebody draws processes. */
  readonly modelerMode: ModelerMode
}

const Stored = z.object({
  kept: z.boolean().default(false),
  singleKeys: z.boolean().default(true),
  workListColumns: z.array(z.string()).default([]),
  workListView: z.string().default(''),
  modelerMode: z.enum(modelerModes).default('DESIGN'),
})

/** 界面偏好 — as it is stored, with what is usual for the rest. */
export const screensOf = (stored: unknown): Screens => Stored.parse(stored)
