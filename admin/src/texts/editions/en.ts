import type { EditionAct } from '../../api/generated/operations.ts'

/** 英文 — the texts of an edition's way from draft to superseded. */
export const editionTexts = {
  editionFlow: {
    title: 'From draft to in force',
    stages: {
      DRAFT: 'Drafted',
      IN_REVIEW: 'Submitted',
      APPROVED: 'Approved',
      PUBLISHED: 'Published',
      SUPERSEDED: 'Superseded',
    },
    current: 'now here',
    ahead: 'not yet',
    system: 'the system, without a review',
    inForceFrom: 'in force from %{at}',
    meeting: 'Meeting: %{meeting}',
    document: 'Document %{number}, issued %{on}',
    sentBack: '%{name} sent it back: %{comment}',
    waits: {
      DRAFT: 'Waits for a city administrator to submit it.',
      IN_REVIEW:
        'Waits for a review by a city administrator or leader who neither wrote, last changed nor submitted it.',
      APPROVED: 'Waits for a city administrator to publish it.',
    },
    reason: 'Why the manual is to be changed',
    reasonNeeded: 'Say why the manual is to be changed.',
    comment: 'Remark',
    sendBackReason: 'What has to be mended',
    sendBackNeeded: 'Say what has to be mended.',
    meetingLabel: 'Meeting that approved it',
    meetingHint: 'For example: 2026, 3rd meeting of the city management committee',
    documentNumber: 'Document number',
    documentNumberNeeded: 'Give the issuing body and the document number.',
    issuingBody: 'Issuing body',
    issuedOn: 'Date of issue',
    from: 'In force from',
    fromHint: 'Empty: at once. Cases filed before keep the edition they have.',
    warned: 'The checks warn; why it is published all the same',
    notYours:
      'You wrote, last changed or submitted this edition: somebody else has to review it. Nothing was changed.',
  },
  editionActs: {
    SUBMIT: 'Submit for review',
    APPROVE: 'Approve',
    SEND_BACK: 'Send back',
    PUBLISH: 'Publish',
    BOOTSTRAP: 'Publish at set-up',
  } satisfies Record<EditionAct, string>,
}
