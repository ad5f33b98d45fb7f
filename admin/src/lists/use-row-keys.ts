import { useRef } from 'react'
import { useKeys } from '../shell/use-keys.ts'

/** 逐行移动 — `j` and `k` move the focus from row to row; a row’s link opens with Enter. */
export function useRowKeys<Element extends HTMLElement>() {
  const rows = useRef<Element>(null)
  const move = (step: number) => {
    const links = [...(rows.current?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])]
    const here = links.indexOf(document.activeElement as HTMLElement)
    const next = here === -1 ? 0 : Math.min(Math.max(here + step, 0), links.length - 1)
    links[next]?.focus()
    links[next]?.scrollIntoView({ block: 'nearest' })
  }
  useKeys({ j: () => move(1), k: () => move(-1) })
  return rows
}
