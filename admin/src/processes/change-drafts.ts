import {
  BranchProcessDraft,
  type BranchProcessDraftInput,
  CreateProcessDraft,
  type CreateProcessDraftInput,
  MarkProcessMilestone,
  type MarkProcessMilestoneInput,
  PublishProcessDraft,
  type PublishProcessDraftInput,
  RestoreProcessMilestone,
  type RestoreProcessMilestoneInput,
  RollBackProcess,
  type RollBackProcessInput,
  SaveProcessDraft,
  type SaveProcessDraftInput,
  SaveProcessForms,
  type SaveProcessFormsInput,
  SendBackProcessDraft,
  type SendBackProcessDraftInput,
  SubmitProcessDraft,
  type SubmitProcessDraftInput,
  WithdrawProcessDraft,
  type WithdrawProcessDraftInput,
} from '../api/generated/operations.ts'
import { accepted, ask } from '../api/graphql.ts'
import { readModelFile } from './read-model-file.ts'

/** 新建流程草稿 — with the model of an edition. */
export const createProcessDraft = async (input: CreateProcessDraftInput) =>
  accepted((await ask(CreateProcessDraft, { input })).createProcessDraft)

/** 由里程碑新建草稿 — with what another draft said then. */
export const branchProcessDraft = async (input: BranchProcessDraftInput) =>
  accepted((await ask(BranchProcessDraft, { input })).branchProcessDraft)

/** 标记里程碑 — what the draft says now is kept. */
export const markProcessMilestone = async (input: MarkProcessMilestoneInput) =>
  accepted((await ask(MarkProcessMilestone, { input })).markProcessMilestone)

/** 回到里程碑 — the draft says again what it said then. */
export const restoreProcessMilestone = async (input: RestoreProcessMilestoneInput) =>
  accepted((await ask(RestoreProcessMilestone, { input })).restoreProcessMilestone)

/** 保存流程草稿 — the whole model. */
export const saveProcessDraft = async (input: SaveProcessDraftInput) =>
  accepted((await ask(SaveProcessDraft, { input })).saveProcessDraft)

/** 保存草稿表单 — all of them. */
export const saveProcessForms = async (input: SaveProcessFormsInput) =>
  accepted((await ask(SaveProcessForms, { input })).saveProcessForms)

type Upload = Omit<SaveProcessDraftInput, 'xml'> & { readonly file: Blob }

/** 上传模型 — the same out of a file. Throws FILE_UNREADABLE. */
export const uploadModel = async ({ file, ...input }: Upload) =>
  saveProcessDraft({ ...input, xml: await readModelFile(file) })

/** 送审 — it waits for somebody else. */
export const submitProcessDraft = async (input: SubmitProcessDraftInput) =>
  accepted((await ask(SubmitProcessDraft, { input })).submitProcessDraft)

/** 退回修改 — with what is to be changed. */
export const sendBackProcessDraft = async (input: SendBackProcessDraftInput) =>
  accepted((await ask(SendBackProcessDraft, { input })).sendBackProcessDraft)

/** 撤回草稿 — it is never published. */
export const withdrawProcessDraft = async (input: WithdrawProcessDraftInput) =>
  accepted((await ask(WithdrawProcessDraft, { input })).withdrawProcessDraft)

/** 发布流程草稿 — it is the next edition. */
export const publishProcessDraft = async (input: PublishProcessDraftInput) =>
  accepted((await ask(PublishProcessDraft, { input })).publishProcessDraft)

/** 回退流程 — an earlier edition is in force again, as a new one. */
export const rollBackProcess = async (input: RollBackProcessInput) =>
  accepted((await ask(RollBackProcess, { input })).rollBackProcess)
