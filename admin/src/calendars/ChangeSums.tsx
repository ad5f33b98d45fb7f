import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import { Link } from 'react-router'
import type { ChangeSumsFragment } from '../api/generated/operations.ts'
import { Tabled } from '../lists/Tabled.tsx'
import { clockName } from '../texts/clock-name.ts'
import { useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'

type Preview = ChangeSumsFragment

/** 变更预览 — how many due dates of open cases move, and the first of them. */
export const ChangeSums = ({ preview }: { readonly preview: Preview }) => {
  const text = useText()
  const { changes, keptChanges, ...sums } = preview
  return (
    <>
      <Box role="status" sx={{ mb: 1 }}>
        {text('calendars.previewSum', sums)}
      </Box>
      {changes.length === 0 ? (
        text('calendars.previewNothing')
      ) : (
        <Changes label="calendars.previewFirst" changes={changes} />
      )}
      {keptChanges.length > 0 && (
        <>
          <Alert severity="info" sx={{ my: 2 }}>
            {text('periods.kept', { count: preview.kept })}
          </Alert>
          <Changes label="periods.keptFirst" changes={keptChanges} />
        </>
      )}
    </>
  )
}

type ChangesProps = Pick<Preview, 'changes'> & {
  readonly label: 'calendars.previewFirst' | 'periods.keptFirst'
}

const Changes = ({ label, changes }: ChangesProps) => {
  const text = useText()
  const { instantInFull } = useTimes()
  return (
    <Tabled
      label={text(label, { count: changes.length })}
      rows={changes.map((change) => ({ ...change, id: `${change.caseId} ${change.key}` }))}
      columns={[
        {
          name: 'case',
          label: text('calendars.case'),
          cell: ({ caseId, caseNumber }) => <Link to={`/cases/${caseId}`}>{caseNumber}</Link>,
        },
        { name: 'clock', label: text('calendars.clock'), cell: ({ key }) => clockName(text, key) },
        {
          name: 'before',
          label: text('calendars.before'),
          cell: ({ before }) => instantInFull(before),
        },
        {
          name: 'after',
          label: text('calendars.after'),
          cell: ({ after }) => instantInFull(after),
        },
      ]}
    />
  )
}
