import Stack from '@mui/material/Stack'
import { BulkProgress } from '../bulk/BulkProgress.tsx'
import { ExportProgress } from '../exports/ExportProgress.tsx'

/** 进行中 — what was begun here and goes on, on every page, in the corner. */
export const UnderWay = () => (
  <Stack sx={place} className="no-print">
    <BulkProgress />
    <ExportProgress />
  </Stack>
)

const place = {
  position: 'fixed',
  left: { xs: 8, sm: 'auto' },
  right: { xs: 8, sm: 76 },
  bottom: 12,
  zIndex: 'snackbar',
  width: { sm: 480 },
  gap: 1,
  '& > *': { boxShadow: 3, border: 1, borderColor: 'divider' },
}
