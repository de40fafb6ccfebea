import type { MailWords } from '../mail-words';
import { plural } from '../mail-words';

const things = plural('en', { one: 'notice', other: 'notices' });
const at = (step: string | null): string => (step === null ? '' : `: “${step}”`);

export const en: MailWords = {
  subject: {
    task: ({ number, step }) => `New task${at(step)}, case ${number}`,
    reminder: ({ number, step }) => `A deadline is near${at(step)}, case ${number}`,
    escalated: ({ number, step }) => `A deadline was missed${at(step)}, case ${number}`,
    ended: ({ number, outcome }) => `Case ${number} has ended${outcome === null ? '' : `: ${outcome}`}`,
    notice: ({ number, step }) => `Notice on case ${number}${at(step)}`,
    extended: ({ number, step }) => `More time is given${at(step)}, case ${number}`,
    'extension-refused': ({ number, step }) => `No more time is given${at(step)}, case ${number}`,
    'visa-kept': ({ number, step }) => `Your visa stands after the rework${at(step)}, case ${number}`,
  },
  section: {
    task: 'New tasks',
    reminder: 'Deadlines near',
    escalated: 'Deadlines missed',
    ended: 'Cases ended',
    notice: 'Notices',
    extended: 'Deadlines extended',
    'extension-refused': 'Deadlines not extended',
    'visa-kept': 'Visas that stand',
  },
  moreTime: {
    subject: ({ number, step }) => `More time is asked for${at(step)}, case ${number}`,
    line: 'more time is asked for',
  },
  digest: (count) => `Digest: ${things(count)}`,
  due: (moment) => `Due: ${moment}`,
  late: (moment) => `This comes late: it happened on ${moment}`,
  someLate: 'Some of this comes late; each such line says when it happened.',
  more: (count) => `And ${things(count)} more: all of them are in the system.`,
  openTask: 'Open the task',
  openCase: 'Open the case',
  openAll: 'All notices',
  trial: {
    subject: 'Mail test',
    text: 'This is a test. If you can read it, the mail server is set up correctly.',
  },
  automatic:
    'This mail was sent automatically; please do not reply. Links only open pages: decisions are made in the system.',
  settings: 'Choose which mail to get, and when',
};
