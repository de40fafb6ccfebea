import type { PlayedCases } from './played-cases';

/** A page of the product, and somebody for whom it is full. */
export interface Place {
  readonly name: string;
  /** Null: whoever is not logged in. */
  readonly login: string | null;
  readonly path: (played: PlayedCases) => string;
}

const teacher = 'teacher.frolov';
const head = 'head.iskakov';
const registrar = 'registrar.toktogulov';
const student = 'student.sharipova';
/** Of the council before which the played notes come. */
const secretary = 'secretary.ermekov';
const member = 'head.kasymova';
const administrator = 'administrator.zhumabekova';

/** Every page there is: what is said of «every page» holds for these. */
export const places: readonly Place[] = [
  { name: 'login', login: null, path: () => '/' },
  { name: 'inbox', login: head, path: () => '/inbox' },
  { name: 'inbox-empty', login: 'rector.akhmetova', path: () => '/inbox' },
  { name: 'task', login: head, path: ({ task }) => `/inbox/${task.id}` },
  { name: 'choose-procedure', login: teacher, path: () => '/file' },
  { name: 'filing', login: teacher, path: () => '/file/journal-correction' },
  { name: 'filed', login: teacher, path: () => '/filed' },
  { name: 'decided', login: head, path: () => '/decided' },
  { name: 'case-open', login: teacher, path: ({ open }) => `/cases/${open.id}` },
  { name: 'case-refused', login: teacher, path: ({ refused }) => `/cases/${refused.id}` },
  { name: 'case-ended', login: administrator, path: ({ ended }) => `/cases/${ended.id}` },
  { name: 'search', login: administrator, path: () => '/cases' },
  { name: 'journals', login: teacher, path: () => '/journals' },
  { name: 'journal', login: teacher, path: ({ journal }) => `/journals/${journal}` },
  { name: 'sheets', login: teacher, path: () => '/sheets' },
  { name: 'sheet', login: teacher, path: ({ sheet }) => `/sheets/${sheet.id}` },
  {
    name: 'sheets-consolidated',
    login: registrar,
    path: ({ sheet }) => `/sheets/consolidated?period=${sheet.period}&group=${sheet.group}`,
  },
  { name: 'filling', login: head, path: () => '/filling' },
  { name: 'students', login: registrar, path: () => '/students' },
  { name: 'student', login: registrar, path: ({ student }) => `/students/${student}` },
  { name: 'marks', login: student, path: () => '/marks' },
  { name: 'substitutions', login: head, path: () => '/substitutions' },
  { name: 'substitutions-kept', login: administrator, path: () => '/substitutions?whose=kept' },
  { name: 'substitutions-nobody', login: administrator, path: () => '/substitutions?whose=nobody' },
  { name: 'councils', login: secretary, path: () => '/councils' },
  { name: 'council', login: secretary, path: ({ council }) => `/councils/${council}` },
  { name: 'council-order', login: administrator, path: ({ council }) => `/councils/${council}/order` },
  { name: 'sitting', login: secretary, path: ({ sitting }) => `/sittings/${sitting}` },
  { name: 'sitting-ballot', login: member, path: ({ sitting }) => `/sittings/${sitting}` },
  { name: 'teaching', login: head, path: () => '/teaching' },
  { name: 'teaching-recredits', login: registrar, path: () => '/teaching?part=recredits' },
  { name: 'teaching-terms', login: registrar, path: () => '/teaching?part=terms' },
  { name: 'windows', login: registrar, path: () => '/windows' },
  { name: 'windows-ended', login: registrar, path: () => '/windows?state=closed' },
  { name: 'incidents', login: registrar, path: () => '/incidents' },
  { name: 'connectors', login: administrator, path: () => '/incidents/connectors' },
  { name: 'journal-of-another', login: head, path: ({ journal }) => `/journals/${journal}` },
  { name: 'deadlines', login: registrar, path: () => '/deadlines' },
  { name: 'deadlines-load', login: head, path: () => '/deadlines?view=load' },
  { name: 'deadlines-breaches', login: registrar, path: () => '/deadlines?view=breaches' },
  { name: 'calendars', login: registrar, path: () => '/calendars?year=2027' },
  { name: 'imports', login: registrar, path: () => '/imports' },
  { name: 'letters', login: teacher, path: () => '/letters' },
  { name: 'letters-mail', login: head, path: () => '/letters/mail' },
  { name: 'letters-settings', login: head, path: () => '/letters/settings' },
  { name: 'mail', login: administrator, path: () => '/mail' },
  { name: 'mail-sent', login: administrator, path: () => '/mail?state=sent' },
  { name: 'setup', login: null, path: () => '/setup' },
  { name: 'verify', login: null, path: ({ code }) => `/verify/${code}` },
  { name: 'missing', login: teacher, path: () => '/nowhere' },
];
