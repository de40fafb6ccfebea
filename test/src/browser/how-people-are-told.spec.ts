import type { CaseName, Decided, List, Mail, Procedure, TaskItem } from '../support/api-answers';
import type { ApiClient } from '../support/api-client';
import { expect, test } from './support/browser-test';
import { noticesLink } from './support/navigation';
import { wordsIn } from './support/page-words';

const say = wordsIn('ru');

/** A note that its head refuses, so that its author is told. */
async function refusedNote(teacher: ApiClient, head: ApiClient): Promise<CaseName> {
  const { start } = await teacher.get<Procedure>('/api/procedures/journal-correction');
  const form = start.form.examples[0];
  const filed = await teacher.post<CaseName>('/api/cases', { procedure: 'journal-correction', form });
  const { items } = await head.get<List<TaskItem>>(`/api/tasks?case=${filed.id}`);
  const [task] = items;
  await head.post<Decided>(`/api/tasks/${task?.id ?? ''}/decision`, {
    outcome: 'refuse',
    version: task?.version,
    reason: 'Нет подтверждения.',
  });
  return filed;
}

test('whoever was told finds it counted in the navigation, reads it, and finds the mail to him with its words', async ({
  visit,
  asPerson,
}) => {
  // No test before this one plays cases of this teacher: their notices would come late, and be counted here.
  const [teacher, head] = [await asPerson('teacher.nurgalieva'), await asPerson('head.zhaparov')];
  await teacher.post('/api/letters/read');
  const page = await visit('teacher.nurgalieva');
  await page.goto('/letters');
  const link = noticesLink(page);
  await expect(link).toHaveText(say('shell:navigation.letters'));
  const { number } = await refusedNote(teacher, head);
  await expect(link).toHaveText(`${say('shell:navigation.letters')}1`);
  await page.getByRole('button', { name: say('letters:readAll') }).click();
  await expect(link).toHaveText(say('shell:navigation.letters'));

  // What is read here is not mailed any more: the second one is left unread.
  const second = await refusedNote(teacher, head);
  const mailed = async (): Promise<readonly string[]> =>
    (await teacher.get<List<Mail>>('/api/mails')).items
      .filter(({ state }) => state === 'sent')
      .map(({ subject }) => subject);
  await expect.poll(async () => (await mailed()).join('\n'), { timeout: 120_000 }).toContain(second.number);
  expect((await mailed()).join('\n')).not.toContain(number);
  await page.getByRole('link', { name: say('letters:tabs.mail') }).click();
  const mail = page.getByRole('listitem').filter({ hasText: second.number });
  await expect(mail.getByText(say('letters:mail.state.folder'))).toBeVisible();
  await mail.getByText(say('letters:mail.show')).click();
  await expect(mail.getByText(`/cases/${second.id}`)).toBeVisible();
});

test('a person says how he wants to be told, and it is so when he comes back', async ({ visit }) => {
  const page = await visit('head.iskakov');
  await page.goto('/inbox');
  await page.getByRole('button', { name: new RegExp(say('shell:account')) }).click();
  await page.getByRole('menuitem', { name: say('shell:told') }).click();
  await expect(page.getByRole('heading', { level: 1, name: say('letters:settings.title') })).toBeVisible();
  const task = page.getByRole('combobox', { name: say('letters:settings.kind.task') });
  await task.click();
  // It may be put into the digest, but not be switched off.
  await expect(page.getByRole('option')).toHaveText([
    say('letters:settings.way.at-once'),
    say('letters:settings.way.digest'),
  ]);
  await page.getByRole('option', { name: say('letters:settings.way.digest') }).click();
  await page.getByRole('combobox', { name: say('letters:settings.kind.notice') }).click();
  await page.getByRole('option', { name: say('letters:settings.way.off') }).click();
  await page.getByRole('textbox', { name: say('letters:settings.digestAt'), exact: true }).fill('17:30');
  await page.getByRole('switch', { name: say('letters:settings.quiet') }).click();
  await page.getByRole('textbox', { name: say('letters:settings.to'), exact: true }).fill('22:00');
  await page.getByRole('button', { name: say('letters:settings.keep') }).click();
  await expect(page.getByText('начало и конец совпадают')).toBeVisible();
  await page.getByRole('textbox', { name: say('letters:settings.to'), exact: true }).fill('06:30');
  await page.getByRole('button', { name: say('letters:settings.keep') }).click();
  await expect(page.getByText(say('letters:settings.kept'))).toBeVisible();

  await page.reload();
  await expect(task).toHaveValue(say('letters:settings.way.digest'));
  await expect(page.getByRole('combobox', { name: say('letters:settings.kind.notice') })).toHaveValue(
    say('letters:settings.way.off'),
  );
  await expect(page.getByRole('textbox', { name: say('letters:settings.digestAt'), exact: true })).toHaveValue('17:30');
  await expect(page.getByRole('textbox', { name: say('letters:settings.to'), exact: true })).toHaveValue('06:30');
});

test('a person gets an address for his calendar once, and takes it back', async ({ visit }) => {
  const page = await visit('head.iskakov');
  await page.goto('/letters/settings');
  await page.getByRole('button', { name: say('letters:calendar.make') }).click();
  const address = await page.getByRole('textbox', { name: say('letters:calendar.address'), exact: true }).inputValue();
  expect(address).toMatch(/\/api\/calendar\/[\w-]{43}\.ics$/);
  const ask = async (): Promise<number> => (await fetch(address)).status;
  expect(await ask()).toBe(200);
  await page.reload();
  await expect(page.getByRole('button', { name: say('letters:calendar.again.do') })).toBeVisible();
  await expect(page.getByRole('textbox', { name: say('letters:calendar.address'), exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: say('letters:calendar.revoke.do') }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('letters:calendar.revoke.do') })
    .click();
  await expect(page.getByRole('button', { name: say('letters:calendar.make') })).toBeVisible();
  expect(await ask()).toBe(404);
});

test('the administrator sets a mail server, sees that it does not answer, and does without it', async ({
  visit,
  asPerson,
}) => {
  const administrator = await asPerson('administrator.zhumabekova');
  const page = await visit('administrator.zhumabekova');
  await page.goto('/mail');
  await page.getByRole('button', { name: say('letters:server.set') }).click();
  await page.getByRole('textbox', { name: say('letters:server.host'), exact: true }).fill('127.0.0.1');
  // Nobody answers there.
  await page.getByRole('textbox', { name: say('letters:server.port'), exact: true }).fill('9');
  await page
    .getByRole('textbox', { name: say('letters:server.sender'), exact: true })
    .fill('kelisim@alatau-sai.example');
  await page.getByRole('button', { name: say('letters:server.keep') }).click();
  await expect(page.getByText('127.0.0.1:9')).toBeVisible();
  await page.getByRole('button', { name: say('letters:server.trial.do') }).click();
  await expect(page.getByText(say('letters:server.trial.sent'))).toBeVisible();
  await page.getByRole('link', { name: say('letters:post.state.pending') }).click();
  await expect
    .poll(
      async () => {
        const { items } = await administrator.get<List<Mail>>('/api/mails?of=everybody&state=pending');
        return items.map(({ fault }) => fault);
      },
      { timeout: 60_000 },
    )
    .toContain('unreachable');
  await page.reload();
  await expect(page.getByText(say('letters:mail.fault.unreachable')).first()).toBeVisible();
  await page.getByRole('button', { name: say('letters:server.forget.do') }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('letters:server.forget.do') })
    .click();
  await expect(page.getByText(say('letters:server.none.title'))).toBeVisible();
});
