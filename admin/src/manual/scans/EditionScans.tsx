import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import { useQuery } from '@tanstack/react-query'
import { ReadManualScans } from '../../api/generated/operations.ts'
import { ask } from '../../api/graphql.ts'
import { useAct } from '../../api/use-act.ts'
import { Section } from '../../cases/Section.tsx'
import { Failure } from '../../shell/Failure.tsx'
import { useViewer } from '../../shell/use-viewer.ts'
import { useText } from '../../texts/use-text.ts'
import { AddFile } from '../files/AddFile.tsx'
import { KeptFile } from '../files/KeptFile.tsx'
import { useEdition } from '../use-edition.ts'
import { attachManualScan } from './attach-scan.ts'

/** 签发扫描件 — the signed document of a published edition, to be handed out and added. */
export const EditionScans = ({ id }: { readonly id: string }) => {
  const text = useText()
  const viewer = useViewer()
  const { edition } = useEdition(id)
  const { data, error, refetch } = useQuery({
    queryKey: ['manualScans', id],
    queryFn: ({ signal }) => ask(ReadManualScans, { editionId: id }, signal),
  })
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />
  const scans = data?.manualScans ?? []
  const mayAttach =
    edition !== null && edition.publishedAt !== null && viewer?.may('attachManualScan')
  if (scans.length === 0 && !mayAttach) return null
  return (
    <Box className="no-print" sx={{ mb: 2 }}>
      <Section title={text('scans.title')}>
        <Stack component="ul" sx={{ p: 0, m: 0, gap: 1, listStyle: 'none' }}>
          {scans.map((scan) => (
            <KeptFile key={scan.address} file={scan} unnamed={text('scans.unnamed')} />
          ))}
        </Stack>
        {mayAttach && <AddScan editionId={id} onAdded={() => void refetch()} />}
      </Section>
    </Box>
  )
}

type Adding = { readonly editionId: string; readonly onAdded: () => void }

const AddScan = ({ editionId, onAdded }: Adding) => {
  const text = useText()
  const { perform, busy, error } = useAct(attachManualScan)
  const add = async (file: File) => {
    if ((await perform({ editionId, file })) !== null) onAdded()
  }
  return (
    <AddFile
      label={text('scans.add')}
      busy={busy}
      error={error}
      onFile={(file) => void add(file)}
    />
  )
}
