import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useRef } from 'react'
import { Failure } from '../../shell/Failure.tsx'

type Props = {
  readonly label: string
  readonly busy: boolean
  readonly error: unknown
  readonly onFile: (file: File) => void
}

/** 添加文件 — a document of the manual, chosen from the device and sent at once. */
export const AddFile = ({ label, busy, error, onFile }: Props) => {
  const input = useRef<HTMLInputElement>(null)
  return (
    <Stack sx={{ gap: 1, mt: 1, alignItems: 'flex-start' }}>
      {error !== null && <Failure error={error} />}
      <Button size="small" variant="outlined" loading={busy} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept="application/pdf,image/jpeg,image/png"
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file !== undefined) onFile(file)
          target.value = ''
        }}
      />
    </Stack>
  )
}
