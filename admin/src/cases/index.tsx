import type { ResourceProps } from 'ra-core'
import { Route } from 'react-router'
import { OrderSlipShow } from '../order-slips/index.ts'
import { lazily } from '../shell/lazily.ts'
import { CaseList } from './CaseList.tsx'

const CaseShow = lazily(async () => (await import('./CaseShow.tsx')).CaseShow)
const ClockSheetShow = lazily(async () => (await import('./ClockSheetShow.tsx')).ClockSheetShow)

export const cases: ResourceProps = {
  name: 'cases',
  list: CaseList,
  children: (
    <>
      <Route path=":id" element={<CaseShow />} />
      <Route path=":id/order-slips/:slipId" element={<OrderSlipShow />} />
      <Route path=":id/clocks/:clockId" element={<ClockSheetShow />} />
    </>
  ),
}
