import UploadIcon from '@mui/icons-material/UploadFileOutlined'
import Button from '@mui/material/Button'
import Card from '@mui/material/Card'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { type ReactNode, useRef } from 'react'
import { useText } from '../texts/use-text.ts'
import { sampleAddress } from './file-content.ts'

type Props = {
  readonly accept: string
  readonly sample?: { readonly name: string; readonly text: string }
  readonly fileName: string | undefined
  readonly onFile: (file: File) => void
  readonly children?: ReactNode
}

/** 选择文件 — chosen or dropped; a sample shows how it looks. */
export const ChooseFile = ({ accept, sample, fileName, onFile, children }: Props) => {
  const text = useText()
  const field = useRef<HTMLInputElement>(null)
  const take = (files: FileList | null) => {
    const [file] = files ?? []
    if (file !== undefined) onFile(file)
  }
  return (
    <Card
      sx={{ p: 2 }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        take(event.dataTransfer.files)
      }}
    >
      <Stack direction="row" sx={{ gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
        {children}
        <Button
          variant="outlined"
          startIcon={<UploadIcon />}
          onClick={() => field.current?.click()}
        >
          {text(fileName === undefined ? 'imports.choose' : 'imports.chooseAnother')}
        </Button>
        <input
          ref={field}
          type="file"
          accept={accept}
          hidden
          aria-label={text('imports.choose')}
          onChange={({ target }) => {
            take(target.files)
            // the same file, mended, is chosen again
            target.value = ''
          }}
        />
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {fileName ?? text('imports.dropHint')}{' '}
          {sample !== undefined && (
            <Link underline="always" href={sampleAddress(sample.text)} download={sample.name}>
              {text('imports.sample')}
            </Link>
          )}
        </Typography>
      </Stack>
    </Card>
  )
}
