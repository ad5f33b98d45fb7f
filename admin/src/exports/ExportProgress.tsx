import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Typography from '@mui/material/Typography'
import { useEffect, useState } from 'react'
import { type ExportedFragment, FollowListExport } from '../api/generated/operations.ts'
import { follow } from '../live/follow.ts'
import { useText } from '../texts/use-text.ts'
import { listExports } from './export-list.ts'

/** 导出进度 — of what was asked for here: how far it is, and the file once it is there. */
export const ExportProgress = () =>
  listExports.use().map((begun) => <Progress key={begun.id} begun={begun} />)

type Props = { readonly begun: ExportedFragment }

const Progress = ({ begun }: Props) => {
  const text = useText()
  const now = useListExport(begun)
  const { state, rowCount: rows, total, address, truncated } = now
  const name = text(`exports.lists.${now.list}`)
  const over = state !== 'WAITING' && state !== 'RUNNING'
  return (
    <Alert
      severity={state === 'FAILED' ? 'error' : state === 'DONE' ? 'success' : 'info'}
      action={
        <>
          {address !== null && (
            <Button color="inherit" size="small" variant="outlined" href={address} download>
              {text('exports.download')}
            </Button>
          )}
          {over && (
            <Button color="inherit" size="small" onClick={() => listExports.close(now.id)}>
              {text('app.close')}
            </Button>
          )}
        </>
      }
    >
      <Typography role="status" sx={{ fontWeight: 600 }}>
        {text(`exports.states.${state}`, { list: name, rows, total: total ?? '…' })}
      </Typography>
      {truncated && text('exports.truncated')}
      {!over && (
        <LinearProgress
          aria-label={name}
          {...(total !== null && {
            variant: 'determinate' as const,
            value: total === 0 ? 0 : (rows / total) * 100,
          })}
          sx={{ my: 0.5 }}
        />
      )}
    </Alert>
  )
}

/** 导出 — one as it is now, told step by step until it has ended. */
function useListExport(begun: ExportedFragment): ExportedFragment {
  const [now, setNow] = useState(begun)
  const over = now.state !== 'WAITING' && now.state !== 'RUNNING'
  useEffect(() => {
    if (over) return
    return follow({
      operation: FollowListExport,
      variables: () => ({ exportId: begun.id }),
      eventIdOf: () => '',
      onOpen: () => undefined,
      onNext: ({ listExportChanged }) => setNow(listExportChanged.listExport),
    })
  }, [begun.id, over])
  return now
}
