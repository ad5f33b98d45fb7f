import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { MoreOnScreen } from '../cases/MoreOnScreen.tsx'
import { lastOnPaper, paper } from '../cases/paper.ts'
import { useText } from '../texts/use-text.ts'
import type { Attachment } from './photos-of.ts'
import { useCaption } from './use-caption.ts'

/** 文件 — what is handed over, not shown. */
export const CaseDocuments = ({ documents }: { readonly documents: readonly Attachment[] }) => {
  const text = useText()
  const captionOf = useCaption()
  if (documents.length === 0) return null
  return (
    <Box sx={{ mt: 1.5 }}>
      <Typography variant="h3">{text('photos.documents')}</Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', ...lastOnPaper(paper.documents) }}>
        {documents.map((document) => {
          const { step, who } = captionOf(document)
          return (
            <Box component="li" key={document.id} sx={{ py: 0.5 }}>
              <Link href={document.address} download>
                {document.name ?? 'PDF'}
              </Link>
              <Box component="span" sx={{ color: 'text.secondary' }}>{` ${step} · ${who}`}</Box>
            </Box>
          )
        })}
      </Box>
      <MoreOnScreen count={documents.length} most={paper.documents} />
    </Box>
  )
}
