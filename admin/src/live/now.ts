import { useEffect, useState } from 'react'

const beat = 30_000
const shortestBeat = 1_000

/** What the API told of the city's clock, and when, in real time. */
const city = { aheadMs: 0, timeSpeed: 1, since: 0 }

type CityTime = { readonly aheadMs: number; readonly timeSpeed: number }

/** 采用城市时间 — by how much the city of whoever is signed in is ahead of real time now, and how fast its clock goes. */
export const adoptCityTime = ({ aheadMs, timeSpeed }: CityTime): void => {
  Object.assign(city, { aheadMs, timeSpeed, since: Date.now() })
}

/** 城市时间 — the city's time of day in milliseconds. */
export const cityNow = (): number => {
  const real = Date.now()
  return real + city.aheadMs + (city.timeSpeed - 1) * (real - city.since)
}

/** 此刻 — the city's time of day in milliseconds, told anew every half minute of the city. */
export function useNow(): number {
  const [now, setNow] = useState(cityNow)
  const pause = Math.max(shortestBeat, beat / city.timeSpeed)
  useEffect(() => {
    const timer = setInterval(() => setNow(cityNow()), pause)
    return () => clearInterval(timer)
  }, [pause])
  return now
}
