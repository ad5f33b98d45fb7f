import Alert from '@mui/material/Alert'
import Link from '@mui/material/Link'
import { Link as RouterLink } from 'react-router'
import { useText } from '../texts/use-text.ts'

type Props = {
  /** What the release is called; null for none. */
  readonly name: string | null
}

/** 所属发布批 — why something is neither changed nor published by itself. */
export const HeldByRelease = ({ name }: Props) => {
  const text = useText()
  if (name === null) return null
  return (
    <Alert severity="info" sx={{ mb: 2 }}>
      <Link component={RouterLink} to="/releases">
        {text('releases.holds', { name })}
      </Link>
    </Alert>
  )
}
