/** English — why an act on a release, or on what one holds, is refused. */
export const releaseErrors = {
  HELD_BY_RELEASE:
    'It belongs to a release and takes effect with it, or not at all. Nothing was changed; take it out of that release, or withdraw the release.',
  RELEASE_NOT_DRAFT:
    'This release is reviewed, scheduled or over. Nothing was changed; withdraw it, or make a new one.',
  RELEASE_NOT_REVIEWED:
    'This release is not reviewed, or no more. Nothing was scheduled; have somebody else review it.',
  RELEASE_SETTLED:
    'This release is in force, failed or withdrawn already. Nothing was changed; make a new one.',
  NO_WAY_BACK: 'There is no way back from this release now. Nothing was changed.',
}
