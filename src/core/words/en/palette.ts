export const palette = {
  title: 'Commands',
  field: 'Command',
  ask: 'What do you want to do?',
  none: 'No command that can be used here has these words.',
};
