import Box from '@mui/material/Box'
import { useText } from '../texts/use-text.ts'
import { type Basis, basisInWords } from './basis-words.ts'

type Props = { readonly bases: readonly Basis[] }

/** 法律依据 — what a line rests on, each document by itself. */
export const LegalBases = ({ bases }: Props) => {
  const text = useText()
  const several = bases.length > 1
  return (
    <Box component="ul" sx={{ m: 0, pl: several ? 2.25 : 0, listStyle: several ? 'disc' : 'none' }}>
      {bases.map((basis) => {
        const words = basisInWords(basis, text)
        return <li key={words}>{words}</li>
      })}
    </Box>
  )
}
