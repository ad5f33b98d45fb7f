import ListSubheader from '@mui/material/ListSubheader'
import MenuItem from '@mui/material/MenuItem'
import { useText } from '../texts/use-text.ts'
import type { View } from './view.ts'
import type { ViewedList } from './viewed-list.ts'

type Views = {
  readonly of: ViewedList
  readonly views: readonly View[]
  readonly current: View | null
  readonly look: (view: View | null) => void
}

/** 视图选项 — the viewer’s own and the shared ones, as a menu takes them. */
export function useViewChoices({ of, views, current, look }: Views) {
  const text = useText()
  const choice = (view: View | null, name: string) => (
    <MenuItem
      key={view?.id ?? 'none'}
      role="menuitemradio"
      aria-checked={view?.id === current?.id}
      selected={view?.id === current?.id}
      onClick={() => look(view)}
    >
      {name}
    </MenuItem>
  )
  const own = views.filter(({ role }) => role === null)
  const shared = views.flatMap((view) => (view.role === null ? [] : [{ view, role: view.role }]))
  return [
    choice(null, text(of.none)),
    own.length > 0 && heading(text('views.mine')),
    ...own.map((view) => choice(view, view.name)),
    shared.length > 0 && heading(text('views.shared')),
    ...shared.map(({ view, role }) =>
      choice(view, text('views.sharedName', { name: view.name, role: text(`roles.${role}`) })),
    ),
  ]
}

const heading = (title: string) => (
  <ListSubheader key={title} role="presentation" disableSticky sx={{ lineHeight: 2.25 }}>
    {title}
  </ListSubheader>
)
