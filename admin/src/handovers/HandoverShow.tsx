import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { ReadHandover } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { Section } from '../cases/Section.tsx'
import { Failure } from '../shell/Failure.tsx'
import { PageTitle } from '../shell/PageTitle.tsx'
import { Waiting } from '../shell/Waiting.tsx'
import { useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import { Acknowledge } from './Acknowledge.tsx'
import { HandedTasks } from './HandedTasks.tsx'
import type { Handover } from './hand-over.ts'

/** 交接单 — what was left to whom, as it was then; signed for by the receiver. */
export const HandoverShow = () => {
  const { id = '' } = useParams()
  const { data, error, refetch } = useQuery({
    queryKey: ['handover', id],
    queryFn: ({ signal }) => ask(ReadHandover, { id }, signal),
  })
  const handover = data?.handover
  if (handover) return <Sheet handover={handover} onSigned={() => void refetch()} />
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />
  return <Waiting />
}

type Props = { readonly handover: Handover; readonly onSigned: () => void }

const Sheet = ({ handover, onSigned }: Props) => {
  const text = useText()
  const { instantInFull } = useTimes()
  const { fromPerson, toPerson, taskCount: count, lateCount: late, note } = handover
  return (
    <>
      <PageTitle
        title={text('handovers.fromTo', { from: fromPerson.name, to: toPerson.name })}
        note={`${instantInFull(handover.handedAt)} · ${text('handovers.counts', { count, late })}`}
      >
        <Button variant="outlined" onClick={() => window.print()}>
          {text('case.print')}
        </Button>
      </PageTitle>
      <Stack sx={{ gap: 2 }}>
        <Acknowledge handover={handover} onSigned={onSigned} />
        {note !== null && (
          <Section title={text('handovers.overall')}>
            <Typography sx={{ whiteSpace: 'pre-wrap' }}>{note}</Typography>
          </Section>
        )}
        <HandedTasks items={handover.items} />
      </Stack>
    </>
  )
}
