import Box from '@mui/material/Box'
import { useText } from '../texts/use-text.ts'
import { type Basis, basisInWords } from './basis-words.ts'

type Props = {
  readonly bases: readonly Basis[]
  /** Where a document can be read; without it their names stand alone, as on paper. */
  readonly fileOf?: (basis: Basis) => string | null
}

/** 法律依据 — what a line rests on, each document by itself, as a link where its file is there. */
export const LegalBases = ({ bases, fileOf = () => null }: Props) => {
  const text = useText()
  const several = bases.length > 1
  return (
    <Box component="ul" sx={{ m: 0, pl: several ? 2.25 : 0, listStyle: several ? 'disc' : 'none' }}>
      {bases.map((basis) => {
        const words = basisInWords(basis, text)
        const address = fileOf(basis)
        return <li key={words}>{address === null ? words : <a href={address}>{words}</a>}</li>
      })}
    </Box>
  )
}
