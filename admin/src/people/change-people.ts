import {
  AssignRole,
  type AssignRoleInput,
  EndRole,
  type EndRoleInput,
  EndSubstitution,
  type EndSubstitutionInput,
  ImportPeople,
  type ImportPeopleInput,
  IssuePassword,
  type IssuePasswordInput,
  NameSubstitute,
  type NameSubstituteInput,
  SavePerson,
  type SavePersonInput,
  SetPersonActive,
  type SetPersonActiveInput,
  TransferPerson,
  type TransferPersonInput,
} from '../api/generated/operations.ts'
import { accepted, ask } from '../api/graphql.ts'

/** 导入人员 — tries a file, or imports it. */
export const importPeople = async (input: ImportPeopleInput) =>
  accepted((await ask(ImportPeople, { input })).importPeople)

/** 保存人员 — somebody new, or other facts of somebody known. */
export const savePerson = async (input: SavePersonInput) =>
  accepted((await ask(SavePerson, { input })).savePerson)

/** 停用与启用 — somebody leaves, or comes back. */
export const setPersonActive = async (input: SetPersonActiveInput) =>
  accepted((await ask(SetPersonActive, { input })).setPersonActive)

/** 发放密码 — answers a new initial password, once. */
export const issuePassword = async (input: IssuePasswordInput) =>
  accepted((await ask(IssuePassword, { input })).issuePassword)

/** 调动 — to another unit, with roles and what is in hand. */
export const transferPerson = async (input: TransferPersonInput) =>
  accepted((await ask(TransferPerson, { input })).transferPerson)

/** 授予角色 — at a unit, for a while or for good. */
export const assignRole = async (input: AssignRoleInput) =>
  accepted((await ask(AssignRole, { input })).assignRole)

/** 终止角色 — now. */
export const endRole = async (input: EndRoleInput) =>
  accepted((await ask(EndRole, { input })).endRole)

/** 指定代理 — for a while. */
export const nameSubstitute = async (input: NameSubstituteInput) =>
  accepted((await ask(NameSubstitute, { input })).nameSubstitute)

/** 结束代理 — now. */
export const endSubstitution = async (input: EndSubstitutionInput) =>
  accepted((await ask(EndSubstitution, { input })).endSubstitution)
