type Taking = {
  /** Asks for jobs without waiting for them; never throws. */
  readonly take: () => void
  /** Milliseconds from one time to the next. */
  readonly every: number
  /** How often after the last break. */
  readonly times: number
}

/** 断后催取 — asks for jobs a while after each break: a request that waits at an engine which has just come back can be overlooked there for many seconds. */
export function takeAfterBreaks({ take, every, times }: Taking) {
  let left = 0
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  const next = () => {
    timer = left > 0 ? setTimeout(next, every) : undefined
    if (left === 0) return
    left -= 1
    take()
  }
  return {
    broken: () => {
      if (stopped) return
      left = times
      timer ??= setTimeout(next, every)
    },
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}
