import Box from '@mui/material/Box'
import { useQuery } from '@tanstack/react-query'
import { ReadLimitChanges, type ReadLimitChangesQuery } from '../../api/generated/operations.ts'
import { ask } from '../../api/graphql.ts'
import { FailedChange } from '../../calendars/FailedChange.tsx'
import { lookAgain } from '../../calendars/use-calendar.ts'
import { Section } from '../../cases/Section.tsx'
import { Tabled } from '../../lists/Tabled.tsx'
import { Failure } from '../../shell/Failure.tsx'
import { useViewer } from '../../shell/use-viewer.ts'
import { type Text, useText } from '../../texts/use-text.ts'
import { useTimes } from '../../time/use-times.ts'
import { limitChangesKey } from './limit-changes-key.ts'

type Props = { readonly editionId: string }
type Change = ReadLimitChangesQuery['limitChanges'][number]

/** 在办时限变更 — the limits of this edition's lines that were changed under open cases, and how far each has come. */
export const LimitChanges = ({ editionId }: Props) => {
  const viewer = useViewer()
  return viewer?.may('limitChanges') ? <Seen editionId={editionId} /> : null
}

const Seen = ({ editionId }: Props) => {
  const text = useText()
  const queryKey = limitChangesKey(editionId)
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: async ({ signal }) =>
      (await ask(ReadLimitChanges, { editionId }, signal)).limitChanges,
    refetchInterval: ({ state }) => lookAgain(state.data ?? []),
  })
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />
  if (data === undefined || data.length === 0) return null
  return (
    <Box className="no-print" sx={{ mb: 2 }}>
      <Section title={text('limitChange.title')}>
        <Changes changes={data} queryKey={queryKey} />
      </Section>
    </Box>
  )
}

type Shown = { readonly changes: readonly Change[]; readonly queryKey: readonly string[] }

const Changes = ({ changes, queryKey }: Shown) => {
  const text = useText()
  const { instantInFull } = useTimes()
  return (
    <Tabled
      label={text('limitChange.title')}
      rows={changes}
      columns={[
        {
          name: 'line',
          label: text('limitChange.line'),
          cell: ({ entry }) =>
            entry &&
            `${entry.className} ${text('difference.number', { number: entry.conditionNo })}`,
        },
        {
          name: 'limit',
          label: text('manual.limit'),
          cell: ({ limitValue, entry }) =>
            entry && `${limitValue} ${text(`limitUnits.${entry.limitUnit}`)}`,
          short: true,
        },
        { name: 'reason', label: text('limitChange.reason'), cell: ({ reason }) => reason },
        {
          name: 'at',
          label: text('limitChange.requestedAt'),
          cell: ({ requestedAt }) => instantInFull(requestedAt),
        },
        {
          name: 'progress',
          label: text('limitChange.progress'),
          cell: (change) => (
            <>
              {progressOf(text, change)}
              {change.kept > 0 && <div>{text('periods.keptSum', { count: change.kept })}</div>}
              <FailedChange change={change} queryKey={queryKey} />
            </>
          ),
        },
      ]}
    />
  )
}

const progressOf = (text: Text, { state, done, total, moved }: Change): string =>
  text(`changeStates.${state}`, { done, total, moved })
