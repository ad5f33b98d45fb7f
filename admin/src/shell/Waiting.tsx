import Box from '@mui/material/Box'
import LinearProgress from '@mui/material/LinearProgress'
import { useText } from '../texts/use-text.ts'

/** Something is on its way. */
export const Waiting = () => {
  const text = useText()
  return (
    <Box sx={{ py: 6, mx: 'auto', maxWidth: 240 }}>
      <LinearProgress aria-label={text('app.loading')} />
    </Box>
  )
}
