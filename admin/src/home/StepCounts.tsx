import Box from '@mui/material/Box'
import { Link } from 'react-router'
import { useNamed, useText } from '../texts/use-text.ts'
import type { Counts } from './counts.ts'
import { listAddress } from './list-address.ts'

/** 环节计数 — how many wait at each step; each leads to those tasks. */
export const StepCounts = ({ counts }: { readonly counts: Counts }) => {
  const text = useText()
  const named = useNamed()
  return (
    <Box component="ul" aria-label={text('home.byStep')} sx={chips}>
      {counts.steps.map((step) => (
        <li key={step.elementId}>
          <Box
            component={Link}
            to={listAddress('/work-list', { elementId: step.elementId })}
            sx={chip}
          >
            {named(step)}
            <Box component="span" sx={{ fontWeight: 600 }}>
              {step.count}
            </Box>
          </Box>
        </li>
      ))}
    </Box>
  )
}

const chips = { display: 'flex', flexWrap: 'wrap', gap: 1, p: 0, m: 0, listStyle: 'none' }
const chip = {
  display: 'inline-flex',
  gap: 1,
  px: 1.25,
  py: 0.5,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  color: 'text.primary',
  textDecoration: 'none',
  fontSize: '0.8125rem',
  '&:hover, &:focus-visible': { bgcolor: 'action.hover' },
}
