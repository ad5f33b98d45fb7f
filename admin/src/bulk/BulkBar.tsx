import Button from '@mui/material/Button'
import Card from '@mui/material/Card'
import Dialog from '@mui/material/Dialog'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useLanguage } from '../preferences.ts'
import { Failure } from '../shell/Failure.tsx'
import { useText } from '../texts/use-text.ts'
import { ReasonForm } from './ReasonForm.tsx'
import { useSelection } from './selection.tsx'
import { type BulkOutcome, useBulk } from './use-bulk.ts'

/** 批量办理栏 — the outcomes that the chosen steps may be ended with at once. */
export const BulkBar = () => {
  const { chosen } = useSelection()
  return chosen.size === 0 ? null : <ChosenBar />
}

const ChosenBar = () => {
  const text = useText()
  const language = useLanguage()
  const { chosen, clear } = useSelection()
  const { outcomes, busy, error, complete } = useBulk()
  const [asked, setAsked] = useState<BulkOutcome | null>(null)
  const press = (outcome: BulkOutcome) =>
    outcome.needsReason ? setAsked(outcome) : void complete(outcome, null)
  return (
    <Card component="section" aria-label={text('bulk.title')} className="no-print" sx={bar}>
      {error !== null && <Failure error={error} />}
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <Typography role="status" sx={{ fontWeight: 600, mr: 1 }}>
          {text('bulk.chosen', { count: chosen.size })}
        </Typography>
        {outcomes?.map((outcome) => (
          <Button
            key={outcome.key}
            variant="outlined"
            disabled={busy}
            onClick={() => press(outcome)}
          >
            {text('bulk.outcome', { outcome: outcome[language], count: outcome.taskCount })}
          </Button>
        ))}
        {outcomes?.length === 0 && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {text('bulk.noOutcome')}
          </Typography>
        )}
        <Button onClick={clear} sx={{ ml: 'auto' }}>
          {text('bulk.clear')}
        </Button>
      </Stack>
      <Dialog
        open={asked !== null}
        onClose={() => setAsked(null)}
        aria-labelledby="bulk-reason"
        fullWidth
        maxWidth="xs"
      >
        {asked !== null && (
          <ReasonForm
            outcome={asked}
            onClose={() => setAsked(null)}
            onGiven={(reason) => {
              setAsked(null)
              void complete(asked, reason)
            }}
          />
        )}
      </Dialog>
    </Card>
  )
}

const bar = { position: 'sticky', bottom: 12, zIndex: 2, mt: 1.5, p: 1.5, boxShadow: 3 }
