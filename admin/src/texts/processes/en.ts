import type { ProcessDraftState } from '../../api/generated/operations.ts'

/** 英文 — the texts of the processes: editions, drafts, what is wrong with a model. */
export const processTexts = {
  processes: {
    title: 'Processes',
    note: 'What the city’s cases run through. A draft is made by one person and published by another; cases that run keep their edition.',
    hint: 'Change what cases run through',
    empty: 'No process is deployed yet',
    advice: 'The processes that are shipped are deployed by the start.',
    inForce: 'In force for new cases: edition %{number}',
    editionsOf: 'Editions of %{name}',
    draftsOf: 'Drafts of %{name}',
    endedDraftsOf: 'Drafts of %{name} that were published or withdrawn',
    more: 'Show more',
    author: 'Made by',
    shipped: 'Shipped with the product',
    by: '%{author}, published by %{publisher}',
    reason: 'What is changed, and why',
    acts: 'Acts',
    start: 'Start a draft',
    startFrom: 'Start a draft from edition %{number}',
    noteNeeded: 'Say what is to be changed, and why.',
    rollBack: 'Roll back',
    rollBackTo: 'Roll back to edition %{number}',
    rollBackAdvice:
      'What this edition says is in force at once, as a new edition, for cases that begin from now on.',
    rollBackShipped:
      'What this edition says is in force at once, as a new edition, for cases that begin from now on. The process is the city’s own from then on: what later releases of the product ship for it is no longer taken by itself.',
    reasonNeeded: 'Say why it is rolled back.',
    draft: 'Draft',
    draftFrom: 'Draft from edition %{number}',
    state: 'State',
    saved: 'Saved',
    savedBy: 'Last saved by %{name} on %{at}',
    forms: 'Forms',
    draftBack: 'Back to the draft',
    back: 'All processes',
    sentBack: 'Sent back: %{comment}',
    behind:
      'This draft began with edition %{number}; edition %{inForce} is in force since. What that one changed is not in it.',
    publishedAs: 'Published as edition %{number}.',
    upload: 'Upload a model',
    uploadRefused:
      'The file is not a BPMN model of this process that can be read safely; why stands below. Nothing was saved; what the draft said before is kept.',
    notUtf8:
      'The file is not UTF-8 (perhaps GBK); read as it is, its Chinese names would be destroyed. Nothing was saved; save the file as UTF-8, then upload it again.',
    replace: 'Replace the draft',
    replaceAdvice:
      'This file does not seem to be made from what the draft says now (saved by %{name} on %{at}). What is not in the file would be lost. If in doubt, download the model first and change that.',
    download: 'Download the model',
    narrow:
      'A process is drawn on a wider screen; here it can be read. Nothing is lost: open the draft on a desk.',
    submit: 'Submit for review',
    submitAdvice: 'Somebody else reads and publishes it; meanwhile nobody changes it.',
    publish: 'Approve and publish',
    publishAdvice:
      'It is the next edition at once, for cases that begin from now on. If the engine refuses it, nothing is changed.',
    sendBack: 'Send back',
    comment: 'What is to be changed',
    commentNeeded: 'Say what is to be changed.',
    withdraw: 'Withdraw',
    withdrawAdvice: 'It stays in the record and is never published.',
    noProblems: 'The checks find nothing wrong with this model.',
    problems: 'Problems: %{errors} errors, %{warnings} warnings',
    refused: {
      INVALID_INPUT:
        'It says what the edition in force says, or something is missing. Nothing was published.',
      VERSION_CONFLICT:
        'Somebody else changed the draft, or another edition came into force. Nothing was changed; load the page again and see, then repeat.',
      MODEL_INVALID:
        'The model has errors, or the engine does not take it. Nothing was changed; mend what stands below and in the list of problems.',
      SEPARATION_OF_DUTIES:
        'Whoever made, saved or submitted a draft does not review it. Nothing was changed; a colleague has to take this step.',
      ENGINE_UNAVAILABLE:
        'The process engine is away. Nothing was published; try again when it is back.',
    },
  },
  milestones: {
    title: 'Milestones',
    none: 'None yet. A milestone keeps what the draft says now: to compare with, to go back to, or to start another draft from.',
    mark: 'Mark a milestone',
    note: 'What it stands for',
    noteNeeded: 'Say what this milestone stands for.',
    number: 'Milestone',
    numbered: 'Milestone %{number}',
    marked: 'Marked',
    keptByItself: 'Kept by itself before somebody went back',
    compare: 'Compare with the draft',
    restore: 'Go back to it',
    restoreTo: 'Go back to milestone %{number}',
    restoreAdvice:
      'The draft says again what it said then. What it says now is kept as a milestone of its own; nothing is lost.',
    branch: 'Start a draft from it',
    branchFrom: 'Start a draft from milestone %{number}',
    ofDraft: 'Milestone %{milestone} of the draft from edition %{number}',
  },
  draftStates: {
    DRAFT: 'Draft',
    IN_REVIEW: 'In review',
    PUBLISHED: 'Published',
    WITHDRAWN: 'Withdrawn',
  } satisfies Record<ProcessDraftState, string>,
}
