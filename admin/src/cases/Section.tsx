import Card from '@mui/material/Card'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { type ReactNode, useId } from 'react'

type Props = {
  readonly title: string
  readonly aside?: ReactNode
  readonly printed?: boolean
  readonly children: ReactNode
}

/** One part of a page, with its own heading. */
export const Section = ({ title, aside, printed = true, children }: Props) => {
  const id = useId()
  return (
    <Card
      component="section"
      aria-labelledby={id}
      className={printed ? '' : 'no-print'}
      sx={{ p: 2, '@media print': onPaper }}
    >
      <Stack direction="row" sx={{ mb: 1, gap: 1, alignItems: 'baseline', flexWrap: 'wrap' }}>
        <Typography variant="h2" id={id} sx={{ mr: 'auto' }}>
          {title}
        </Typography>
        {aside}
      </Stack>
      {children}
    </Card>
  )
}

const onPaper = {
  ...{ border: 0, borderTop: 1, borderRadius: 0, p: 0, pt: 0.5, mb: 1 },
  breakInside: 'avoid',
} as const
