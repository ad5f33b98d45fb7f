import RemoveIcon from '@mui/icons-material/CloseOutlined'
import DocumentIcon from '@mui/icons-material/DescriptionOutlined'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import LinearProgress from '@mui/material/LinearProgress'
import { useText } from '../texts/use-text.ts'
import type { Photo } from './photo.ts'

type Props = {
  readonly photo: Photo
  readonly number: number
  readonly onRemove: (() => void) | null
}

/** One photo as it will be seen, and how far it is. */
export const PhotoTile = ({ photo, number, onRemove }: Props) => {
  const text = useText()
  const { preview, state, share, file } = photo
  const name = text('photos.picker.added', { number })
  return (
    <Box component="li" sx={tile}>
      {preview === null ? (
        <Box sx={sheet}>
          <DocumentIcon aria-hidden />
          <span>{file.name}</span>
        </Box>
      ) : (
        <Box component="img" src={preview} alt={name} sx={picture} />
      )}
      {state !== 'SENT' && (
        <LinearProgress
          aria-label={text('photos.picker.progress', { name })}
          variant={share > 0 ? 'determinate' : 'indeterminate'}
          value={Math.round(share * 100)}
          sx={{ position: 'absolute', inset: 'auto 0 0 0' }}
        />
      )}
      {onRemove !== null && (
        <IconButton
          aria-label={text('photos.picker.remove', { name })}
          onClick={onRemove}
          size="small"
          sx={corner}
        >
          <RemoveIcon fontSize="small" />
        </IconButton>
      )}
    </Box>
  )
}

const tile = {
  position: 'relative',
  aspectRatio: '4 / 3',
  overflow: 'hidden',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.default',
} as const
const picture = { width: 1, height: 1, objectFit: 'cover', display: 'block' } as const
const sheet = {
  height: 1,
  display: 'grid',
  placeContent: 'center',
  justifyItems: 'center',
  px: 0.5,
  fontSize: '0.75rem',
  textAlign: 'center',
  overflow: 'hidden',
} as const
const corner = {
  position: 'absolute',
  top: 4,
  right: 4,
  bgcolor: 'background.paper',
  border: 1,
  borderColor: 'divider',
  '&:hover': { bgcolor: 'background.paper' },
} as const
