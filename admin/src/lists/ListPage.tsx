import { ListBase } from 'ra-core'
import type { ReactNode } from 'react'
import { PageTitle } from '../shell/PageTitle.tsx'
import type { en } from '../texts/en.ts'
import { useText } from '../texts/use-text.ts'
import { Listing } from './Listing.tsx'
import { NothingYet } from './NothingYet.tsx'
import { Pages } from './Pages.tsx'

type Told = {
  readonly title: string
  readonly note: string
  readonly empty: string
  readonly advice: string
}
/** The parts of the texts that tell all that a page with a list has to say of itself. */
type Section = {
  [Name in keyof typeof en]: (typeof en)[Name] extends Told ? Name : never
}[keyof typeof en]
type Props = {
  readonly section: Section
  readonly filters?: ReactNode
  readonly actions?: ReactNode
  /** The rows. */
  readonly children: ReactNode
}

/** 列表页 — a title, filters, rows and pages. */
export const ListPage = ({ section, filters, actions, children }: Props) => {
  const text = useText()
  const empty = <NothingYet title={text(`${section}.empty`)} advice={text(`${section}.advice`)} />
  return (
    <ListBase perPage={25}>
      <PageTitle title={text(`${section}.title`)} note={text(`${section}.note`)}>
        {actions}
      </PageTitle>
      {filters}
      <Listing empty={empty}>
        {children}
        <Pages />
      </Listing>
    </ListBase>
  )
}
