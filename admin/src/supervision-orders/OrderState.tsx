import Box from '@mui/material/Box'
import type { SupervisionOrderState } from '../api/generated/operations.ts'
import { useText } from '../texts/use-text.ts'

type Props = { readonly state: SupervisionOrderState }

/** 督办状态 — in words; what is late stands out. */
export const OrderState = ({ state }: Props) => {
  const text = useText()
  return (
    <Box component="span" sx={state === 'LATE' ? { color: 'error.main', fontWeight: 600 } : {}}>
      {text(`supervisionStates.${state}`)}
    </Box>
  )
}
