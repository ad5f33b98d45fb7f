import Box from '@mui/material/Box'
import Card from '@mui/material/Card'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { useViewer } from './use-viewer.ts'

type Props = { readonly title: string; readonly children: ReactNode }

/** 纸页 — one page of A4, in black and white, with its title and the name of the city. */
export const Sheet = ({ title, children }: Props) => {
  const viewer = useViewer()
  return (
    <Card className="black-on-white" sx={page}>
      <Typography variant="h1" component="h2" sx={{ textAlign: 'center', mb: 0.5 }}>
        {title}
      </Typography>
      <Typography sx={{ textAlign: 'center', mb: 2 }}>{viewer?.cityName}</Typography>
      {children}
    </Card>
  )
}

type Fact = readonly [label: string, value: string | null]

/** What is known, a line a fact. */
export const SheetFacts = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <Box component="dl" sx={sheetTable}>
    {facts
      .filter(([, value]) => value !== null && value !== '')
      .map(([label, value]) => (
        <Box key={label} sx={{ display: 'contents' }}>
          <Box component="dt">{label}</Box>
          <Box component="dd">{value}</Box>
        </Box>
      ))}
  </Box>
)

const page = {
  maxWidth: 760,
  mx: 'auto',
  p: { xs: 2, sm: 4 },
  '@media print': { border: 0, p: 0, maxWidth: 'none' },
}

/** 纸页表格 — terms and what they are, with lines between them. */
export const sheetTable = {
  m: 0,
  display: 'grid',
  gridTemplateColumns: 'minmax(84px, max-content) minmax(0, 1fr)',
  border: 1,
  borderBottom: 0,
  borderColor: 'divider',
  fontSize: '0.9375rem',
  '& dt, & dd': { m: 0, px: 1.25, py: 0.75, borderBottom: 1, borderColor: 'inherit' },
  '& dt': { fontWeight: 600, borderRight: 1 },
  '& dd': { whiteSpace: 'pre-wrap' },
}
