import { readTable } from '../imports/read-table.ts'

/** 人员表一行 — as it stands in the file. */
export type PersonRow = {
  readonly row: number
  readonly cells: Readonly<Record<keyof typeof columns, string>>
}

const columns = {
  name: { names: ['姓名', 'name'], needed: true },
  login: { names: ['登录名', '账号', '账户', '用户名', 'login'], needed: true },
  unit: { names: ['单位', '机构', '部门', '单位编码', 'unit'] },
  roles: { names: ['角色', '岗位', 'roles', 'role'], needed: true },
  from: { names: ['起始日期', '开始日期', '起', 'from'] },
  to: { names: ['截止日期', '结束日期', '止', 'to'] },
  phone: { names: ['电话', '手机', '联系电话', '手机号', 'phone', 'telephone'] },
  email: { names: ['电子邮箱', '邮箱', '电子邮件', '邮件', 'email', 'e-mail', 'mail'] },
} as const

const maxRows = 500

/** 读取人员表 — the lines of a file of people; throws FILE_UNREADABLE. */
export const readPeople = (content: Uint8Array): Promise<readonly PersonRow[]> =>
  readTable({ content, maxRows }, columns)
