import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useId, useRef } from 'react'
import { useText } from '../texts/use-text.ts'
import { FailedPhoto } from './FailedPhoto.tsx'
import { PhotoSources } from './PhotoSources.tsx'
import { PhotoTile } from './PhotoTile.tsx'
import { mostPhotos } from './photo.ts'
import { useDropped } from './use-dropped.ts'
import type { Photos } from './use-photos.ts'

type Props = { readonly photos: Photos; readonly disabled?: boolean }

/** 添加照片 — taken, chosen, dropped or pasted; each is shown on its way, and can be removed. */
export const PhotoPicker = ({ photos: added, disabled = false }: Props) => {
  const text = useText()
  const id = useId()
  const place = useRef<HTMLDivElement>(null)
  const isFull = disabled || added.photos.length >= mostPhotos
  const { isOver, handlers } = useDropped(place, (files) => {
    if (!isFull) added.add(files)
  })
  const failed = added.photos.filter(({ state }) => state === 'FAILED')
  return (
    <Box ref={place} role="group" aria-labelledby={id} sx={frame(isOver)} {...handlers}>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <Box sx={{ flex: '1 1 200px' }}>
          <Typography id={id} variant="h3" component="p">
            {text('photos.picker.label')}
          </Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {text('photos.picker.hint', { most: mostPhotos })}
          </Typography>
        </Box>
        <PhotoSources disabled={isFull} onFiles={added.add} />
      </Stack>
      {added.photos.length > 0 && (
        <Box component="ul" sx={tiles}>
          {added.photos
            .filter(({ state }) => state !== 'FAILED')
            .map((photo) => (
              <PhotoTile
                key={photo.key}
                photo={photo}
                number={added.photos.indexOf(photo) + 1}
                onRemove={disabled ? null : () => added.remove(photo)}
              />
            ))}
        </Box>
      )}
      {failed.map((photo) => (
        <FailedPhoto key={photo.key} photo={photo} photos={added} />
      ))}
      {added.leftOut && (
        <Alert severity="warning">{text('photos.picker.tooMany', { most: mostPhotos })}</Alert>
      )}
      <Progress photos={added} />
    </Box>
  )
}

const Progress = ({ photos: { photos, isSending, hasFailed } }: { readonly photos: Photos }) => {
  const text = useText()
  const sent = photos.filter(({ state }) => state === 'SENT').length
  const advice = hasFailed ? text('photos.picker.failed') : text('photos.picker.waiting')
  return (
    <Typography role="status" variant="body2" sx={{ color: 'text.secondary' }}>
      {photos.length > 0 && text('photos.picker.sent', { sent, total: photos.length })}
      {(isSending || hasFailed) && ` · ${advice}`}
    </Typography>
  )
}

const frame = (isOver: boolean) => ({
  display: 'flex',
  flexDirection: 'column' as const,
  gap: 1,
  p: 1.5,
  border: '1px dashed',
  borderColor: isOver ? 'primary.main' : 'text.secondary',
  borderRadius: 1,
  bgcolor: isOver ? 'action.hover' : 'transparent',
})

const tiles = {
  m: 0,
  p: 0,
  listStyle: 'none',
  display: 'grid',
  gap: 1,
  gridTemplateColumns: 'repeat(auto-fill, minmax(96px, 1fr))',
}
