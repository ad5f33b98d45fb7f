import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import { WaitingHandovers } from '../handovers/WaitingHandovers.tsx'
import { ReceiptsDue } from '../manual/rounds/ReceiptsDue.tsx'
import { WaitingInquiries } from '../manual/rounds/WaitingInquiries.tsx'
import { PageTitle } from '../shell/PageTitle.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { Waiting } from '../shell/Waiting.tsx'
import { useText } from '../texts/use-text.ts'
import { FirstSteps } from './FirstSteps.tsx'
import { LateCases } from './LateCases.tsx'
import { News } from './News.tsx'
import { Shortcuts } from './Shortcuts.tsx'
import { WaitingForMe } from './WaitingForMe.tsx'

/** Those who answer for more than their own steps. */
const overseers = ['SHIFT_LEADER', 'SUPERVISOR', 'LEADER', 'EVALUATOR', 'CITY_ADMINISTRATOR']

/** 首页 — what waits for the viewer, what is late, what has changed, and where to go from here. */
export const Home = () => {
  const text = useText()
  const viewer = useViewer()
  if (viewer === null) return <Waiting />
  const oversees = viewer.roles.some(({ role }) => overseers.includes(role))
  return (
    <>
      <PageTitle title={text('home.title')} note={<Greeting />} />
      <WaitingHandovers />
      <WaitingInquiries />
      <ReceiptsDue />
      <Stack sx={{ gap: 2 }}>
        <FirstSteps />
        {viewer.may('workList') && <WaitingForMe />}
        <Box sx={columns}>
          {viewer.may('news') && <News />}
          {oversees && viewer.may('casesConnection') && <LateCases />}
        </Box>
        <Shortcuts />
      </Stack>
    </>
  )
}

const Greeting = () => {
  const text = useText()
  const viewer = useViewer()
  if (viewer === null) return null
  const roles = [...new Set(viewer.roles.map(({ role }) => role))]
  const posts = roles.map((role) => text(`roles.${role}`)).join(' · ')
  const place = viewer.unitName ?? viewer.cityName
  return text('home.greeting', { name: viewer.name, place, posts })
}

const columns = {
  display: 'grid',
  gap: 2,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(auto-fit, minmax(380px, 1fr))' },
  '&:empty': { display: 'none' },
}
