import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { ReadUpstreamManuals } from '../../api/generated/operations.ts'
import { ask } from '../../api/graphql.ts'
import { ActDialog } from '../../forms/ActDialog.tsx'
import { wordsOf } from '../../forms/fields.ts'
import { useViewer } from '../../shell/use-viewer.ts'
import { useText } from '../../texts/use-text.ts'
import { startDraftFromUpstream } from './change-upstream.ts'

/** 承接上级手册 — offered where a place above has published one. */
export const StartFromAbove = () => {
  const text = useText()
  const goTo = useNavigate()
  const may = useViewer()?.may('startDraftFromUpstream') ?? false
  const { data } = useQuery({
    queryKey: ['upstreamManuals'],
    queryFn: ({ signal }) => ask(ReadUpstreamManuals, {}, signal),
    enabled: may,
  })
  const [newest, ...others] = data?.upstreamManuals ?? []
  if (newest === undefined) return null
  return (
    <ActDialog
      label={text('upstream.start')}
      title={text('upstream.start')}
      advice={text('upstream.startAdvice')}
      look="text"
      act={startDraftFromUpstream}
      given={(fields) => {
        const reason = wordsOf(fields, 'reason')
        return reason === ''
          ? 'upstream.reasonNeeded'
          : { reason, editionId: wordsOf(fields, 'editionId'), title: null }
      }}
      onDone={({ editionId }) => void goTo(`/manual/${editionId}/show`)}
    >
      <TextField select name="editionId" label={text('upstream.edition')} defaultValue={newest.id}>
        {[newest, ...others].map(({ id, cityName: city, number, title }) => (
          <MenuItem key={id} value={id}>
            {text('upstream.named', { city, number, title })}
          </MenuItem>
        ))}
      </TextField>
      <TextField name="reason" label={text('upstream.reason')} multiline required />
    </ActDialog>
  )
}
