import { ExportButton } from '../exports/ExportButton.tsx'
import type { Column } from '../lists/column.ts'
import { ListPage } from '../lists/ListPage.tsx'
import { RowLink } from '../lists/RowLink.tsx'
import { Rows } from '../lists/Rows.tsx'
import { useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import type { ListedProcess } from './list-process-editions.ts'

/** 流程版本 — the models as they were deployed for the city. */
export const ProcessList = () => {
  const text = useText()
  return (
    <ListPage
      section="processEditions"
      actions={<ExportButton list="PROCESS_EDITIONS" filterOf={() => ({})} />}
    >
      <Rows label={text('processEditions.title')} columns={useColumns()} />
    </ListPage>
  )
}

const shownOfHash = 12

function useColumns(): readonly Column<ListedProcess>[] {
  const text = useText()
  const { instantInFull } = useTimes()
  return [
    {
      name: 'processId',
      label: text('processEditions.processId'),
      cell: ({ id, processId }) => (
        <RowLink to={`/process-editions/${id}/show`}>{processId}</RowLink>
      ),
    },
    {
      name: 'number',
      label: text('processEditions.number'),
      cell: ({ number }) => text('processEditions.numbered', { number }),
      short: true,
    },
    {
      name: 'deployedAt',
      label: text('processEditions.deployedAt'),
      cell: ({ deployedAt }) => instantInFull(deployedAt),
      short: true,
    },
    {
      name: 'hash',
      label: text('processEditions.hash'),
      cell: ({ hash }) => <code>{hash.slice(0, shownOfHash)}</code>,
    },
  ]
}
