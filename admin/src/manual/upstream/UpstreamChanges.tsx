import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Section } from '../../cases/Section.tsx'
import { ActDialog } from '../../forms/ActDialog.tsx'
import type { Column } from '../../lists/column.ts'
import { Tabled } from '../../lists/Tabled.tsx'
import { Failure } from '../../shell/Failure.tsx'
import { Waiting } from '../../shell/Waiting.tsx'
import { useText } from '../../texts/use-text.ts'
import { useEdition } from '../use-edition.ts'
import { takeUpstreamChanges } from './change-upstream.ts'
import { driftColumns, lineName } from './drift-columns.tsx'
import { readUpstreamChanges, type UpstreamChange } from './list-drift.ts'

type Props = { readonly editionId: string; readonly upstreamId: string }

/** 上级此后的变化 — each with what was changed here about the same line; the chosen ones are taken into a draft. */
export const UpstreamChanges = ({ editionId, upstreamId }: Props) => {
  const text = useText()
  const [taken, setTaken] = useState<Taken | null>(null)
  const { data, error, refetch } = useQuery({
    queryKey: ['upstream-changes', editionId, upstreamId],
    queryFn: ({ signal }) => readUpstreamChanges(editionId, signal),
  })
  return (
    <Section title={text('upstream.changed')}>
      {data === undefined && error !== null && (
        <Failure error={error} onRetry={() => void refetch()} />
      )}
      {data === undefined && error === null && <Waiting />}
      {data?.length === 0 && text('upstream.noChanges')}
      {data !== undefined && data.length > 0 && (
        <Choosing
          key={upstreamId}
          {...{ editionId, upstreamId, changes: data, onTaken: setTaken }}
        />
      )}
      {taken !== null && <Alert role="status">{text('upstream.taken', taken)}</Alert>}
    </Section>
  )
}

type Taken = { readonly taken: number; readonly left: number }
type Chosen = Props & {
  readonly changes: readonly UpstreamChange[]
  readonly onTaken: (taken: Taken) => void
}

const Choosing = ({ editionId, upstreamId, changes, onTaken }: Chosen) => {
  const text = useText()
  const client = useQueryClient()
  const { edition, refetch } = useEdition(editionId)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => freeOf(changes))
  const mayTake = edition?.mayEdit ?? false
  const toggle = (id: string) =>
    setChosen((now) => {
      const next = new Set(now)
      if (!next.delete(id)) next.add(id)
      return next
    })
  return (
    <>
      <Tabled
        label={text('upstream.changed')}
        columns={useColumns(mayTake ? { chosen, toggle } : null)}
        rows={changes}
      />
      {!mayTake && <Alert severity="info">{text('upstream.notDraft')}</Alert>}
      {edition !== null && mayTake && (
        <Box sx={{ mt: 2 }}>
          <ActDialog
            label={text('upstream.takeChosen', { count: chosen.size })}
            title={text('upstream.takeChosen', { count: chosen.size })}
            advice={text('upstream.takeAdvice')}
            look="contained"
            act={takeUpstreamChanges}
            given={() => ({
              ...{ editionId, upstreamId, expectedVersion: edition.version },
              changeIds: [...chosen],
            })}
            readAgain={refetch}
            onDone={({ taken, left }) => {
              onTaken({ taken, left })
              void client.invalidateQueries()
            }}
          />
        </Box>
      )}
    </>
  )
}

/** Those that meet nothing of the city's own. */
const freeOf = (changes: readonly UpstreamChange[]) =>
  new Set(changes.filter(({ overridden }) => overridden.length === 0).map(({ id }) => id))

type Choice = { readonly chosen: ReadonlySet<string>; readonly toggle: (id: string) => void }

function useColumns(choice: Choice | null): readonly Column<UpstreamChange>[] {
  const text = useText()
  const { line, changes, before, after } = driftColumns<UpstreamChange>(text, {
    before: text('difference.before'),
    after: text('difference.after'),
  })
  const met: Column<UpstreamChange> = {
    name: 'met',
    label: text('upstream.here'),
    cell: ({ overridden }) =>
      overridden.length === 0
        ? text('upstream.free')
        : text('upstream.met', {
            changes: overridden.map((change) => text(`manualChanges.${change}`)).join(' · '),
          }),
    width: '12%',
  }
  const take: Column<UpstreamChange> = {
    name: 'take',
    label: text('upstream.take'),
    cell: (row) => (
      <Checkbox
        checked={choice?.chosen.has(row.id) ?? false}
        onChange={() => choice?.toggle(row.id)}
        slotProps={{
          input: { 'aria-label': text('upstream.takeLine', { line: lineName(row, text) }) },
        }}
      />
    ),
    short: true,
  }
  return [line, met, changes, before, after, ...(choice === null ? [] : [take])]
}
