import type { ResourceProps } from 'ra-core'
import { Route } from 'react-router'
import { OrderSlipShow } from '../order-slips/index.ts'
import { CaseList } from './CaseList.tsx'
import { CaseShow } from './CaseShow.tsx'

export const cases: ResourceProps = {
  name: 'cases',
  list: CaseList,
  children: (
    <>
      <Route path=":id" element={<CaseShow />} />
      <Route path=":id/order-slips/:slipId" element={<OrderSlipShow />} />
    </>
  ),
}
