import type { KeyboardEvent } from 'react'

const row = '[data-unit]'

/** 树的键盘 — up and down from unit to unit, right into a unit, left out of it, to the first and the last. */
export function moveInTree(event: KeyboardEvent<HTMLElement>): void {
  const { currentTarget, target, key } = event
  const rows = [...currentTarget.querySelectorAll<HTMLElement>(row)]
  const here = rows.find((it) => it === target)
  if (here === undefined) return
  const goTo = places(here, rows)[key]
  if (goTo === undefined) return
  event.preventDefault()
  goTo()
}

type Places = Readonly<Record<string, () => void>>

function places(here: HTMLElement, rows: readonly HTMLElement[]): Places {
  const at = rows.indexOf(here)
  const expanded = here.getAttribute('aria-expanded')
  const above = here.closest('li')?.parentElement?.closest('li')?.querySelector<HTMLElement>(row)
  return {
    ArrowDown: () => rows[at + 1]?.focus(),
    ArrowUp: () => rows[at - 1]?.focus(),
    Home: () => rows[0]?.focus(),
    End: () => rows.at(-1)?.focus(),
    ArrowRight: () => (expanded === 'false' ? here.click() : expanded && rows[at + 1]?.focus()),
    ArrowLeft: () => (expanded === 'true' ? here.click() : above?.focus()),
  }
}
