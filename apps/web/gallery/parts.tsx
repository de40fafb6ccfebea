import { Button, Checkbox, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { IconChecks, IconSend } from '@tabler/icons-react';
import type { JSX } from 'react';
import { Problem, Unreachable } from '../src/api/problem';
import { CaseBadge } from '../src/design/case-badge';
import { Countdown } from '../src/design/countdown';
import { DueChip } from '../src/design/due-chip';
import { EmptyState } from '../src/design/empty-state';
import { ListRow } from '../src/design/list-row';
import { OutcomeBadge } from '../src/design/outcome-badge';
import { ProblemNotice } from '../src/design/problem-notice';
import { RowsLoading } from '../src/design/rows-loading';
import { Timeline, TimelineEntry } from '../src/design/timeline';
import { Example } from './example';

const HOUR = 3_600_000;
const hence = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString();
const nothing = (): void => undefined;

/** The parts of which pages are put together. */
export function Parts(): JSX.Element {
  return (
    <>
      <Buttons />
      <Fields />
      <Dues />
      <Badges />
      <Lists />
      <Notices />
    </>
  );
}

function Buttons(): JSX.Element {
  return (
    <Example
      name="Buttons"
      rule="One filled button a view: the way on. A verb is its word; what cannot be undone asks."
    >
      <Group>
        <Button leftSection={<IconSend size={18} aria-hidden />}>Подать</Button>
        <Button variant="default">Отмена</Button>
        <Button variant="light">Открыть дело</Button>
        <Button color="red.9">Отказать</Button>
        <Button loading>Подать</Button>
        <Button disabled>Подать</Button>
      </Group>
    </Example>
  );
}

function Fields(): JSX.Element {
  return (
    <Example
      name="Fields"
      rule="The label above, help under it, the fault in words at its field; nothing in placeholders."
    >
      <Stack maw={440}>
        <TextInput label="Номер протокола" description="Как в протоколе" required />
        <TextInput label="Номер протокола" error="Укажите номер протокола" defaultValue="№" />
        <Checkbox label="Практическое занятие, 4 ноября" defaultChecked />
        <Radio.Group label="Язык документов" defaultValue="kk">
          <Group mt="xs">
            <Radio value="kk" label="Қазақша" />
            <Radio value="ru" label="Русский" />
          </Group>
        </Radio.Group>
      </Stack>
    </Example>
  );
}

function Dues(): JSX.Element {
  return (
    <Example name="Terms" rule="Two units of time left and the level in a word; the exact end is one step away.">
      <Stack>
        <Group>
          <DueChip due={hence(40)} start={hence(-8)} />
          <DueChip due={hence(9)} start={hence(-39)} />
          <DueChip due={hence(2)} start={hence(-46)} />
          <DueChip due={hence(-5)} start={hence(-53)} />
          <DueChip due={hence(20)} state="paused" />
          <DueChip due={hence(-20)} state="met" />
          <DueChip due={null} />
        </Group>
        <Countdown until={hence(26)} />
      </Stack>
    </Example>
  );
}

function Badges(): JSX.Element {
  return (
    <Example
      name="Cases and decisions"
      rule="How a case stands, and what was decided, look the same wherever they are."
    >
      <Group>
        <CaseBadge of={{ state: 'open', outcome: null, outcomeTitle: null }} />
        <CaseBadge of={{ state: 'ended', outcome: 'corrected', outcomeTitle: 'Журнал исправлен' }} />
        <CaseBadge of={{ state: 'ended', outcome: 'refused', outcomeTitle: 'Отказано' }} />
        <OutcomeBadge id="agree" title="Согласовать" />
        <OutcomeBadge id="return" title="Вернуть" />
        <OutcomeBadge id="refuse" title="Отказать" />
      </Group>
    </Example>
  );
}

function Lists(): JSX.Element {
  return (
    <Example
      name="Lists and stories"
      rule="The whole row is its link; what is past is a line of marks, the present has a ring."
    >
      <Stack>
        <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          <ListRow to="/" title="ОБ-2026-00017" detail="Экология, ЭКО-21" when="22 ноября, 18:00" />
        </ul>
        <RowsLoading rows={2} />
        <Timeline label="Route">
          <TimelineEntry icon={IconChecks} state="good">
            <Text>Виза заведующего кафедрой</Text>
          </TimelineEntry>
          <TimelineEntry icon={IconSend} state="calm" now>
            <Text>Совет деканата</Text>
          </TimelineEntry>
        </Timeline>
      </Stack>
    </Example>
  );
}

function Notices(): JSX.Element {
  return (
    <Example
      name="Nothing, refusals, faults"
      rule="Each says what is the case and what can be done; none blames or shouts."
    >
      <Stack>
        <EmptyState icon={IconChecks} title="Всё решено" detail="Новая задача появится здесь сама." />
        <ProblemNotice
          error={
            new Problem({ status: 403, code: 'journal-locked', title: 'Журнал закрыт', detail: 'Подайте записку.' })
          }
        />
        <ProblemNotice error={new Unreachable(null)} onAgain={nothing} />
      </Stack>
    </Example>
  );
}
