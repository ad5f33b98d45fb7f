import ViewIcon from '@mui/icons-material/BookmarkBorder'
import Button from '@mui/material/Button'
import Divider from '@mui/material/Divider'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useState } from 'react'
import { useAct } from '../api/use-act.ts'
import { useText } from '../texts/use-text.ts'
import { saveView } from './change-views.ts'
import { useViewActs } from './use-view-acts.ts'
import { useViewChoices } from './use-view-choices.tsx'
import { useViews } from './use-views.ts'
import { type Asked, ViewDialogs } from './ViewDialogs.tsx'
import type { ViewedList } from './viewed-list.ts'

/** 视图 — how the list is looked at: picks a saved view, keeps the present one, and changes those one may. */
export const ViewPicker = ({ of }: { readonly of: ViewedList }) => {
  const text = useText()
  const views = useViews(of)
  const { current, changed } = views
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [asked, setAsked] = useState<Asked>(null)
  const { perform, error } = useAct(saveView)
  const acts = useViewActs({ ...views, ask: setAsked, save: perform })
  const choices = useViewChoices(views)
  const close = () => setAnchor(null)
  const name = current?.name ?? text(of.none)
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<ViewIcon />}
        aria-haspopup="menu"
        aria-label={`${text('views.title')}: ${name}`}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
        sx={{ maxWidth: 280 }}
      >
        {changed ? text('views.changed', { name }) : name}
      </Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={close} onClick={close}>
        {choices}
        <Divider component="li" />
        {acts.map(({ name, act }) => (
          <MenuItem key={name} onClick={act}>
            {text(`views.acts.${name}`)}
          </MenuItem>
        ))}
      </Menu>
      <ViewDialogs views={views} asked={asked} error={error} onClose={() => setAsked(null)} />
    </>
  )
}
