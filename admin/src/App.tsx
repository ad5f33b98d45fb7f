import CssBaseline from '@mui/material/CssBaseline'
import { ThemeProvider } from '@mui/material/styles'
import useMediaQuery from '@mui/material/useMediaQuery'
import { CoreAdmin, Resource } from 'ra-core'
import { useEffect, useMemo } from 'react'
import { administrationPages } from './administration/pages.ts'
import { authProvider } from './api/auth-provider.ts'
import { dataProvider } from './api/data-provider.ts'
import { queryClient } from './api/query-client.ts'
import { cases } from './cases/index.tsx'
import { clockLedger } from './clock-ledger/index.ts'
import { clockRequests } from './clock-requests/index.ts'
import { dispatch } from './dispatch/index.ts'
import { handovers } from './handovers/index.ts'
import { Home } from './home/Home.tsx'
import { useLabels } from './labels/labels.ts'
import { map } from './map/index.ts'
import { usePreferences } from './preferences.ts'
import { profile } from './profile/index.ts'
import { report } from './report/index.ts'
import { NotHere } from './shell/NotHere.tsx'
import { Shell } from './shell/Shell.tsx'
import { Waiting } from './shell/Waiting.tsx'
import { SignIn } from './sign-in/SignIn.tsx'
import { supervisionOrders } from './supervision-orders/index.ts'
import { i18nProviderFor } from './texts/i18n-provider.ts'
import { useSaid } from './texts/use-said.ts'
import { themes } from './theme.ts'
import { workList } from './work-list/index.ts'

const resources = [
  { needs: 'workList', page: workList },
  { needs: 'cases', page: cases },
  { needs: 'handovers', page: handovers },
  { needs: 'reportCase', page: report },
  { needs: 'dispatchDesk', page: dispatch },
  { needs: 'caseMap', page: map },
  { needs: 'clockLedger', page: clockLedger },
  { needs: 'clockRequests', page: clockRequests },
  { needs: 'supervisionOrders', page: supervisionOrders },
  { needs: 'changePassword', page: profile },
  ...administrationPages,
]

/** 前端 — the officers’ screens. */
export const App = () => {
  const { language, said } = useSaid()
  const theme = useThemeName()
  const labels = useLabels()
  const i18nProvider = useMemo(
    () => i18nProviderFor(language, said, labels),
    [language, said, labels],
  )
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <ThemeProvider theme={themes[theme]}>
      <CssBaseline />
      <CoreAdmin
        authProvider={authProvider}
        dataProvider={dataProvider}
        i18nProvider={i18nProvider}
        queryClient={queryClient}
        layout={Shell}
        dashboard={Home}
        loginPage={SignIn}
        loading={Waiting}
        catchAll={NotHere}
        accessDenied={NotHere}
        authenticationError={NotHere}
        requireAuth
        disableTelemetry
      >
        {(permissions?: readonly string[]) =>
          resources
            .filter(({ needs }) => permissions?.includes(needs))
            .map(({ page }) => <Resource key={page.name} {...page} />)
        }
      </CoreAdmin>
    </ThemeProvider>
  )
}

function useThemeName(): 'light' | 'dark' {
  const { theme } = usePreferences()
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)')
  return theme ?? (systemDark ? 'dark' : 'light')
}
