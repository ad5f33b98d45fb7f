import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import { useEffect } from 'react'
import { connection, useConnection } from '../live/connection.ts'
import { useText } from '../texts/use-text.ts'

/** 连接提示 — says what is away, what still works and what was kept. */
export const ConnectionBanner = () => {
  const text = useText()
  const state = useConnection()
  useEffect(connection.watch, [])
  return (
    <Box role="status" className="no-print">
      {state !== 'WELL' && (
        <Alert severity="warning" variant="standard" sx={{ borderRadius: 0 }}>
          {text(`connection.${state}`)}
        </Alert>
      )}
    </Box>
  )
}
