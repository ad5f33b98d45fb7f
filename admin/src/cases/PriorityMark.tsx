import PriorityIcon from '@mui/icons-material/PriorityHigh'
import Chip from '@mui/material/Chip'
import { useText } from '../texts/use-text.ts'

type Props = { readonly of: { readonly priorityRaisedAt: string | null } }

/** 优先办理 — that a case has priority, in words and with a sign; nothing of one that goes as usual. */
export const PriorityMark = ({ of }: Props) => {
  const text = useText()
  if (of.priorityRaisedAt === null) return null
  return (
    <Chip
      component="span"
      size="small"
      color="error"
      variant="outlined"
      icon={<PriorityIcon />}
      label={text('priority.mark')}
    />
  )
}
