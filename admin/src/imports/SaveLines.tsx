import DownloadIcon from '@mui/icons-material/FileDownloadOutlined'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { csv } from '../../../services/spreadsheets/csv.ts'
import type { Row } from '../../../services/spreadsheets/row.ts'
import { xlsx } from '../../../services/spreadsheets/xlsx.ts'
import { keysOf } from '../texts/keys-of.ts'
import { useText } from '../texts/use-text.ts'
import { addressOf } from './file-content.ts'

type Props = {
  /** Headings, then every line, also those that are not shown. */
  readonly rows: () => readonly Row[]
}
const formats = { XLSX: xlsx, CSV: csv }

/** 保存逐行结果 — what became of each line, in a file by which the import is mended. */
export const SaveLines = ({ rows }: Props) => {
  const text = useText()
  const save = async (format: keyof typeof formats) => {
    const link = document.createElement('a')
    link.href = await addressOf(await fileOf(formats[format](atOnce(rows()))))
    link.download = `${text('imports.lines')}.${format.toLowerCase()}`
    link.click()
  }
  return (
    <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', mb: 1 }}>
      {keysOf(formats).map((format) => (
        <Button key={format} startIcon={<DownloadIcon />} onClick={() => save(format)}>
          {text('imports.saveLines', { format })}
        </Button>
      ))}
    </Stack>
  )
}

async function* atOnce(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield rows
}

async function fileOf(parts: AsyncIterable<string | Uint8Array>): Promise<Blob> {
  const all: BlobPart[] = []
  for await (const part of parts) all.push(typeof part === 'string' ? part : Uint8Array.from(part))
  return new Blob(all)
}
