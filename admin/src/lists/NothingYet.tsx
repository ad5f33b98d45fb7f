import { useListContext } from 'ra-core'
import { Empty } from './Empty.tsx'
import { NoMatch } from './NoMatch.tsx'

type Props = { readonly title: string; readonly advice: string }

/** 空列表 — nothing is found by the filters, or there is nothing at all. */
export const NothingYet = ({ title, advice }: Props) => {
  const { filterValues } = useListContext()
  if (Object.keys(filterValues).length > 0) return <NoMatch />
  return <Empty title={title} advice={advice} />
}
