import {
  PublishManualEdition,
  type PublishManualEditionInput,
  ReviewManualEdition,
  type ReviewManualEditionInput,
  RollBackManualEdition,
  type RollBackManualEditionInput,
  SubmitManualEdition,
  type SubmitManualEditionInput,
} from '../../api/generated/operations.ts'
import { accepted, ask } from '../../api/graphql.ts'

/** 送审 — a draft goes to somebody else for review. */
export const submitManualEdition = async (input: SubmitManualEditionInput) =>
  accepted((await ask(SubmitManualEdition, { input })).submitManualEdition)

/** 审核 — it is approved, or sent back. */
export const reviewManualEdition = async (input: ReviewManualEditionInput) =>
  accepted((await ask(ReviewManualEdition, { input })).reviewManualEdition)

/** 发布手册 — it is issued as a document and in force from an instant. */
export const publishManualEdition = async (input: PublishManualEditionInput) =>
  accepted((await ask(PublishManualEdition, { input })).publishManualEdition)

/** 回退 — what an earlier edition said is submitted as a new one. */
export const rollBackManualEdition = async (input: RollBackManualEditionInput) =>
  accepted((await ask(RollBackManualEdition, { input })).rollBackManualEdition)
