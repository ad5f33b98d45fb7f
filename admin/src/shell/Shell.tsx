import Box from '@mui/material/Box'
import { type ReactNode, Suspense, useState } from 'react'
import { useLocation } from 'react-router'
import { ReportKey } from '../report/ReportKey.tsx'
import { ConnectionBanner } from './ConnectionBanner.tsx'
import { Failsafe } from './Failsafe.tsx'
import { Header } from './Header.tsx'
import { Help } from './Help.tsx'
import { Navigation } from './Navigation.tsx'
import { SkipLink } from './SkipLink.tsx'
import { UnderWay } from './UnderWay.tsx'
import { Waiting } from './Waiting.tsx'

/** 外壳 — what stands around every page: where one is, who one is, whether all is well. */
export const Shell = ({ children }: { readonly children?: ReactNode }) => {
  const [menuOpen, setMenuOpen] = useState(false)
  const { pathname } = useLocation()
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', minHeight: '100vh' }}>
      <SkipLink />
      <Header onMenu={() => setMenuOpen(true)} />
      <ConnectionBanner />
      <Box sx={{ display: 'flex', flex: 1, minWidth: 0 }}>
        <Navigation open={menuOpen} onClose={() => setMenuOpen(false)} />
        <Box component="main" id="main-content" tabIndex={-1} sx={page}>
          <Failsafe place={pathname}>
            <Suspense fallback={<Waiting />}>{children}</Suspense>
          </Failsafe>
        </Box>
      </Box>
      <UnderWay />
      <Help />
      <ReportKey />
    </Box>
  )
}

const page = {
  flex: 1,
  minWidth: 0,
  px: { xs: 1.5, sm: 3 },
  pt: { xs: 2, sm: 2.5 },
  // the last row is not under the help button
  pb: { xs: 2, md: 8 },
  outline: 'none',
  '@media print': { p: 0 },
}
