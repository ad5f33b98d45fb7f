import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { newKey } from '../api/new-key.ts'
import { Trace } from '../shell/Trace.tsx'
import { useText } from '../texts/use-text.ts'
import type { Form } from './use-form.ts'

/** 提交 — saves the report once, however often it is pressed; a refusal stands beside it. */
export const SaveReport = ({ form }: { readonly form: Form }) => {
  const text = useText()
  const refusal = form.complaintOf(null)
  return (
    <Stack sx={{ gap: 1.5, alignItems: 'flex-start' }}>
      {refusal !== null && (
        <Alert
          severity="error"
          role="alert"
          sx={{ width: '100%' }}
          action={
            form.savedBefore && (
              <Button color="inherit" size="small" onClick={() => form.change({ key: newKey() })}>
                {text('report.asNew')}
              </Button>
            )
          }
        >
          {refusal}
          <Trace trace={form.trace} />
        </Alert>
      )}
      <Button
        variant="contained"
        size="large"
        loading={form.busy}
        disabled={!form.isReady}
        onClick={() => void form.save()}
      >
        {text('report.send')}
        <Box component="kbd" sx={{ ml: 1.5, display: { xs: 'none', md: 'inline' } }}>
          Ctrl + Enter
        </Box>
      </Button>
    </Stack>
  )
}
