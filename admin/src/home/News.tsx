import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import { useQuery } from '@tanstack/react-query'
import { Link as RouterLink } from 'react-router'
import { ReadNews, type ReadNewsQuery } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { Section } from '../cases/Section.tsx'
import { useClassName } from '../cases/use-class-name.ts'
import { MarkRead } from '../mentions/MarkRead.tsx'
import { useLanguage } from '../preferences.ts'
import { useNamed, useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import { Nothing } from './Nothing.tsx'
import { Told } from './Told.tsx'

type Item = ReadNewsQuery['news']['items'][number]

/** 上次以来 — what others did to the viewer's cases since the last visit. */
export const News = () => {
  const text = useText()
  const { instant } = useTimes()
  const query = useQuery({
    queryKey: ['news'],
    queryFn: async ({ signal }) => (await ask(ReadNews, {}, signal)).news,
    refetchInterval: 60_000,
  })
  const { since, items = [] } = query.data ?? {}
  return (
    <Section
      title={text('home.news')}
      aside={
        since !== undefined && (
          <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
            {text('home.since', { at: instant(since) })}
          </Box>
        )
      }
    >
      <Told query={query}>
        {items.length === 0 ? (
          <Nothing title={text('home.noNews')} advice={text('home.noNewsAdvice')} />
        ) : (
          <Box component="ul" sx={{ p: 0, m: 0, listStyle: 'none' }}>
            {items.map((item) => (
              <NewsLine key={item.id} item={item} />
            ))}
          </Box>
        )}
      </Told>
    </Section>
  )
}

const NewsLine = ({ item }: { readonly item: Item }) => {
  const { instant } = useTimes()
  return (
    <Box component="li" sx={line}>
      <Box component="span" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
        {instant(item.at)}
      </Box>
      <div>
        <About item={item} />
        <Box sx={isMeant(item) ? meant : { color: 'text.secondary' }}>
          <Said item={item} />
        </Box>
        <Marking item={item} />
      </div>
    </Box>
  )
}

const Marking = ({ item: { kind, caseId, caseNumber } }: { readonly item: Item }) =>
  kind === 'MENTION' &&
  caseId !== null &&
  caseNumber !== null && <MarkRead caseId={caseId} caseNumber={caseNumber} />

/** Meant for the viewer in person. */
const isMeant = ({ kind }: Item) => kind === 'MENTION' || kind === 'HANDOVER'

const About = ({ item }: { readonly item: Item }) => {
  const text = useText()
  const classOf = useClassName()
  const { caseId, caseNumber, className, classNameEn, handoverId } = item
  const isCase = handoverId === null
  return (
    <>
      <Link
        component={RouterLink}
        to={isCase ? `/cases/${caseId}` : `/handovers/${handoverId}/show`}
        sx={{ fontWeight: 600 }}
      >
        {isCase ? caseNumber : text('handovers.title')}
      </Link>{' '}
      {className !== null && classOf({ className, classNameEn: classNameEn ?? '' })}
    </>
  )
}

const Said = ({ item }: { readonly item: Item }) => {
  const text = useText()
  const named = useNamed()
  const language = useLanguage()
  const name = item.personName ?? text('home.theSystem')
  if (item.kind === 'HANDOVER')
    return [text('home.HANDOVER', { name, count: item.taskCount ?? 0 }), item.text]
      .filter(Boolean)
      .join(' · ')
  if (item.kind !== 'STEP') return text(`home.${item.kind}`, { name, said: item.text ?? '' })
  const step = named({
    elementId: item.elementId ?? '',
    ...{ name: item.stepName ?? '', nameEn: item.stepNameEn ?? '' },
  })
  const outcome = language === 'zh' ? item.outcomeZh : item.outcomeEn
  return [name, outcome === null ? step : `${step}: ${outcome}`].join(' · ')
}

const meant = { borderLeft: 3, borderColor: 'primary.main', pl: 1, mt: 0.25 }
const line = {
  display: 'grid',
  gridTemplateColumns: '92px minmax(0, 1fr)',
  columnGap: 1.5,
  py: 0.75,
  fontSize: '0.875rem',
  overflowWrap: 'anywhere',
  '& + &': { borderTop: 1, borderColor: 'divider' },
}
