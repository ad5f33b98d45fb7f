import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { ReadManualScans, type ReadManualScansQuery } from '../../api/generated/operations.ts'
import { ask } from '../../api/graphql.ts'
import { useAct } from '../../api/use-act.ts'
import { Section } from '../../cases/Section.tsx'
import { Failure } from '../../shell/Failure.tsx'
import { useViewer } from '../../shell/use-viewer.ts'
import { useText } from '../../texts/use-text.ts'
import { useTimes } from '../../time/use-times.ts'
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
            <Scan key={scan.address} scan={scan} />
          ))}
        </Stack>
        {mayAttach && <AddScan editionId={id} onAdded={() => void refetch()} />}
      </Section>
    </Box>
  )
}

const Scan = ({ scan }: { readonly scan: ReadManualScansQuery['manualScans'][number] }) => {
  const text = useText()
  const { instantInFull } = useTimes()
  const { address, name, sha256, at, byName } = scan
  return (
    <li>
      <a href={address}>{name ?? text('scans.unnamed')}</a>
      {` · ${text('scans.by', { name: byName ?? '', at: instantInFull(at) })}`}
      <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>
        {`SHA-256 ${sha256}`}
      </Box>
    </li>
  )
}

type Adding = { readonly editionId: string; readonly onAdded: () => void }

const AddScan = ({ editionId, onAdded }: Adding) => {
  const text = useText()
  const input = useRef<HTMLInputElement>(null)
  const { perform, busy, error } = useAct(attachManualScan)
  const add = async (file: File | undefined) => {
    if (file !== undefined && (await perform({ editionId, file })) !== null) onAdded()
  }
  return (
    <Stack sx={{ gap: 1, mt: 1, alignItems: 'flex-start' }}>
      {error !== null && <Failure error={error} />}
      <Button variant="outlined" loading={busy} onClick={() => input.current?.click()}>
        {text('scans.add')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={text('scans.add')}
        accept="application/pdf,image/jpeg,image/png"
        onChange={({ target }) => {
          void add(target.files?.[0])
          target.value = ''
        }}
      />
    </Stack>
  )
}
