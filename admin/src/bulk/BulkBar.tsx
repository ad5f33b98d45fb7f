import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Card from '@mui/material/Card'
import Dialog from '@mui/material/Dialog'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useLanguage } from '../preferences.ts'
import { Failure } from '../shell/Failure.tsx'
import { useText } from '../texts/use-text.ts'
import { mostAtOnce } from './chosen.ts'
import { ReasonForm } from './ReasonForm.tsx'
import { useSelection } from './selection.tsx'
import { useBulk } from './use-bulk.ts'
import { type BulkOutcome, useBulkOutcomes } from './use-bulk-outcomes.ts'
import { useChooseFirst } from './use-choose-first.ts'

/** 批量办理栏 — the outcomes that the chosen steps may be ended with at once. */
export const BulkBar = () => {
  const { chosen } = useSelection()
  return chosen.size === 0 ? null : <ChosenBar />
}

const ChosenBar = () => {
  const text = useText()
  const language = useLanguage()
  const { data: outcomes, error: unread } = useBulkOutcomes()
  const { busy, error, complete } = useBulk()
  const first = useChooseFirst()
  const failure = error ?? first.error ?? unread
  const [asked, setAsked] = useState<BulkOutcome | null>(null)
  const press = (outcome: BulkOutcome) =>
    outcome.needsReason ? setAsked(outcome) : void complete(outcome, null)
  return (
    <Card component="section" aria-label={text('bulk.title')} className="no-print" sx={bar}>
      {failure !== null && <Failure error={failure} />}
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <HowMany isFull={first.isFull} />
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
        <Box sx={{ ml: 'auto' }}>
          {first.isOffered && (
            <Button loading={first.busy} onClick={first.chooseFirst}>
              {text('bulk.chooseFirst', { most: mostAtOnce })}
            </Button>
          )}
          <ClearButton />
        </Box>
      </Stack>
      <Dialog
        open={asked !== null}
        onClose={() => setAsked(null)}
        aria-labelledby="bulk-reason"
        fullWidth
        maxWidth="xs"
      >
        {asked !== null && <ReasonForm outcome={asked} onClose={() => setAsked(null)} />}
      </Dialog>
    </Card>
  )
}

const HowMany = ({ isFull }: { readonly isFull: boolean }) => {
  const text = useText()
  const { chosen } = useSelection()
  return (
    <div role="status">
      <Typography component="span" sx={{ fontWeight: 600, mr: 1 }}>
        {text('bulk.chosen', { count: chosen.size })}
      </Typography>
      {isFull && (
        <Typography component="span" variant="body2" sx={{ mr: 1 }}>
          {text('bulk.full', { most: mostAtOnce })}
        </Typography>
      )}
    </div>
  )
}

const ClearButton = () => {
  const text = useText()
  const { clear } = useSelection()
  return <Button onClick={clear}>{text('bulk.clear')}</Button>
}

const bar = { position: 'sticky', bottom: 12, zIndex: 2, mt: 1.5, p: 1.5, boxShadow: 3 }
