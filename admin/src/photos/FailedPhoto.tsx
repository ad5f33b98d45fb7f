import RemoveIcon from '@mui/icons-material/CloseOutlined'
import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import { useText } from '../texts/use-text.ts'
import { mayBeSentAgain, type Photo } from './photo.ts'
import type { Photos } from './use-photos.ts'

type Props = { readonly photo: Photo; readonly photos: Photos }

/** Why a file was not sent, in a sentence; and what to do about it. */
export const FailedPhoto = ({ photo, photos }: Props) => {
  const text = useText()
  const { name } = photo.file
  return (
    <Alert
      severity="error"
      action={
        <>
          {mayBeSentAgain(photo) && (
            <Button color="inherit" size="small" onClick={() => photos.sendAgain(photo)}>
              {text('photos.picker.again')}
            </Button>
          )}
          <IconButton
            color="inherit"
            size="small"
            aria-label={text('photos.picker.remove', { name })}
            onClick={() => photos.remove(photo)}
          >
            <RemoveIcon fontSize="small" />
          </IconButton>
        </>
      }
    >
      {`${name}: ${text(`errors.${photo.problem ?? 'FAULT'}`)}`}
    </Alert>
  )
}
