/** English — what the page of names says. */
export const labelTexts = {
  labels: {
    title: 'Step and role names',
    note: 'What this city calls its steps and roles, on every screen and in exports. Rights, models and rules stay as they are.',
    steps: 'Steps',
    roles: 'Roles',
    default: 'Default',
    name: 'Chinese name here',
    nameEn: 'English name here',
    asDefault: 'As the default',
    change: 'Rename',
    changeTitle: 'Rename “%{name}”',
    changeAdvice: 'Leave a name empty to use the default.',
    reset: 'Reset',
    resetTitle: 'Reset “%{name}” to the default?',
    resetAdvice: 'It will be called %{zh} and %{en} again.',
  },
}
