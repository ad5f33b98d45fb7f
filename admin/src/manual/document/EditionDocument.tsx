import PrintIcon from '@mui/icons-material/PrintOutlined'
import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import GlobalStyles from '@mui/material/GlobalStyles'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { ReadManualContent } from '../../api/generated/operations.ts'
import { ask } from '../../api/graphql.ts'
import { Failure } from '../../shell/Failure.tsx'
import { PageTitle } from '../../shell/PageTitle.tsx'
import { Waiting } from '../../shell/Waiting.tsx'
import { useText } from '../../texts/use-text.ts'
import { type ShownEdition, useEdition } from '../use-edition.ts'
import { allEntries } from './all-entries.ts'
import { DocumentLines } from './DocumentLines.tsx'
import { DocumentSheet } from './DocumentSheet.tsx'

/** 公文 — an edition as it is issued on paper: red head, number, text, seal, and the lines as annex (GB/T 9704, A4). */
export const EditionDocument = () => {
  const { id = '' } = useParams()
  const { edition } = useEdition(id)
  const { data: entries, error, refetch } = useQuery(allEntries(id))
  const { data: content } = useQuery({
    queryKey: ['manualContent', id],
    queryFn: ({ signal }) => ask(ReadManualContent, { editionId: id }, signal),
  })
  if (error) return <Failure error={error} onRetry={() => void refetch()} />
  if (edition === null || entries === undefined || content === undefined) return <Waiting />
  return (
    <>
      <GlobalStyles styles={paper} />
      <Head edition={edition} intact={content.manualContent.intact} />
      <DocumentSheet edition={edition} content={content.manualContent} />
      <DocumentLines title={edition.title} entries={entries} />
    </>
  )
}

type HeadProps = { readonly edition: ShownEdition; readonly intact: boolean | null }

const Head = ({ edition: { id, status }, intact }: HeadProps) => {
  const text = useText()
  const isPublished = status === 'PUBLISHED' || status === 'SUPERSEDED'
  return (
    <div className="no-print">
      <PageTitle title={text('manualDocument.open')}>
        <Button component={Link} to={`/manual/${id}/show`}>
          {text('manualDocument.back')}
        </Button>
        <Button startIcon={<PrintIcon />} variant="contained" onClick={() => window.print()}>
          {text('manualDocument.print')}
        </Button>
      </PageTitle>
      {intact === null && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {text(isPublished ? 'manualDocument.neverHashed' : 'manualDocument.draft')}
        </Alert>
      )}
      {intact === false && (
        <Alert severity="error" sx={{ mb: 2 }}>
          {text('manualDocument.changed')}
        </Alert>
      )}
    </div>
  )
}

/** 版心 156 mm × 225 mm. */
const paper = { '@page': { size: 'A4', margin: '37mm 26mm 35mm 28mm' } }
