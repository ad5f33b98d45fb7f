import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { useText } from '../texts/use-text.ts'

type Props = {
  readonly title: string
  /** What stands under the title. */
  readonly note?: ReactNode
  /** What can be done with the whole page. */
  readonly children?: ReactNode
}

/** 页标题 — says where one is, in the page and in the browser’s tab. */
export const PageTitle = ({ title, note, children }: Props) => {
  const text = useText()
  return (
    <Stack direction="row" sx={{ mb: 2.5, gap: 1.5, alignItems: 'flex-start', flexWrap: 'wrap' }}>
      <title>{`${title} · ${text('app.name')}`}</title>
      <div>
        <Typography variant="h1">{title}</Typography>
        {note !== undefined && (
          <Typography variant="body2" component="div" sx={{ color: 'text.secondary', mt: 0.25 }}>
            {note}
          </Typography>
        )}
      </div>
      <Stack direction="row" sx={{ ml: 'auto', gap: 1, flexWrap: 'wrap' }} className="no-print">
        {children}
      </Stack>
    </Stack>
  )
}
