import { useQuery } from '@tanstack/react-query'
import { ReadLateCases, type ReadLateCasesQuery } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { Section } from '../cases/Section.tsx'
import { useClassName } from '../cases/use-class-name.ts'
import { Cards } from '../lists/Cards.tsx'
import type { Column } from '../lists/column.ts'
import { RowLink } from '../lists/RowLink.tsx'
import { cityNow, useNow } from '../live/now.ts'
import { useNamed, useText } from '../texts/use-text.ts'
import { DueWords } from '../time/DueWords.tsx'
import { Nothing } from './Nothing.tsx'
import { Told } from './Told.tsx'

type LateCase = ReadLateCasesQuery['casesConnection']['edges'][number]['node']

/** 全市超期 — the cases that are over their limit the longest, for whoever answers for them all. */
export const LateCases = () => {
  const text = useText()
  const query = useQuery({
    queryKey: ['lateCases'],
    queryFn: ({ signal }) =>
      ask(ReadLateCases, { before: new Date(cityNow()).toISOString() }, signal),
    refetchInterval: 60_000,
  })
  const late = query.data?.casesConnection.edges.map(({ node }) => node) ?? []
  const columns = useColumns()
  return (
    <Section title={text('home.late')}>
      <Told query={query}>
        {late.length === 0 ? (
          <Nothing title={text('home.nothingLate')} advice={text('home.nothingLateAdvice')} />
        ) : (
          <Cards label={text('home.late')} columns={columns} rows={late} />
        )}
      </Told>
    </Section>
  )
}

function useColumns(): readonly Column<LateCase>[] {
  const text = useText()
  const named = useNamed()
  const classOf = useClassName()
  const now = useNow()
  return [
    {
      name: 'caseNumber',
      label: text('fields.caseNumber'),
      cell: (late) => (
        <>
          <RowLink to={`/cases/${late.id}`}>{late.caseNumber}</RowLink> {classOf(late)}
        </>
      ),
    },
    {
      name: 'due',
      label: text('fields.due'),
      cell: ({ dueAt }) => <DueWords dueAt={dueAt} light="RED" now={now} />,
    },
    {
      name: 'unit',
      label: text('fields.responsibleUnit'),
      cell: ({ responsibleUnit }) => responsibleUnit && named(responsibleUnit),
    },
    { name: 'stage', label: text('fields.stage'), cell: ({ stage }) => text(`stages.${stage}`) },
  ]
}
