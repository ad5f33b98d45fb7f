import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { Link } from 'react-router'
import { useText } from '../../texts/use-text.ts'
import { useTimes } from '../../time/use-times.ts'
import { compareAddress } from '../compare/compared-versions.ts'
import { SomeRows } from '../SomeRows.tsx'
import type { Draft } from '../use-processes.ts'
import { BranchDraft } from './BranchDraft.tsx'
import { MarkMilestone } from './MarkMilestone.tsx'
import { RestoreMilestone } from './RestoreMilestone.tsx'
import { type Milestone, useMilestones } from './use-milestones.ts'

type Props = {
  readonly draft: Draft
  /** The draft says something else now. */
  readonly onDone: () => void
}

/** 里程碑 — the kept states of a draft, and a button to keep what it says now. */
export const Milestones = ({ draft, onDone }: Props) => {
  const text = useText()
  const client = useQueryClient()
  const label = useId()
  const some = useMilestones(draft.id)
  const marked = () =>
    void client.invalidateQueries({ queryKey: ['processes', 'milestones', draft.id] })
  return (
    <Stack component="section" aria-labelledby={label} sx={{ gap: 1.5 }}>
      <Stack direction="row" sx={{ gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography id={label} variant="h2">
          {text('milestones.title')}
        </Typography>
        {mayChange(draft) && <MarkMilestone draft={draft} onDone={marked} />}
      </Stack>
      {some.rows?.length === 0 ? (
        <Box sx={{ color: 'text.secondary' }}>{text('milestones.none')}</Box>
      ) : (
        <MilestoneTable draft={draft} some={some} onDone={onDone} />
      )}
    </Stack>
  )
}

const mayChange = ({ availableActions }: Draft) => availableActions.includes('SAVE')

type TableProps = Props & { readonly some: ReturnType<typeof useMilestones> }

const MilestoneTable = ({ draft, some, onDone }: TableProps) => {
  const text = useText()
  const { instantInFull } = useTimes()
  return (
    <SomeRows
      label={text('milestones.title')}
      some={some}
      columns={[
        {
          name: 'number',
          label: text('milestones.number'),
          cell: ({ number }) => text('milestones.numbered', { number }),
          short: true,
        },
        {
          name: 'note',
          label: text('milestones.note'),
          cell: ({ note }) => note ?? text('milestones.keptByItself'),
        },
        {
          name: 'marked',
          label: text('milestones.marked'),
          cell: ({ markedByName, markedAt }) => `${markedByName}, ${instantInFull(markedAt)}`,
        },
        {
          name: 'acts',
          label: text('processes.acts'),
          cell: (milestone) => <RowActs milestone={milestone} draft={draft} onDone={onDone} />,
        },
      ]}
    />
  )
}

type RowProps = Props & { readonly milestone: Milestone }

const RowActs = ({ milestone, draft, onDone }: RowProps) => {
  const text = useText()
  const { id, number } = milestone
  return (
    <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
      <Button
        size="small"
        component={Link}
        to={compareAddress(draft.processId, { from: id, to: draft.id })}
        aria-label={`${text('milestones.compare')}: ${text('milestones.numbered', { number })}`}
      >
        {text('milestones.compare')}
      </Button>
      {mayChange(draft) && <RestoreMilestone milestone={milestone} draft={draft} onDone={onDone} />}
      <BranchDraft milestone={milestone} />
    </Stack>
  )
}
