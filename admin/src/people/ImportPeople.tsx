import { ImportPage } from '../imports/ImportPage.tsx'
import { useText } from '../texts/use-text.ts'
import { importPeople } from './change-people.ts'

const sample = [
  '姓名,登录名,单位,角色,起始日期,截止日期,电话,电子邮箱',
  '张三,zhangsan,COMMAND,派遣员,2026-01-01,,13800000000,zhangsan@example.org',
  '李四,lisi,SUPERVISION,受理员、值班长,,2026-12-31,,',
].join('\n')

/** 导入人员 — tried first, with a word for each line. */
export const ImportPeople = () => {
  const text = useText()
  return (
    <ImportPage
      title={text('personActs.importTitle')}
      note={text('personActs.importNote')}
      accept=".xlsx,.csv,.txt"
      sample={{ name: 'zhihui-people.csv', text: sample }}
      back={{ to: '/people', label: text('personActs.back') }}
      act={importPeople}
      asked={{}}
    />
  )
}
