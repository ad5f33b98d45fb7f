import { type ComponentType, createElement, use } from 'react'
import { useLocation } from 'react-router'
import { ApiError } from '../api/api-error.ts'
import { connection } from '../live/connection.ts'
import { Failsafe } from './Failsafe.tsx'
import { loadingRound } from './loading-round.ts'

type Begun<Props> = {
  readonly round: number
  readonly page: Promise<ComponentType<Props>>
  failed: boolean
}

/** 按需加载 — a page, or a part of one, whose code is loaded when it is first shown; what does not arrive, not even when it is asked for again by itself, says so in its place, and is asked for by whoever tries again. */
export function lazily<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let begun: Begun<Props> | null = null
  const begin = (): Begun<Props> => {
    const page = arriving(load).catch((reason: unknown) => {
      here.failed = true
      connection.missed()
      throw new ApiError('OFFLINE', String(reason))
    })
    const here: Begun<Props> = { round: loadingRound.current(), page, failed: false }
    return here
  }
  const Loaded = (props: Props) => {
    if (begun === null || (begun.failed && begun.round < loadingRound.current())) begun = begin()
    return createElement(use(begun.page), props)
  }
  return function Lazily(props: Props) {
    const { pathname: place } = useLocation()
    return createElement(Failsafe, { place }, createElement(Loaded, props))
  }
}

/** As reads are, it is asked for twice more: the reason may pass by itself. */
async function arriving<Code>(
  load: () => Promise<Code>,
  [pause, ...later]: readonly number[] = [1_000, 2_000],
): Promise<Code> {
  try {
    return await load()
  } catch (reason) {
    if (pause === undefined) throw reason
    await new Promise((resolve) => setTimeout(resolve, pause))
    return arriving(load, later)
  }
}
