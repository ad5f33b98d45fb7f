import Stack from '@mui/material/Stack'
import { ApiError } from '../../api/api-error.ts'
import { Reason } from '../../forms/Reason.tsx'
import { Failure } from '../../shell/Failure.tsx'

/** 未导入 — why a file was refused, with the words of the refusal: it names the sheet, the row or the column. */
export const NotImported = ({ error }: { readonly error: unknown }) => (
  <Stack sx={{ gap: 1 }}>
    <Failure error={error} />
    <Reason said={error instanceof ApiError ? error.message : null} />
  </Stack>
)
