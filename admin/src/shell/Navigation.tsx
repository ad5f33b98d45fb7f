import UnitsIcon from '@mui/icons-material/AccountTreeOutlined'
import DispatchIcon from '@mui/icons-material/AltRouteOutlined'
import CalendarIcon from '@mui/icons-material/CalendarMonthOutlined'
import SupervisionIcon from '@mui/icons-material/CampaignOutlined'
import CatalogueIcon from '@mui/icons-material/CategoryOutlined'
import WorkListIcon from '@mui/icons-material/ChecklistOutlined'
import DesignIcon from '@mui/icons-material/DrawOutlined'
import RosterIcon from '@mui/icons-material/EventAvailableOutlined'
import CasesIcon from '@mui/icons-material/FolderOpenOutlined'
import AuditIcon from '@mui/icons-material/HistoryOutlined'
import HomeIcon from '@mui/icons-material/HomeOutlined'
import KeysIcon from '@mui/icons-material/KeyOutlined'
import LabelsIcon from '@mui/icons-material/LabelOutlined'
import ComponentsIcon from '@mui/icons-material/LocationOnOutlined'
import MapIcon from '@mui/icons-material/MapOutlined'
import ManualIcon from '@mui/icons-material/MenuBookOutlined'
import RequestsIcon from '@mui/icons-material/MoreTimeOutlined'
import ReportIcon from '@mui/icons-material/NoteAddOutlined'
import PeopleIcon from '@mui/icons-material/PeopleOutlined'
import ReleaseIcon from '@mui/icons-material/RocketLaunchOutlined'
import ProcessIcon from '@mui/icons-material/SchemaOutlined'
import HandoverIcon from '@mui/icons-material/SwapHorizOutlined'
import LedgerIcon from '@mui/icons-material/TimerOutlined'
import Drawer from '@mui/material/Drawer'
import List from '@mui/material/List'
import ListItem from '@mui/material/ListItem'
import ListItemButton from '@mui/material/ListItemButton'
import ListItemIcon from '@mui/material/ListItemIcon'
import ListItemText from '@mui/material/ListItemText'
import ListSubheader from '@mui/material/ListSubheader'
import type { Theme } from '@mui/material/styles'
import useMediaQuery from '@mui/material/useMediaQuery'
import { Link, useLocation } from 'react-router'
import { useText } from '../texts/use-text.ts'
import { useViewer } from './use-viewer.ts'

const groups = [
  {
    name: 'casework',
    sections: [
      { title: 'home.title', path: '/', needs: 'viewer', Icon: HomeIcon },
      { title: 'sections.workList', path: '/work-list', needs: 'workList', Icon: WorkListIcon },
      { title: 'sections.cases', path: '/cases', needs: 'cases', Icon: CasesIcon },
      { title: 'handovers.title', path: '/handovers', needs: 'handovers', Icon: HandoverIcon },
      { title: 'sections.reportCase', path: '/report', needs: 'reportCase', Icon: ReportIcon },
      { title: 'dispatch.title', path: '/dispatch', needs: 'dispatchDesk', Icon: DispatchIcon },
      { title: 'map.title', path: '/map', needs: 'caseMap', Icon: MapIcon },
      {
        title: 'timeRequests.title',
        path: '/clock-requests',
        needs: 'clockRequests',
        Icon: RequestsIcon,
      },
      {
        title: 'supervision.title',
        path: '/supervision-orders',
        needs: 'supervisionOrders',
        Icon: SupervisionIcon,
      },
      { title: 'ledger.title', path: '/clock-ledger', needs: 'clockLedger', Icon: LedgerIcon },
    ],
  },
  {
    name: 'administration',
    sections: [
      { title: 'catalogue.title', path: '/catalogue', needs: 'catalogue', Icon: CatalogueIcon },
      { title: 'components.title', path: '/components', needs: 'components', Icon: ComponentsIcon },
      { title: 'units.title', path: '/units', needs: 'units', Icon: UnitsIcon },
      { title: 'duties.title', path: '/units/roster', needs: 'duties', Icon: RosterIcon },
      { title: 'people.title', path: '/people', needs: 'people', Icon: PeopleIcon },
      { title: 'labels.title', path: '/labels', needs: 'setLabel', Icon: LabelsIcon },
      { title: 'manual.title', path: '/manual', needs: 'manualEditions', Icon: ManualIcon },
      {
        title: 'calendars.title',
        path: '/calendars',
        needs: 'workingCalendars',
        Icon: CalendarIcon,
      },
      { title: 'processes.title', path: '/processes', needs: 'processDrafts', Icon: DesignIcon },
      {
        title: 'processEditions.title',
        path: '/process-editions',
        needs: 'processEditions',
        Icon: ProcessIcon,
      },
      { title: 'releases.title', path: '/releases', needs: 'releases', Icon: ReleaseIcon },
      { title: 'apiKeys.title', path: '/api-keys', needs: 'apiKeys', Icon: KeysIcon },
      { title: 'audit.title', path: '/audit', needs: 'audit', Icon: AuditIcon },
    ],
  },
] as const

