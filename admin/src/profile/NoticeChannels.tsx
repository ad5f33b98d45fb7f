import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormLabel from '@mui/material/FormLabel'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import {
  ReadNoticeChannels,
  SetNoticeChannels,
  type SetNoticeChannelsInput,
} from '../api/generated/operations.ts'
import { accepted, ask } from '../api/graphql.ts'
import { Section } from '../cases/Section.tsx'
import { ActDialog } from '../forms/ActDialog.tsx'
import { Failure } from '../shell/Failure.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { Waiting } from '../shell/Waiting.tsx'
import { useText } from '../texts/use-text.ts'
import { channelsGiven, type NoticeChannel, textOf } from './notice-channel.ts'

type Props = { readonly channels: readonly NoticeChannel[] }
const queryKey = ['noticeChannels']
const setNoticeChannels = async (input: SetNoticeChannelsInput) =>
  accepted((await ask(SetNoticeChannels, { input })).setNoticeChannels)

/** 通知方式 — by which ways beside the app one is told of notices, and the choice among them. */
export const NoticeChannels = () => {
  const text = useText()
  const viewer = useViewer()
  const { data, error, refetch } = useQuery({
    queryKey: [...queryKey, viewer?.personId],
    queryFn: async ({ signal }) =>
      (await ask(ReadNoticeChannels, {}, signal)).viewer.noticeChannels,
  })
  const chooses = viewer?.may('setNoticeChannels') ?? false
  return (
    <Section
      title={text('noticeChannels.title')}
      aside={chooses && data !== undefined && data.length > 0 && <Choose channels={data} />}
    >
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <Waiting />}
      {data !== undefined && <Ways channels={data} />}
    </Section>
  )
}

const Ways = ({ channels }: Props) => {
  const text = useText()
  if (channels.length === 0) return text('noticeChannels.none')
  return (
    <>
      {text('noticeChannels.note')}
      <Box component="ul" sx={{ m: 0, pl: 2.5, overflowWrap: 'anywhere' }}>
        {channels.map((one) => (
          <li key={one.channel}>{textOf(one, text)}</li>
        ))}
      </Box>
    </>
  )
}

const Choose = ({ channels }: Props) => {
  const text = useText()
  const client = useQueryClient()
  return (
    <ActDialog
      label={text('noticeChannels.change')}
      title={text('noticeChannels.title')}
      advice={text('noticeChannels.advice')}
      look="text"
      act={setNoticeChannels}
      given={(fields) => ({ channels: channelsGiven(fields, channels) })}
      onDone={() => void client.invalidateQueries({ queryKey })}
    >
      <FormControl component="fieldset">
        <FormLabel component="legend">{text('noticeChannels.ways')}</FormLabel>
        {channels.map((one) => (
          <FormControlLabel
            key={one.channel}
            disabled={one.address === null}
            label={textOf({ ...one, chosen: true }, text)}
            control={<Checkbox name="channels" value={one.channel} defaultChecked={one.chosen} />}
          />
        ))}
      </FormControl>
    </ActDialog>
  )
}
