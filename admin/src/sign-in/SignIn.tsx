import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Card from '@mui/material/Card'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useLogin } from 'ra-core'
import { type FormEvent, useState } from 'react'
import { codeOf, type ErrorCode } from '../api/api-error.ts'
import { interruption } from '../api/use-signed-out.ts'
import { ConnectionBanner } from '../shell/ConnectionBanner.tsx'
import { LanguageButton } from '../shell/LanguageButton.tsx'
import { saidInPage } from '../shell/said-in-page.ts'
import { ThemeButton } from '../shell/ThemeButton.tsx'
import { useText } from '../texts/use-text.ts'

/** 登录页 — name and password; afterwards one is where one wanted to go. */
export const SignIn = () => {
  const text = useText()
  return (
    <Box component="main" sx={{ minHeight: '100vh', display: 'flex', flexDirection: 'column' }}>
      <title>{`${text('session.title')} · ${text('app.name')}`}</title>
      <ConnectionBanner />
      <Stack direction="row" spacing={1} sx={{ p: 2, justifyContent: 'flex-end' }}>
        <LanguageButton />
        <ThemeButton />
      </Stack>
      <Stack sx={{ flex: 1, alignItems: 'center', justifyContent: 'center', px: 2, pb: 12 }}>
        <Card sx={{ width: '100%', maxWidth: 400, p: { xs: 3, sm: 4 } }}>
          <Typography variant="h1">{text('app.name')}</Typography>
          <Typography sx={{ color: 'text.secondary', mb: 3 }}>{text('app.tagline')}</Typography>
          <SignInForm />
        </Card>
        {saidInPage('demo') === 'yes' && (
          <Typography variant="body2" sx={{ color: 'text.secondary', mt: 2, maxWidth: 400 }}>
            {text('session.demoHint')}
          </Typography>
        )}
      </Stack>
    </Box>
  )
}

const SignInForm = () => {
  const text = useText()
  const { refusal, busy, send } = useSending()
  return (
    <Stack component="form" spacing={2} onSubmit={send} noValidate>
      {interruption.happened && refusal === null && (
        <Alert severity="info" role="status">
          {text('session.ended')}
        </Alert>
      )}
      {refusal !== null && (
        <Alert severity="error" role="alert">
          {refusal === 'EMPTY' ? text('session.needed') : text(`errors.${refusal}`)}
        </Alert>
      )}
      <TextField name="login" label={text('session.login')} autoComplete="username" autoFocus />
      <TextField
        name="password"
        type="password"
        label={text('session.password')}
        autoComplete="current-password"
      />
      <Button type="submit" variant="contained" size="large" loading={busy}>
        {text(busy ? 'session.signingIn' : 'session.signIn')}
      </Button>
    </Stack>
  )
}

function useSending() {
  const signIn = useLogin()
  const [refusal, setRefusal] = useState<ErrorCode | 'EMPTY' | null>(null)
  const [busy, setBusy] = useState(false)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const login = String(fields.get('login') ?? '').trim()
    const password = String(fields.get('password') ?? '')
    if (login === '' || password === '') return setRefusal('EMPTY')
    setBusy(true)
    setRefusal(null)
    try {
      await signIn({ login, password })
    } catch (error) {
      setRefusal(codeOf(error))
    } finally {
      setBusy(false)
    }
  }
  return { refusal, busy, send }
}
