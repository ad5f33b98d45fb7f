import type { KeyboardEvent, ReactNode } from 'react'

type Props = { readonly name: string; readonly onPress: () => void; readonly children: ReactNode }

/** 可点标记 — a mark on a map that is pressed as a button is. */
export const PressMark = ({ name, onPress, children }: Props) => (
  // biome-ignore lint/a11y/useSemanticElements: HTML has no button inside a picture
  <g
    role="button"
    tabIndex={0}
    aria-label={name}
    className="map-case"
    onClick={onPress}
    onKeyDown={(event) => isPress(event) && onPress()}
  >
    <title>{name}</title>
    {children}
  </g>
)

function isPress(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' && event.key !== ' ') return false
  event.preventDefault()
  event.stopPropagation()
  return true
}
