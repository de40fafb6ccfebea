import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import { createBrowserRouter } from 'react-router';
import { makePagesSpeak } from '../language/start-language';
import { MissingPage } from '../shell/missing-page';
import { PageFault } from '../shell/page-fault';
import { Shell } from '../shell/shell';
import { StartingUp } from '../shell/starting-up';
import { FirstPage } from './first-page';
import { Landing } from './landing';

/** A page is loaded when it is visited. */
const firstPage = (path: string, load: () => Promise<ComponentType>): RouteObject => ({
  path,
  lazy: async () => ({ Component: await load() }),
});

/** Pages beside the inbox bring the words of them all. */
const page = (path: string, load: () => Promise<ComponentType>): RouteObject =>
  firstPage(path, async () => (await Promise.all([load(), makePagesSpeak()]))[0]);

const pages: readonly RouteObject[] = [
  firstPage('inbox', async () => (await import('../inbox/inbox-page')).InboxPage),
  firstPage('inbox/:task', async () => (await import('../inbox/inbox-page')).InboxPage),
  page('file', async () => (await import('../filing/choose-procedure-page')).ChooseProcedurePage),
  page('file/:procedure', async () => (await import('../filing/filing-page')).FilingPage),
  page('filed', async () => (await import('../cases/filed-page')).FiledPage),
  page('decided', async () => (await import('../cases/decided-page')).DecidedPage),
  page('reading', async () => (await import('../rolls/reading-page')).ReadingPage),
  page('cases', async () => (await import('../cases/search-page')).SearchPage),
  page('cases/:case', async () => (await import('../cases/case-page')).CasePage),
  page('journals', async () => (await import('../journals/journals-page')).JournalsPage),
  page('journals/:journal', async () => (await import('../journals/journal-page')).JournalPage),
  page('lessons/:lesson', async () => (await import('../journals/lesson-page')).LessonPage),
  page('sheets', async () => (await import('../sheets/sheets-page')).SheetsPage),
  page('sheets/consolidated', async () => (await import('../sheets/consolidated-page')).ConsolidatedPage),
  page('sheets/:sheet', async () => (await import('../sheets/sheet-page')).SheetPage),
  page('filling', async () => (await import('../filling/filling-page')).FillingPage),
  page('teaching', async () => (await import('../teaching/teaching-page')).TeachingPage),
  page('substitutions', async () => (await import('../substitutions/substitutions-page')).SubstitutionsPage),
  page('councils', async () => (await import('../sittings/councils-page')).CouncilsPage),
  page('councils/:council', async () => (await import('../sittings/council-page')).CouncilPage),
  page('councils/:council/order', async () => (await import('../sittings/order-page')).OrderPage),
  page('sittings/:sitting', async () => (await import('../sittings/sitting-page')).SittingPage),
  page('students', async () => (await import('../students/students-page')).StudentsPage),
  page('students/:student', async () => (await import('../students/student-page')).StudentPage),
  page('marks', async () => (await import('../cabinet/cabinet-page')).CabinetPage),
  page('windows', async () => (await import('../windows/windows-page')).WindowsPage),
  page('incidents', async () => (await import('../windows/incidents-page')).IncidentsPage),
  page('incidents/connectors', async () => (await import('../windows/connectors-page')).ConnectorsPage),
  page('deadlines', async () => (await import('../deadlines/deadlines-page')).DeadlinesPage),
  page('calendars', async () => (await import('../calendars/calendars-page')).CalendarsPage),
  page('imports', async () => (await import('../imports/imports-page')).ImportsPage),
  page('letters', async () => (await import('../letters/letters-page')).LettersPage),
  page('letters/mail', async () => (await import('../letters/own-mail-page')).OwnMailPage),
  page('letters/settings', async () => (await import('../letters/settings-page')).SettingsPage),
  page('mail', async () => (await import('../letters/post-page')).PostPage),
];

function fetchInbox(): null {
  void import('../inbox/inbox-page');
  return null;
}

export const router = createBrowserRouter([
  { ...page('setup', async () => (await import('../setup/setup-page')).SetupPage), HydrateFallback: StartingUp },
  {
    ...page('verify/:code', async () => (await import('../verify/verify-page')).VerifyPage),
    HydrateFallback: StartingUp,
  },
  {
    path: '/',
    Component: Shell,
    HydrateFallback: StartingUp,
    children: [
      {
        ErrorBoundary: PageFault,
        Component: Landing,
        children: [
          // Most come for the inbox: it is on its way before it is known who comes.
          { index: true, loader: fetchInbox, Component: FirstPage },
          ...pages,
          { path: '*', Component: MissingPage },
        ],
      },
    ],
  },
]);
