import Box from '@mui/material/Box'
import type { ReadManualScansQuery } from '../../api/generated/operations.ts'
import { useText } from '../../texts/use-text.ts'
import { useTimes } from '../../time/use-times.ts'

type Props = {
  readonly file: ReadManualScansQuery['manualScans'][number]
  readonly unnamed: string
}

/** 存档文件 — to be handed out, with who added it, and the hash by which it is known again. */
export const KeptFile = ({ file: { address, name, sha256, at, byName }, unnamed }: Props) => {
  const text = useText()
  const { instantInFull } = useTimes()
  return (
    <li>
      <a href={address}>{name ?? unnamed}</a>
      {` · ${text('scans.by', { name: byName ?? '', at: instantInFull(at) })}`}
      <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>
        {`SHA-256 ${sha256}`}
      </Box>
    </li>
  )
}
