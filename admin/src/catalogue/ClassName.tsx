import Chip from '@mui/material/Chip'
import Stack from '@mui/material/Stack'
import { useNamed, useText } from '../texts/use-text.ts'
import type { CatalogueClass } from './read-catalogue.ts'

/** 小类名称 — with what is to be known of where it comes from. */
export const ClassName = (itsClass: CatalogueClass) => {
  const text = useText()
  const named = useNamed()
  const { extension, sourced } = itsClass
  return (
    <Stack direction="row" component="span" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
      {named(itsClass)}
      {extension && (
        <Chip size="small" variant="outlined" label={text('catalogueEditions.extension')} />
      )}
      {!sourced && (
        <Chip
          size="small"
          variant="outlined"
          color="warning"
          label={text('catalogueEditions.unsourced')}
          title={text('catalogueEditions.unsourcedHint')}
        />
      )}
    </Stack>
  )
}
