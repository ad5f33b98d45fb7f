import Box from '@mui/material/Box'
import { wantedOf } from '../forms/adopted.ts'
import { PersonField } from '../forms/PersonField.tsx'
import { useFilter } from '../lists/use-filter.ts'
import { usePersonName } from './use-person-name.ts'

type Props = { readonly name: string; readonly label: string }

/** 人员筛选 — one filter that is somebody, also who has left. */
export const PersonFilter = ({ name, label }: Props) => {
  const { value, setValue } = useFilter(name)
  const known = usePersonName(value)
  return (
    <Box sx={{ width: 220, flex: { xs: '1 1 100%', sm: '0 0 auto' } }}>
      <PersonField
        name={name}
        label={label}
        except=""
        alsoInactive
        first={wantedOf(value, known)}
        onPick={(picked) => setValue(picked?.id ?? '')}
      />
    </Box>
  )
}
