import Button from '@mui/material/Button'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { useAct } from '../api/use-act.ts'
import { Failure } from '../shell/Failure.tsx'
import { useText } from '../texts/use-text.ts'
import { deleteView } from './change-views.ts'
import type { useViews } from './use-views.ts'
import type { View } from './view.ts'

type Props = {
  readonly view: View
  readonly views: ReturnType<typeof useViews>
  readonly onClose: () => void
}

/** 删除视图 — asks once more: a shared one goes for everybody. */
export const DeleteView = ({ view, views, onClose }: Props) => {
  const text = useText()
  const { perform, busy, error } = useAct(deleteView)
  const remove = async () => {
    if ((await perform({ viewId: view.id })) === null) return
    onClose()
    await views.readAgain(null)
  }
  return (
    <>
      <DialogTitle id="delete-view">{text('views.deleteTitle', { name: view.name })}</DialogTitle>
      <DialogContent>
        {error !== null && <Failure error={error} />}
        {view.role !== null && error === null && text('views.deleteShared')}
        {view.role === null && error === null && text('views.deleteOwn')}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text('views.cancel')}</Button>
        <Button color="error" variant="contained" loading={busy} onClick={remove}>
          {text('views.delete')}
        </Button>
      </DialogActions>
    </>
  )
}
