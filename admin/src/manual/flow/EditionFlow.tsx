import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Card from '@mui/material/Card'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { HeldByRelease } from '../../releases/HeldByRelease.tsx'
import { keyIn } from '../../texts/keys-of.ts'
import { useText } from '../../texts/use-text.ts'
import { useEdition } from '../use-edition.ts'
import type { ActProps } from './act-props.ts'
import { FlowStages } from './FlowStages.tsx'
import { sentBack } from './flow-stages.ts'
import { PublishEdition } from './PublishEdition.tsx'
import { ApproveEdition, SendBackEdition } from './ReviewEdition.tsx'
import { RollBackEdition } from './RollBackEdition.tsx'
import { SubmitEdition } from './SubmitEdition.tsx'

/** 版本流转 — where an edition is on its way, who did what and when, and what its reader may do next. */
export const EditionFlow = ({ id }: { readonly id: string }) => {
  const { edition, refetch } = useEdition(id)
  const client = useQueryClient()
  if (edition === null) return null
  const changed = async () => {
    await refetch()
    await client.invalidateQueries({ queryKey: ['manualEditions'] })
  }
  return <Flow edition={edition} onDone={() => void changed()} />
}

const Flow = ({ edition, onDone }: ActProps) => {
  const text = useText()
  const label = useId()
  const back = sentBack(edition)
  return (
    <Card component="section" aria-labelledby={label} className="no-print" sx={{ p: 2, mb: 2 }}>
      <Typography id={label} variant="h2" sx={{ mb: 1.5 }}>
        {text('editionFlow.title')}
      </Typography>
      <HeldByRelease name={edition.heldByRelease} />
      <FlowStages edition={edition} />
      {back !== null && (
        <Alert severity="warning" sx={{ mt: 1.5 }}>
          {text('editionFlow.sentBack', { name: back.byName ?? '', comment: back.comment ?? '' })}
        </Alert>
      )}
      {edition.restores !== null && (
        <Box sx={{ mt: 1.5 }}>{text('editionFlow.restores', edition.restores)}</Box>
      )}
      <NextActs edition={edition} onDone={onDone} />
      {edition.mayRollBack && (
        <Box sx={{ mt: 2 }}>
          <RollBackEdition edition={edition} onDone={onDone} />
        </Box>
      )}
    </Card>
  )
}

const acts = {
  SUBMIT: SubmitEdition,
  APPROVE: ApproveEdition,
  PUBLISH: PublishEdition,
  SEND_BACK: SendBackEdition,
} as const

/** One button for each act that the API says this reader may take; otherwise whom it waits for. */
const NextActs = (props: ActProps) => {
  const text = useText()
  const { status, availableActions, heldByRelease } = props.edition
  // what a release holds is published with it
  const offered = availableActions
    .filter((act) => act !== 'PUBLISH' || heldByRelease === null)
    .flatMap((act) => keyIn(acts, act) ?? [])
  const waits = status === 'DRAFT' || status === 'IN_REVIEW' || status === 'APPROVED'
  if (offered.length > 0)
    return (
      <Stack direction="row" sx={{ gap: 1, mt: 2, flexWrap: 'wrap' }}>
        {offered.map((act) => {
          const Act = acts[act]
          return <Act key={act} {...props} />
        })}
      </Stack>
    )
  if (!waits) return null
  return <Box sx={{ mt: 2, color: 'text.secondary' }}>{text(`editionFlow.waits.${status}`)}</Box>
}
