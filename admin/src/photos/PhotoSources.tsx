import AddPhotoIcon from '@mui/icons-material/AddPhotoAlternateOutlined'
import CameraIcon from '@mui/icons-material/PhotoCameraOutlined'
import Button from '@mui/material/Button'
import useMediaQuery from '@mui/material/useMediaQuery'
import { type ReactNode, useRef } from 'react'
import { useText } from '../texts/use-text.ts'

type SourcesProps = {
  readonly disabled: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** 照片来源 — files of this machine; on a telephone its camera comes first. */
export const PhotoSources = ({ disabled, onFiles }: SourcesProps) => {
  const text = useText()
  const hasCamera = useMediaQuery('(pointer: coarse)')
  return (
    <>
      {hasCamera && (
        <FileButton disabled={disabled} onFiles={onFiles} camera icon={<CameraIcon />}>
          {text('photos.picker.camera')}
        </FileButton>
      )}
      <FileButton disabled={disabled} onFiles={onFiles} icon={<AddPhotoIcon />}>
        {text('photos.picker.choose')}
      </FileButton>
    </>
  )
}

type FileButtonProps = SourcesProps & {
  readonly camera?: boolean
  readonly icon: ReactNode
  readonly children: string
}

const pictures = 'image/jpeg,image/png,image/webp'

const FileButton = ({ disabled, onFiles, camera = false, icon, children }: FileButtonProps) => {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button
        variant="outlined"
        startIcon={icon}
        disabled={disabled}
        onClick={() => input.current?.click()}
        sx={{ minHeight: 40 }}
      >
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        {...(camera
          ? { capture: 'environment' as const, accept: pictures }
          : { multiple: true, accept: `${pictures},application/pdf` })}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])])
          // the same file may be chosen again
          target.value = ''
        }}
      />
    </>
  )
}
