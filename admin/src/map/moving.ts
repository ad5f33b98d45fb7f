import type { WorldBox } from './mercator.ts'
import type { View } from './view.ts'

/** 移动 — a map’s view has changed, and what it shows then; nulls when it has come home. */
export type OnView = (view: View | null, shown: WorldBox | null) => void

/** 移动 — where somebody has moved a map to, and what it shows there. */
export type Moved = { readonly view: View; readonly shown: WorldBox }
