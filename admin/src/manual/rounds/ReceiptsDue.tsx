import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { Link } from 'react-router'
import { useText } from '../../texts/use-text.ts'
import { useReceiptsDue } from './use-receipts-due.ts'

/** 待签收 — told on the first page until the unit has signed. */
export const ReceiptsDue = () => {
  const text = useText()
  const due = useReceiptsDue()
  if (due.length === 0) return null
  return (
    <Stack sx={{ gap: 1, mb: 2 }}>
      {due.map(({ editionId, unitId, editionTitle: title, documentNumber: number }) => (
        <Alert
          key={`${editionId} ${unitId}`}
          severity="info"
          action={
            <Button
              color="inherit"
              size="small"
              component={Link}
              to={`/manual/${editionId}/show`}
              sx={{ whiteSpace: 'nowrap' }}
            >
              {text('receipts.look')}
            </Button>
          }
        >
          {text('receipts.waiting', { title, number: number ?? '' })}
        </Alert>
      ))}
    </Stack>
  )
}