const paths: readonly string[] = groups.flatMap(({ sections }) => sections.map(({ path }) => path))

/** 所在栏目 — of the sections that a page could belong to the one whose address says the most. */
const sectionOf = (pathname: string): string | undefined =>
  paths
    .filter((path) => pathname === path || pathname.startsWith(`${path}/`))
    .toSorted((one, other) => other.length - one.length)[0]

type Props = { readonly open: boolean; readonly onClose: () => void }

/** 导航 — the sections that the viewer’s rights open; beside the page, or over it on a phone. */
export const Navigation = ({ open, onClose }: Props) => {
  const wide = useMediaQuery<Theme>(({ breakpoints }) => breakpoints.up('md'))
  const text = useText()
  return (
    <Drawer
      className="no-print"
      variant={wide ? 'permanent' : 'temporary'}
      open={wide || open}
      onClose={onClose}
      sx={{ width: wide ? width : 0, flexShrink: 0 }}
      slotProps={{ paper: { sx: { ...panel, ...(wide && { position: 'static' }) } } }}
    >
      <nav aria-label={text('app.navigation')}>
        {groups.map((group) => (
          <Group key={group.name} group={group} onFollow={onClose} />
        ))}
      </nav>
    </Drawer>
  )
}

type Followed = { readonly onFollow: () => void }
type Group = (typeof groups)[number]

const Group = ({ group: { name, sections }, onFollow }: Followed & { readonly group: Group }) => {
  const text = useText()
  const viewer = useViewer()
  const open = sections.filter(({ needs }) => viewer?.may(needs))
  if (open.length === 0) return null
  const heading = `navigation-${name}`
  return (
    <List
      aria-labelledby={heading}
      sx={{ px: 1, py: 1 }}
      subheader={
        <ListSubheader id={heading} disableSticky sx={{ px: 2, lineHeight: 2.25 }}>
          {text(`navigation.${name}`)}
        </ListSubheader>
      }
    >
      {open.map((section) => (
        <Section key={section.path} section={section} onFollow={onFollow} />
      ))}
    </List>
  )
}

type SectionProps = Followed & { readonly section: Group['sections'][number] }

const Section = ({ section: { title, path, Icon }, onFollow }: SectionProps) => {
  const text = useText()
  const { pathname } = useLocation()
  const here = sectionOf(pathname) === path
  return (
    <ListItem disablePadding>
      <ListItemButton
        component={Link}
        to={path}
        onClick={onFollow}
        selected={here}
        {...(here && { 'aria-current': 'page' as const })}
        sx={{ borderRadius: 1, py: 0.5 }}
      >
        <ListItemIcon sx={{ minWidth: 34, color: 'inherit' }}>
          <Icon fontSize="small" />
        </ListItemIcon>
        <ListItemText primary={text(title)} />
      </ListItemButton>
    </ListItem>
  )
}

const width = 224
const panel = { width, bgcolor: 'background.paper', borderRight: 1, borderColor: 'divider' }
