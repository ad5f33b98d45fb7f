import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import type { ReadLegalDocumentsQuery } from '../../api/generated/operations.ts'
import { useAct } from '../../api/use-act.ts'
import { Section } from '../../cases/Section.tsx'
import { Failure } from '../../shell/Failure.tsx'
import { useViewer } from '../../shell/use-viewer.ts'
import { useText } from '../../texts/use-text.ts'
import { basisInWords } from '../basis-words.ts'
import { AddFile } from '../files/AddFile.tsx'
import { KeptFile } from '../files/KeptFile.tsx'
import { attachLegalDocument } from './attach-document.ts'
import { useLegalDocuments } from './use-legal-documents.ts'

/** 依据文件 — what the lines of an edition rest on, each document with its files, or without. */
export const LegalDocuments = ({ id }: { readonly id: string }) => {
  const text = useText()
  const { data, error, refetch } = useLegalDocuments(id)
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />
  const documents = data?.legalDocuments ?? []
  if (documents.length === 0) return null
  return (
    <Box className="no-print" sx={{ mb: 2 }}>
      <Section title={text('legalDocuments.title')}>
        <Stack component="ul" sx={{ p: 0, m: 0, gap: 1.5, listStyle: 'none' }}>
          {documents.map((document) => (
            <Document
              key={`${document.kind} ${document.title} ${document.reference}`}
              editionId={id}
              document={document}
              onAdded={() => void refetch()}
            />
          ))}
        </Stack>
      </Section>
    </Box>
  )
}

type Props = {
  readonly editionId: string
  readonly document: ReadLegalDocumentsQuery['legalDocuments'][number]
  readonly onAdded: () => void
}

const Document = ({ editionId, document, onAdded }: Props) => {
  const text = useText()
  const viewer = useViewer()
  const { perform, busy, error } = useAct(attachLegalDocument)
  const { title, reference, lines, files } = document
  const name = basisInWords(document, text)
  const add = async (file: File) => {
    if ((await perform({ editionId, title, reference, file })) !== null) onAdded()
  }
  return (
    <li>
      {`${name} · ${text('legalDocuments.lines', { count: lines })}`}
      {files.length === 0 ? (
        <Box sx={{ color: 'text.secondary' }}>{text('legalDocuments.none')}</Box>
      ) : (
        <Stack component="ul" sx={{ pl: 2.25, m: 0 }}>
          {files.map((file) => (
            <KeptFile key={file.address} file={file} unnamed={text('legalDocuments.unnamed')} />
          ))}
        </Stack>
      )}
      {viewer?.may('attachLegalDocument') && (
        <AddFile
          label={text('legalDocuments.add', { name })}
          busy={busy}
          error={error}
          onFile={(file) => void add(file)}
        />
      )}
    </li>
  )
}
