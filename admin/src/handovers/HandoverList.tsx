import Button from '@mui/material/Button'
import { Link } from 'react-router'
import { ExportButton } from '../exports/ExportButton.tsx'
import type { Column } from '../lists/column.ts'
import { ListPage } from '../lists/ListPage.tsx'
import { RowLink } from '../lists/RowLink.tsx'
import { Rows } from '../lists/Rows.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import type { ListedHandover } from './list-handovers.ts'

/** 交接班 — what was left to whom, and what is not yet signed for. */
export const HandoverList = () => {
  const text = useText()
  const viewer = useViewer()
  return (
    <ListPage
      section="handovers"
      actions={
        <>
          <ExportButton list="HANDOVERS" filterOf={() => ({})} />
          {viewer?.may('handOverShift') && (
            <Button variant="contained" component={Link} to="/handovers/create">
              {text('handovers.handOver')}
            </Button>
          )}
        </>
      }
    >
      <Rows label={text('handovers.title')} columns={useColumns()} />
    </ListPage>
  )
}

function useColumns(): readonly Column<ListedHandover>[] {
  const text = useText()
  const { instant } = useTimes()
  return [
    {
      name: 'handedAt',
      label: text('handovers.handedAt'),
      cell: ({ id, handedAt }) => (
        <RowLink to={`/handovers/${id}/show`}>{instant(handedAt)}</RowLink>
      ),
      short: true,
    },
    { name: 'from', label: text('handovers.from'), cell: ({ fromPerson }) => fromPerson.name },
    { name: 'to', label: text('handovers.to'), cell: ({ toPerson }) => toPerson.name },
    {
      name: 'tasks',
      label: text('handovers.tasks'),
      cell: ({ taskCount: count, lateCount: late }) => text('handovers.counts', { count, late }),
    },
    {
      name: 'state',
      label: text('handovers.state'),
      cell: ({ acknowledgedAt }) =>
        acknowledgedAt === null
          ? text('handovers.waiting')
          : text('handovers.acknowledged', { at: instant(acknowledgedAt) }),
    },
  ]
}
