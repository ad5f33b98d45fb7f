import Box from '@mui/material/Box'
import { codeOf } from '../../api/api-error.ts'
import { Reason } from '../../forms/Reason.tsx'
import { useModelingTexts } from '../../texts/modeling/use-modeling-texts.ts'
import { useText } from '../../texts/use-text.ts'
import { reasonOf } from '../refusal-of.ts'
import type { SaveState } from './saving.ts'

type Props = { readonly state: SaveState; readonly error: unknown }

/** 保存情况 — whether the draft says what is drawn, and if not, why and what becomes of it. */
export const SaveNote = ({ state, error }: Props) => {
  const { states } = useModelingTexts()
  const text = useText()
  const safe = state === 'SAVED' || state === 'SAVING'
  return (
    <Box role="status" sx={{ color: safe ? 'text.secondary' : 'error.main' }}>
      {states[state]}
      {state === 'REFUSED' && (
        <>
          {` · ${text(`errors.${codeOf(error)}`)}`}
          <Reason said={reasonOf(error)} />
        </>
      )}
    </Box>
  )
}
