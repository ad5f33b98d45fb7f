import { type ComponentType, lazy } from 'react'

/** A page whose code is loaded when it is first opened. */
export const lazily = (load: () => Promise<ComponentType>) =>
  lazy(async () => ({ default: await load() }))
