import { Empty } from '../lists/Empty.tsx'
import { useText } from '../texts/use-text.ts'
import { PageTitle } from './PageTitle.tsx'

/** 页面不存在 — or not for this viewer. */
export const NotHere = () => {
  const text = useText()
  return (
    <>
      <PageTitle title={text('app.name')} />
      <Empty title={text('app.notHere')} advice={text('app.notHereAdvice')} />
    </>
  )
}
