import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Snackbar from '@mui/material/Snackbar'
import { useListContext } from 'ra-core'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useAct } from '../api/use-act.ts'
import { useProgress } from '../home/use-progress.ts'
import { RefusalToast } from '../shell/RefusalToast.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { useText } from '../texts/use-text.ts'
import { workListFilter } from '../work-list/work-list-filter.ts'
import { nextTask } from './reserve.ts'

/** 下一案件 — opens the most urgent free case of the list as it is filtered, kept for the viewer. */
export const NextCase = () => {
  const text = useText()
  const viewer = useViewer()
  const navigate = useNavigate()
  const { tick } = useProgress()
  const { filterValues } = useListContext()
  const { perform, busy, error } = useAct(nextTask)
  const [none, setNone] = useState(false)
  if (!viewer?.may('nextTask')) return null
  const open = async () => {
    setNone(false)
    const served = await perform({ filter: workListFilter(filterValues) })
    if (served === null) return
    if (served.task === null) setNone(true)
    else {
      tick('take')
      navigate(`/cases/${served.task.case.id}`)
    }
  }
  return (
    <>
      <Button variant="contained" loading={busy} onClick={open}>
        {text('reservation.next')}
      </Button>
      <Snackbar open={none} onClose={() => setNone(false)}>
        <Alert severity="info">{text('reservation.none')}</Alert>
      </Snackbar>
      <RefusalToast error={error} />
    </>
  )
}
