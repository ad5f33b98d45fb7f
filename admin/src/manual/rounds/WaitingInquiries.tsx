import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { Link } from 'react-router'
import { useText } from '../../texts/use-text.ts'
import { useTimes } from '../../time/use-times.ts'
import { inquiryAddress } from './inquiry-address.ts'
import { useWaitingInquiries } from './use-waiting-inquiries.ts'

/** 待答复 — told on the first page until the unit has answered. */
export const WaitingInquiries = () => {
  const text = useText()
  const { instant } = useTimes()
  const waiting = useWaitingInquiries()
  if (waiting.length === 0) return null
  return (
    <Stack sx={{ gap: 1, mb: 2 }}>
      {waiting.map(({ editionTitle: title, editionNumber: number, lineCount, ...asked }) => (
        <Alert
          key={inquiryAddress(asked)}
          severity="info"
          action={
            <Button
              color="inherit"
              size="small"
              component={Link}
              to={inquiryAddress(asked)}
              sx={{ whiteSpace: 'nowrap' }}
            >
              {text('inquiries.look')}
            </Button>
          }
        >
          {text('inquiries.waiting', {
            ...{ title, number, count: lineCount },
            at: instant(asked.answerBy),
          })}
        </Alert>
      ))}
    </Stack>
  )
}
