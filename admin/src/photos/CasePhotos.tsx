import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { CasePhotosFragment } from '../api/generated/operations.ts'
import { Section } from '../cases/Section.tsx'
import { useText } from '../texts/use-text.ts'
import { CaseDocuments } from './CaseDocuments.tsx'
import { PhotoSide } from './PhotoSide.tsx'
import { PhotoViewer } from './PhotoViewer.tsx'
import { photosOf } from './photos-of.ts'

type Props = { readonly caseFile: CasePhotosFragment }

/** 照片 — before and after handling side by side, with what the manual asks for before closing. */
export const CasePhotos = ({ caseFile }: Props) => {
  const text = useText()
  const [open, setOpen] = useState<string | null>(null)
  const { before, after, documents } = photosOf(caseFile)
  const photos = [...before, ...after]
  const isEmpty = caseFile.attachments.length === 0
  return (
    <Section title={text('photos.title')} printed={!isEmpty}>
      <ClosingCondition caseFile={caseFile} />
      <Box sx={sides}>
        <PhotoSide phase="BEFORE" photos={before} onOpen={setOpen} />
        <PhotoSide phase="AFTER" photos={after} onOpen={setOpen} />
      </Box>
      <CaseDocuments documents={documents} />
      {open !== null && (
        <PhotoViewer photos={photos} shown={open} onShow={setOpen} onClose={() => setOpen(null)} />
      )}
    </Section>
  )
}

/** 结案条件 — as the manual says it, beside what there is to see. */
const ClosingCondition = ({ caseFile: { closingCondition } }: Props) => {
  const text = useText()
  if (closingCondition === null) return null
  return (
    <Box sx={condition}>
      <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
        {text('photos.closing')}
      </Typography>{' '}
      <Typography component="span" sx={{ fontWeight: 600, whiteSpace: 'pre-line' }}>
        {closingCondition}
      </Typography>
    </Box>
  )
}

const sides = {
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
  gap: { xs: 1, sm: 2 },
}
const condition = {
  ...{ mb: 1.5, pl: 1.5, borderLeft: 3, borderColor: 'primary.main' },
  '@media print': { maxHeight: '3em', overflow: 'hidden' },
}
