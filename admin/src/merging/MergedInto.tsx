import Alert from '@mui/material/Alert'
import Link from '@mui/material/Link'
import { Link as RouterLink } from 'react-router'
import type { CaseFile } from '../cases/use-case.ts'
import { useText } from '../texts/use-text.ts'

/** 已并入 — where a case that was merged goes on. */
export const MergedInto = ({ caseFile }: { readonly caseFile: CaseFile }) => {
  const text = useText()
  const { mergedIntoId: id, mergedIntoNumber: number } = caseFile
  if (id === null || number === null) return null
  return (
    <Alert severity="info" sx={{ mb: 2 }}>
      {text('merging.merged', { number })}{' '}
      <Link component={RouterLink} to={`/cases/${id}`} underline="always" className="no-print">
        {text('merging.open', { number })}
      </Link>
    </Alert>
  )
}
