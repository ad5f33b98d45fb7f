import Dialog from '@mui/material/Dialog'
import { RefusalToast } from '../shell/RefusalToast.tsx'
import { DeleteView } from './DeleteView.tsx'
import type { useViews } from './use-views.ts'
import { ViewForm } from './ViewForm.tsx'

/** What is asked about a view before it is done. */
export type Asked = 'NEW' | 'CHANGE' | 'DELETE' | null
type Props = {
  readonly views: ReturnType<typeof useViews>
  readonly asked: Asked
  /** Why the present filter could not be kept. */
  readonly error: unknown
  readonly onClose: () => void
}

/** 视图对话框 — a name and for whom; or whether it is to go. */
export const ViewDialogs = ({ views, asked, error, onClose }: Props) => {
  const { current } = views
  return (
    <>
      <Dialog
        open={asked === 'NEW' || asked === 'CHANGE'}
        onClose={onClose}
        aria-labelledby="view-form"
        fullWidth
        maxWidth="xs"
      >
        <ViewForm view={asked === 'CHANGE' ? current : null} views={views} onClose={onClose} />
      </Dialog>
      <Dialog
        open={asked === 'DELETE' && current !== null}
        onClose={onClose}
        aria-labelledby="delete-view"
      >
        {current !== null && <DeleteView view={current} views={views} onClose={onClose} />}
      </Dialog>
      <RefusalToast error={error} />
    </>
  )
}
