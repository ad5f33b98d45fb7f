import { useEffect, useState } from 'react'

const beat = 30_000
const city = { aheadMs: 0 }

/** 采用城市时间 — by how much the city of whoever is signed in is ahead of real time. */
export const adoptCityTime = (aheadMs: number): void => {
  city.aheadMs = aheadMs
}

/** 城市时间 — the city's time of day in milliseconds. */
export const cityNow = (): number => Date.now() + city.aheadMs

/** 此刻 — the city's time of day in milliseconds, told anew every half minute. */
export function useNow(): number {
  const [now, setNow] = useState(cityNow)
  useEffect(() => {
    const timer = setInterval(() => setNow(cityNow()), beat)
    return () => clearInterval(timer)
  }, [])
  return now
}
