/** English — acts on releases in the audit. */
export const releaseActs = {
  createRelease: 'Make a release',
  changeRelease: 'Change a release',
  reviewRelease: 'Review a release',
  scheduleRelease: 'Schedule a release',
  withdrawRelease: 'Withdraw a release',
  rollBackRelease: 'Roll back a release',
  putReleaseInForce: 'A release takes effect',
  failRelease: 'A release could not take effect',
}
