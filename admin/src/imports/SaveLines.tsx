import DownloadIcon from '@mui/icons-material/FileDownloadOutlined'
import Button from '@mui/material/Button'
import { useText } from '../texts/use-text.ts'
import { csvText } from './csv-text.ts'
import { sampleAddress } from './file-content.ts'

type Props = {
  /** Headings, then every line, also those that are not shown. */
  readonly rows: () => readonly (readonly string[])[]
}

/** 保存逐行结果 — what became of each line, in a file by which the import is mended. */
export const SaveLines = ({ rows }: Props) => {
  const text = useText()
  const save = () => {
    const link = document.createElement('a')
    link.href = sampleAddress(csvText(rows()))
    link.download = `${text('imports.lines')}.csv`
    link.click()
  }
  return (
    <Button startIcon={<DownloadIcon />} onClick={save} sx={{ mb: 1 }}>
      {text('imports.saveLines')}
    </Button>
  )
}
