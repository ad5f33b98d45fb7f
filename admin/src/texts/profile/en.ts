/** English — what one’s own page says. */
export const profileTexts = {
  profile: {
    title: 'My profile',
    city: 'City',
    screens: 'How the screens look',
    screensNote:
      'Language and colors are chosen at the top right, shortcuts under “?”. They are kept with you for every browser.',
    change: 'Change password',
    advice: 'Wherever else you are signed in, you will be signed out.',
    current: 'Current password',
    new: 'New password',
    rule: '8 to 128 characters; a sentence is good.',
    again: 'New password once more',
    needed: 'Type your current password.',
    unequal: 'The new passwords differ; nothing was changed.',
    weak: 'The new password has 8 to 128 characters and is not the current one; nothing was changed.',
    wrong:
      'The current password is wrong; nothing was changed. Five wrong tries lock your name for 15 minutes.',
    changed: 'The password was changed. Other sessions ended: %{count}.',
  },
}
