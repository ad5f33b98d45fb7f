type Pace = {
  /** Milliseconds after the first change: what comes meanwhile is told with it. */
  readonly withinMs: number
  /** Milliseconds from one telling to the next. */
  readonly apartMs: number
}

/** 合并变动 — many changes are told as one: soon after the first, and in a stream of them every now and then. */
export function gather(tell: () => void, { withinMs, apartMs }: Pace) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let toldAt = Number.NEGATIVE_INFINITY
  const now = () => {
    timer = undefined
    toldAt = Date.now()
    tell()
  }
  return {
    soon: () => {
      timer ??= setTimeout(now, Math.max(withinMs, toldAt + apartMs - Date.now()))
    },
    cease: () => {
      clearTimeout(timer)
      timer = undefined
    },
  }
}
