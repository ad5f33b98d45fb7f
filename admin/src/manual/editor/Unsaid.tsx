import Box from '@mui/material/Box'
import type { ReactNode } from 'react'

/** What stands where a line says nothing yet. */
export const Unsaid = ({ children }: { readonly children: ReactNode }) => (
  <Box component="span" sx={{ color: 'text.secondary' }}>
    {children}
  </Box>
)
