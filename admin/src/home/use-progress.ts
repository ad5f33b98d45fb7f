import { useState } from 'react'
import { type Progress, progressIn } from './first-steps.ts'

/** 引导进度 — kept in this browser, for each person by themselves. */
export function useProgress(personId: string) {
  const place = `zhihui.first-steps.${personId}`
  const [progress, setProgress] = useState(() => progressIn(localStorage.getItem(place)))
  const keep = (next: Progress) => {
    localStorage.setItem(place, JSON.stringify(next))
    setProgress(next)
  }
  return { progress, keep }
}
