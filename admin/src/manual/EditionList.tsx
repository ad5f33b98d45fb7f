import CompareIcon from '@mui/icons-material/CompareArrowsOutlined'
import Button from '@mui/material/Button'
import { Link } from 'react-router'
import { ExportButton } from '../exports/ExportButton.tsx'
import { ImportButton } from '../imports/ImportButton.tsx'
import type { Column } from '../lists/column.ts'
import { ListPage } from '../lists/ListPage.tsx'
import { RowLink } from '../lists/RowLink.tsx'
import { Rows } from '../lists/Rows.tsx'
import { useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import type { ListedEdition } from './list-editions.ts'
import { StartFromAbove } from './upstream/StartFromAbove.tsx'

/** 指挥手册 — its editions: which one is in force, and since when. */
export const EditionList = () => {
  const text = useText()
  return (
    <ListPage section="manual" actions={<CompareEditions />}>
      <Rows label={text('manual.title')} columns={useColumns()} />
    </ListPage>
  )
}

const CompareEditions = () => {
  const text = useText()
  return (
    <>
      <ExportButton list="MANUAL_EDITIONS" filterOf={() => ({})} />
      <ImportButton to="/manual/import" needs="importManual" />
      <StartFromAbove />
      <Button component={Link} to="/manual/verify">
        {text('manualDocument.verify')}
      </Button>
      <Button component={Link} to="/manual/difference" startIcon={<CompareIcon />}>
        {text('difference.open')}
      </Button>
    </>
  )
}

function useColumns(): readonly Column<ListedEdition>[] {
  const text = useText()
  const { instantInFull } = useTimes()
  return [
    {
      name: 'number',
      label: text('manual.number'),
      cell: ({ id, number }) => (
        <RowLink to={`/manual/${id}/show`}>{text('manual.numbered', { number })}</RowLink>
      ),
      short: true,
    },
    { name: 'title', label: text('manual.name'), cell: ({ title }) => title, width: '30%' },
    {
      name: 'status',
      label: text('manual.status'),
      cell: ({ status }) => text(`editionStatuses.${status}`),
      short: true,
    },
    {
      name: 'inForceFrom',
      label: text('manual.inForceFrom'),
      cell: ({ inForceFrom, expiresAt }) =>
        [
          inForceFrom === null ? text('manual.notInForce') : instantInFull(inForceFrom),
          ...(expiresAt === null
            ? []
            : [text('editionFlow.order', { until: instantInFull(expiresAt) })]),
        ].join(' · '),
      short: true,
    },
    { name: 'standard', label: text('manual.standard'), cell: ({ standard }) => standard },
    { name: 'sourceName', label: text('manual.sourceName'), cell: ({ sourceName }) => sourceName },
  ]
}
