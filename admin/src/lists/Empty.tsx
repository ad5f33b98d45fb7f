import Card from '@mui/material/Card'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'

type Props = {
  readonly title: string
  readonly advice: string
  readonly children?: ReactNode
}

/** 空列表 — says that there is nothing, and what to do. */
export const Empty = ({ title, advice, children }: Props) => (
  <Card sx={{ px: 3, py: 6, textAlign: 'center' }}>
    <Typography variant="h2" component="p">
      {title}
    </Typography>
    <Typography sx={{ color: 'text.secondary', mt: 0.5, mb: children === undefined ? 0 : 2 }}>
      {advice}
    </Typography>
    {children}
  </Card>
)
