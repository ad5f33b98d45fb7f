import Link from '@mui/material/Link'
import type { ReactNode } from 'react'
import { Link as RouterLink } from 'react-router'

type Props = { readonly to: string; readonly children: ReactNode }

/** The one link of a row: what `j` and `k` move between. */
export const RowLink = ({ to, children }: Props) => (
  <Link component={RouterLink} to={to} data-row-link sx={look}>
    {children}
  </Link>
)

// what comes into focus does not come under a bar that stays in view
const look = { fontWeight: 600, whiteSpace: 'nowrap', scrollMarginBlock: 120 }
