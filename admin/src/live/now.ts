import { useEffect, useState } from 'react'

const beat = 30_000

/** 此刻 — the time of day in milliseconds, told anew every half minute. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), beat)
    return () => clearInterval(timer)
  }, [])
  return now
}
