import Box from '@mui/material/Box'
import type { ReactNode } from 'react'

type Fact = readonly [label: string, value: ReactNode]

/** Labels and values beside each other; what is not known is left out. */
export const Facts = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <Box component="dl" sx={list}>
    {facts
      .filter(([, value]) => value !== null && value !== undefined && value !== '')
      .map(([label, value]) => (
        <Box key={label} sx={{ display: 'contents' }}>
          <Box component="dt" sx={{ color: 'text.secondary' }}>
            {label}
          </Box>
          <Box component="dd" sx={{ m: 0, minWidth: 0 }}>
            {value}
          </Box>
        </Box>
      ))}
  </Box>
)

const list = {
  m: 0,
  display: 'grid',
  gridTemplateColumns: 'minmax(76px, max-content) minmax(0, 1fr)',
  columnGap: 2,
  rowGap: 0.5,
  fontSize: '0.875rem',
  lineHeight: 1.6,
}
