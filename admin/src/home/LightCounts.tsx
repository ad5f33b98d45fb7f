import Box from '@mui/material/Box'
import { Link } from 'react-router'
import { useText } from '../texts/use-text.ts'
import { LightMark } from '../time/LightMark.tsx'
import type { Counts } from './counts.ts'
import { listAddress } from './list-address.ts'

/** The late ones first. */
const order = ['RED', 'YELLOW', 'GREEN'] as const

/** 红绿灯计数 — how many are late, soon late, and in time; each leads to those tasks. */
export const LightCounts = ({ counts }: { readonly counts: Counts }) => {
  const text = useText()
  const countOf = (light: string) => counts.lights.find((it) => it.light === light)?.count ?? 0
  return (
    <Box component="ul" aria-label={text('home.byLight')} sx={row}>
      {order.map((light) => (
        <Box component="li" key={light} sx={{ flex: 1, minWidth: 0 }}>
          <Box component={Link} to={listAddress('/work-list', { light })} sx={tile}>
            <Box component="span" sx={figure}>
              {countOf(light)}
            </Box>
            <Box component="span" sx={{ display: 'flex', gap: 0.75, alignItems: 'baseline' }}>
              <LightMark light={light} />
              {text(`home.lights.${light}`)}
            </Box>
          </Box>
        </Box>
      ))}
    </Box>
  )
}

const row = { display: 'flex', gap: 1, p: 0, m: 0, listStyle: 'none' }
const tile = {
  display: 'block',
  px: 1.5,
  py: 1,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  color: 'text.primary',
  textDecoration: 'none',
  fontSize: '0.8125rem',
  '&:hover, &:focus-visible': { bgcolor: 'action.hover' },
}
const figure = { display: 'block', fontSize: '1.625rem', fontWeight: 600, lineHeight: 1.25 }
